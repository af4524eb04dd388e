// Tax forms: wage statements and joint returns over some years, with social security numbers that are mistyped, borrowed within
// the family or missing. A joint return names two people and their dependants.

import { miscopy, misspell } from '../customers/mistakes.ts';
import type { Random } from '../customers/random.ts';
import { FAMILY_NAMES } from '../customers/words/familyNames.ts';
import { NICKNAMES } from '../customers/words/nicknames.ts';
import { STATES, TOWN_ENDS, TOWN_STARTS, TRADES } from '../customers/words/places.ts';
import { drawFamily, type Member } from './households.ts';
import type { Drawn, Population } from './population.ts';
import { drawStreet, type Street, writeStreet } from './spelling.ts';

const YEARS = [2019, 2020, 2021, 2022] as const;
const FAMILY_PLAN = { year: YEARS[0], twins: 0.02, namesakes: 0.08, marriages: 0.15 };
const RECORDS_PER_EMPLOYER = 40;

interface Home {
  readonly street: Street;
  readonly unit: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  /** '' or the number of a box that they have their post sent to now and then. */
  readonly box: string;
}

interface Filer extends Member {
  readonly entity: string;
  readonly ssn: string;
  readonly employers: readonly string[];
}

type Form = Readonly<Record<'form' | 'form_no' | 'role' | 'employer', string>>;

export const tax: Population = {
  columns: [
    'form',
    'form_no',
    'tax_year',
    'role',
    'first_name',
    'mi',
    'last_name',
    'suffix',
    'ssn',
    'street',
    'unit',
    'city',
    'state',
    'zip',
    'employer',
  ],
  mapping: {
    source: 'tax',
    type: 'person',
    observedAt: 'tax_year',
    fields: {
      givenName: 'first_name',
      middleName: 'mi',
      familyName: 'last_name',
      nameSuffix: 'suffix',
      'address.street': 'street',
      'address.unit': 'unit',
      'address.city': 'city',
      'address.region': 'state',
      'address.postalCode': 'zip',
      employer: 'employer',
    },
    identifiers: { ssn: 'ssn' },
    attributes: ['form', 'form_no', 'role'],
    defaults: { 'address.country': 'US' },
  },
  *draw(random, records) {
    const employers = Math.max(10, Math.ceil(records / RECORDS_PER_EMPLOYER));
    for (let family = 0; ; family++) yield* drawForms(random, enroll(random, family, employers), family);
  },
};

function enroll(random: Random, family: number, employers: number): Filer[] {
  return drawFamily(random, FAMILY_PLAN).map((member) => ({
    ...member,
    entity: `p${family}-${member.number}`,
    ssn: drawNumber(random),
    employers: Array.from({ length: random.between(1, 2) }, () => employerName(random.below(employers))),
  }));
}

/** A number in the form of those that are given out: no 000, 666 or 9xx in front. */
function drawNumber(random: Random): string {
  const area = random.between(1, 772);
  return `${String(area === 666 ? 667 : area).padStart(3, '0')}${random.between(10, 99)}${random.between(1000, 9999)}`;
}

function employerName(number: number): string {
  const [family, trade] = [FAMILY_NAMES[(number * 7) % FAMILY_NAMES.length], TRADES[number % TRADES.length]];
  return `${family} ${trade} ${['Inc', 'LLC', 'Co'][number % 3]}`;
}

function* drawForms(random: Random, family: readonly Filer[], number: number): Generator<Drawn> {
  let home = drawHome(random);
  const wedding = random.pick(YEARS);
  for (const year of YEARS) {
    if (random.chance(0.15)) home = drawHome(random);
    const earners = family.filter(({ birth }) => year - Number(birth.slice(0, 4)) >= 17);
    for (const filer of earners) {
      if (random.chance(0.55))
        yield write(random, { filer, family, home, year, wedding }, wageStatement(random, filer, number));
    }
    if (random.chance(0.6)) yield* drawReturn(random, { family, home, year, wedding }, `F${year}-${number}`);
  }
}

interface Household {
  readonly family: readonly Filer[];
  readonly home: Home;
  readonly year: number;
  /** The year from which a bride has her new name. */
  readonly wedding: number;
}

function wageStatement(random: Random, { employers, number }: Filer, family: number): Form {
  return {
    form: 'W-2',
    form_no: `W${family}-${number}-${random.below(1000)}`,
    role: 'employee',
    employer: random.pick(employers),
  };
}

/** Filer, spouse and dependants on one form; now and then the filer's number is typed for the spouse too. */
function* drawReturn(random: Random, household: Household, form_no: string): Generator<Drawn> {
  const sameNumber = random.chance(0.02);
  const [filer] = household.family as [Filer];
  for (const member of household.family) {
    const grown = household.year - Number(member.birth.slice(0, 4)) >= 19;
    if (member.role === 'child' && (grown || random.chance(0.2))) continue;
    const role = member === filer ? 'filer' : member.role === 'parent' ? 'spouse' : 'dependent';
    const drawn = write(random, { ...household, filer: member }, { form: '1040', form_no, role, employer: '' });
    yield role === 'spouse' && sameNumber ? { ...drawn, row: { ...drawn.row, ssn: dashed(filer.ssn) } } : drawn;
  }
}

function drawHome(random: Random): Home {
  const { code, postalPrefix } = random.pickRanked(STATES, 5);
  const town = random.below(20);
  return {
    street: drawStreet(random),
    unit: random.chance(0.3) ? `${random.between(1, 30)}${random.pick(['', 'A', 'B'])}` : '',
    city: TOWN_STARTS[(town * 7) % TOWN_STARTS.length]! + TOWN_ENDS[(town * 5) % TOWN_ENDS.length]!,
    region: code,
    postalCode: `${postalPrefix}${10 + town}`,
    box: random.chance(0.08) ? String(random.between(1, 2000)) : '',
  };
}

function write(
  random: Random,
  { filer, family, home, year, wedding }: Household & { filer: Filer },
  form: Form,
): Drawn {
  const familyName = filer.birthName && year < wedding ? filer.birthName : filer.familyName;
  const toBox = home.box !== '' && random.chance(0.4);
  const row = {
    ...form,
    tax_year: String(year),
    first_name: writeGivenName(random, filer.givenName),
    mi: random.chance(0.6) ? filer.middle : '',
    last_name: random.chance(0.03) ? misspell(random, familyName) : familyName,
    suffix: random.chance(0.4) ? filer.suffix : '',
    ssn: writeNumber(random, filer, family, form.form === 'W-2'),
    street: toBox ? `PO Box ${home.box}` : writeStreet(random, home.street),
    unit:
      toBox || home.unit === '' || random.chance(0.15)
        ? ''
        : random.pick([`Apt ${home.unit}`, home.unit, `#${home.unit}`]),
    city: random.chance(0.03) ? misspell(random, home.city) : home.city,
    state: home.region,
    zip: random.chance(0.02) ? miscopy(random, home.postalCode) : home.postalCode,
  };
  return { entity: filer.entity, row };
}

function writeGivenName(random: Random, givenName: string): string {
  const kind = random.next();
  if (kind < 0.03) return misspell(random, givenName);
  if (kind < 0.05) return givenName[0]!;
  return kind < 0.12 ? random.pick(NICKNAMES.get(givenName) ?? [givenName]) : givenName;
}

/** On wage statements some work under a relative's number, a few under a stranger's. */
function writeNumber(random: Random, filer: Filer, family: readonly Filer[], wages: boolean): string {
  const kind = random.next();
  if (kind < 0.06) return '';
  if (kind < 0.075) return dashed(miscopy(random, filer.ssn));
  if (wages && kind < 0.085) return dashed(random.pick(family).ssn);
  if (wages && kind < 0.088) return dashed(drawNumber(random));
  return dashed(filer.ssn);
}

function dashed(ssn: string): string {
  return `${ssn.slice(0, 3)}-${ssn.slice(3, 5)}-${ssn.slice(5)}`;
}
