// Homes and offices. Flats share buildings and people share offices, and there are more of both in a larger world, so that
// a file ten times as long is as hard to resolve, not harder.

import { Random } from './random.ts';
import { FAMILY_NAMES } from './words/familyNames.ts';
import { STATES, STREET_NAMES, STREET_TYPES, TOWN_ENDS, TOWN_STARTS, TRADES } from './words/places.ts';
import type { Home, Office } from './world.ts';

interface Town {
  readonly city: string;
  readonly region: string;
  readonly postalPrefix: string;
  /** Last two digits of its first postal code. */
  readonly postalStart: number;
  readonly areaCode: string;
}

const TOWN_FLATNESS = 30;
const STREET_FLATNESS = 20;
const POSTAL_CODES = 3;
const UNITS = 48;
const FLAT_SHARE = 0.25;
const RECORDS_PER_BUILDING = 200;
const RECORDS_PER_OFFICE = 150;

const towns: readonly Town[] = Array.from({ length: 600 }, (_, at) => {
  const state = STATES[(at * 17) % STATES.length]!;
  const city = TOWN_STARTS[(at * 7) % TOWN_STARTS.length]! + TOWN_ENDS[(at * 5) % TOWN_ENDS.length]!;
  const { code, postalPrefix, areaCode } = state;
  return { city, region: code, postalPrefix, postalStart: 10 + ((at * 7) % 87), areaCode };
});

export class Places {
  private readonly seed: number;
  private readonly buildings: number;
  private readonly offices: number;

  /** @param records how many records the whole world will have. */
  constructor(seed: number, records: number) {
    this.seed = seed;
    this.buildings = Math.max(4, Math.ceil(records / RECORDS_PER_BUILDING));
    this.offices = Math.max(4, Math.ceil(records / RECORDS_PER_OFFICE));
  }

  drawHome(random: Random): Home {
    if (!random.chance(FLAT_SHARE)) return drawHouse(random, random, '');
    const unit = random.between(1, UNITS);
    // A building follows from its number alone: nothing has to be remembered.
    const building = new Random(this.seed, 1 + random.below(this.buildings));
    return drawHouse(building, random, `${Math.ceil(unit / 4)}${'ABCD'[unit % 4]}`);
  }

  drawOffice(random: Random): Office {
    const office = new Random(this.seed, -1 - random.below(this.offices));
    const domain = `${office.pick(FAMILY_NAMES)}${office.pick(TRADES)}${office.below(1000)}.example`.toLowerCase();
    return { domain, phone: drawPhone(office, office.pickRanked(towns, TOWN_FLATNESS).areaCode) };
  }
}

/** `random` says where the house is, `ofHome` what is one home's alone. */
function drawHouse(random: Random, ofHome: Random, unit: string): Home {
  const { city, region, postalPrefix, postalStart, areaCode } = random.pickRanked(towns, TOWN_FLATNESS);
  return {
    number: 1 + random.rank(2400, 150),
    street: random.chance(0.85)
      ? random.pickRanked(STREET_NAMES, STREET_FLATNESS)
      : random.pickRanked(FAMILY_NAMES, STREET_FLATNESS),
    streetType: random.rank(STREET_TYPES.length, 3),
    unit,
    city,
    region,
    postalCode: `${postalPrefix}${postalStart + random.below(POSTAL_CODES)}`,
    areaCode,
    landline: drawPhone(ofHome, areaCode),
  };
}

/** Ten digits of a North American number. */
export function drawPhone(random: Random, areaCode: string): string {
  const exchange = 200 + random.below(800);
  return `${areaCode}${exchange % 100 === 11 ? exchange + 1 : exchange}${String(random.below(10_000)).padStart(4, '0')}`;
}
