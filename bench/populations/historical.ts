// Historical persons without identifiers, as in linking censuses ten years apart, parish registers and pensions: few names,
// spelled as heard, ages that are off by a year, and much left blank.

import { misspell } from '../customers/mistakes.ts';
import type { Random } from '../customers/random.ts';
import type { Drawn, Population } from './population.ts';
import { drawDate } from './spelling.ts';
import {
  COUNTIES,
  type County,
  FAMILY_NAMES,
  FEMALE_NAMES,
  MALE_NAMES,
  SHORT_FORMS,
  SPELLINGS,
  TRADES,
  WOMENS_TRADES,
} from './words/historical.ts';

const FIRST_CENSUS = 1851;
const CENSUSES = 4;
/** Years within which two people of one name and birthplace could not be told apart. */
const TOO_CLOSE = 5;

interface Place {
  readonly town: string;
  readonly county: County;
}

interface Person {
  readonly sex: 'M' | 'F';
  readonly givenName: string;
  /** '' for most. */
  readonly middle: string;
  readonly familyName: string;
  /** yyyy-mm-dd. */
  readonly birth: string;
  readonly birthplace: Place;
  /** In the order of the censuses. */
  readonly homes: readonly Place[];
  /** A trade as its ways of being written, or null. */
  readonly trade: readonly string[] | null;
}

interface Clerk {
  readonly source: string;
  readonly year: number;
  /** Writes the day of birth rather than an age. */
  readonly knowsDay: boolean;
}

export const historical: Population = {
  columns: ['source', 'year', 'given', 'surname', 'birth', 'sex', 'birthplace', 'occupation', 'parish', 'county'],
  mapping: {
    source: { column: 'source' },
    type: 'person',
    observedAt: 'year',
    fields: {
      givenName: 'given',
      familyName: 'surname',
      birthDate: 'birth',
      gender: 'sex',
      'address.city': 'parish',
      'address.region': 'county',
    },
    attributes: ['birthplace', 'occupation'],
    compare: { birthplace: 'text', occupation: 'text' },
    defaults: { 'address.country': 'GB' },
  },
  *draw(random) {
    const births = new Map<string, number[]>();
    for (let family = 0; ; family++) {
      for (const [at, person] of drawFamily(random, births).entries())
        yield* drawRecords(random, person, `p${family}-${at}`);
    }
  },
};

/** Parents and children, or one person alone; sons are named after fathers, nobody after another of the same years and place. */
function drawFamily(random: Random, births: Map<string, number[]>): Person[] {
  const familyName = random.pickRanked(FAMILY_NAMES, 12);
  const birthplace = drawPlace(random);
  const home = random.chance(0.6) ? birthplace : drawPlace(random);
  const year = random.between(1795, 1835);
  const family = [drawPerson(random, { familyName, birthplace, home, year })];
  const children = random.chance(0.4) ? random.between(1, 4) : 0;
  for (let child = 0; child < children; child++) {
    const plan = { familyName, birthplace: home, home, year: year + random.between(20, 38) };
    family.push(drawPerson(random, plan, random.chance(0.15) ? family[0] : undefined));
  }
  return family.filter((person) => isDistinct(person, births));
}

interface Plan {
  readonly familyName: string;
  readonly birthplace: Place;
  readonly home: Place;
  readonly year: number;
}

function drawPerson(random: Random, { familyName, birthplace, home, year }: Plan, namesake?: Person): Person {
  const sex = namesake?.sex ?? (random.chance(0.62) ? 'M' : 'F');
  const names = sex === 'M' ? MALE_NAMES : FEMALE_NAMES;
  const trades = sex === 'M' ? TRADES : random.chance(0.5) ? WOMENS_TRADES : null;
  const homes = [home];
  while (homes.length < CENSUSES)
    homes.push(random.chance(0.25) ? drawPlace(random, homes.at(-1)!.county) : homes.at(-1)!);
  const givenName = namesake?.givenName ?? random.pickRanked(names, 6);
  const middle = random.chance(0.12) ? random.pickRanked(names, 12) : '';
  return {
    sex,
    givenName,
    middle: middle === givenName ? '' : middle,
    familyName,
    birth: drawDate(random, year),
    birthplace,
    homes,
    trade: trades && random.pickRanked(trades, 6),
  };
}

function isDistinct({ givenName, familyName, birth, birthplace }: Person, births: Map<string, number[]>): boolean {
  const key = [givenName, familyName, birthplace.town].join();
  const year = Number(birth.slice(0, 4));
  const others = births.get(key) ?? [];
  if (others.some((other) => Math.abs(other - year) <= TOO_CLOSE)) return false;
  births.set(key, [...others, year]);
  return true;
}

function drawPlace(random: Random, county = random.pickRanked(COUNTIES, 1)): Place {
  return { county, town: random.pickRanked(county.towns, 4) };
}

function* drawRecords(random: Random, person: Person, entity: string): Generator<Drawn> {
  const born = Number(person.birth.slice(0, 4));
  for (let at = 0; at < CENSUSES; at++) {
    const year = FIRST_CENSUS + 10 * at;
    if (born < year && random.chance(0.45)) {
      yield {
        entity,
        row: write(random, person, { source: `census${year}`, year, knowsDay: false }, person.homes[at]!),
      };
    }
  }
  if (random.chance(0.35)) {
    const clerk = { source: 'register', year: born + random.between(21, 40), knowsDay: random.chance(0.7) };
    yield { entity, row: write(random, person, clerk, person.homes[0]!) };
  }
}

function write(random: Random, person: Person, { source, year, knowsDay }: Clerk, home: Place): Drawn['row'] {
  // Name and year alone decide nothing: one of birthplace and (occupation and parish) is always there.
  const knowsBirthplace = random.chance(0.8);
  const knowsHome = !knowsBirthplace || random.chance(0.85);
  const worked = year - Number(person.birth.slice(0, 4)) > 14 && person.trade !== null;
  return {
    source,
    year: String(year),
    given: writeGivenName(random, person),
    surname: writeFamilyName(random, person.familyName),
    birth: writeBirth(random, person.birth, knowsDay),
    sex: random.chance(0.85) ? person.sex : '',
    birthplace: knowsBirthplace ? writePlace(random, person.birthplace) : '',
    occupation: worked && (!knowsBirthplace || random.chance(0.65)) ? writeTrade(random, person) : '',
    parish: knowsHome ? home.town : '',
    county: knowsHome && random.chance(0.6) ? random.pick([home.county.name, home.county.short]) : '',
  };
}

function writeGivenName(random: Random, { givenName, middle }: Person): string {
  const short = SHORT_FORMS.get(givenName);
  const kind = random.next();
  let first = givenName;
  if (kind < 0.28 && short) first = random.pickRanked(short, 1);
  else if (kind < 0.32) first = givenName[0]!;
  else if (kind < 0.35) first = misspell(random, givenName);
  if (middle === '' || random.chance(0.4)) return first;
  return `${first} ${random.chance(0.5) ? middle : middle[0]}`;
}

function writeFamilyName(random: Random, familyName: string): string {
  const kind = random.next();
  if (kind < 0.15) return random.pick(SPELLINGS.get(familyName) ?? [misspell(random, familyName)]);
  return kind < 0.19 ? misspell(random, familyName) : familyName;
}

/** The day from a register; else the year that follows from an age, which is off by one or two in a third of cases. */
function writeBirth(random: Random, birth: string, knowsDay: boolean): string {
  if (random.chance(0.05)) return '';
  if (knowsDay) return birth;
  const slip = random.pick([0, 0, 0, 0, 0, 0, 1, -1, -1, random.pick([2, -2])]);
  return String(Number(birth.slice(0, 4)) + slip);
}

function writePlace(random: Random, { town, county: { name, short } }: Place): string {
  const spelled = random.chance(0.05) ? misspell(random, town) : town;
  switch (random.weighted([0.35, 0.2, 0.2, 0.15, 0.1])) {
    case 0:
      return `${spelled}, ${name}`;
    case 1:
      return `${short} ${spelled}`;
    case 2:
      return spelled;
    case 3:
      return `${spelled} ${short}`;
    default:
      return name;
  }
}

/** One in ten has another trade by then. */
function writeTrade(random: Random, { sex, trade }: Person): string {
  const others = sex === 'M' ? TRADES : WOMENS_TRADES;
  return random.pick(trade === null || random.chance(0.1) ? random.pick(others) : trade);
}
