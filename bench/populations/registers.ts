// Past persons as biographical registers, pensions and parish books hold them: many records of one person, with a birth date that is
// often rounded to a first of January, a birthplace, a postal district, an occupation and the name of a spouse, and no identifier.

import { misdate, misspell } from '../customers/mistakes.ts';
import type { Random } from '../customers/random.ts';
import type { Drawn, Population } from './population.ts';
import { drawDate } from './spelling.ts';
import {
  COUNTIES,
  FAMILY_NAMES,
  FEMALE_NAMES,
  MALE_NAMES,
  SHORT_FORMS,
  SPELLINGS,
  TRADES,
  WOMENS_TRADES,
} from './words/historical.ts';

const MOST_RECORDS = 9;

interface Person {
  readonly sex: 'M' | 'F';
  readonly givenName: string;
  readonly middle: string;
  readonly familyName: string;
  /** A woman's name before marriage; '' for the others. */
  readonly birthName: string;
  readonly birth: string;
  readonly birthplace: string;
  readonly district: string;
  readonly trade: readonly string[];
  /** Given name of husband or wife, or ''. */
  readonly spouse: string;
}

export const registers: Population = {
  columns: ['register', 'full_name', 'birth', 'sex', 'birthplace', 'district', 'occupation', 'spouse'],
  mapping: {
    source: { column: 'register' },
    type: 'person',
    fields: {
      fullName: 'full_name',
      birthDate: 'birth',
      gender: 'sex',
      'address.postalCode': 'district',
    },
    attributes: ['birthplace', 'occupation', 'spouse'],
    compare: { birthplace: 'text', occupation: 'text', spouse: 'text' },
    defaults: { 'address.country': 'GB' },
  },
  *draw(random) {
    for (let family = 0; ; family++) {
      const people = drawFamily(random);
      for (const [at, person] of people.entries()) {
        const records = 1 + random.rank(MOST_RECORDS, 4);
        for (let record = 0; record < records; record++)
          yield { entity: `p${family}-${at}`, row: write(random, person) };
      }
    }
  },
};

/** One person, or now and then two siblings or a parent and the child named after it: one name and place, other years. */
function drawFamily(random: Random): Person[] {
  const first = drawPerson(random, random.between(1780, 1880));
  const kin = random.next();
  if (kin < 0.1) return [first, { ...drawPerson(random, birthYear(first) + random.between(2, 9)), ...placeOf(first) }];
  if (kin > 0.04 + 0.1) return [first];
  const child = drawPerson(random, birthYear(first) + random.between(21, 38), first.sex);
  return [first, { ...child, ...placeOf(first), givenName: first.givenName }];
}

function placeOf({ familyName, birthplace, district }: Person) {
  return { familyName, birthplace, district };
}

function birthYear({ birth }: Person): number {
  return Number(birth.slice(0, 4));
}

function drawPerson(random: Random, year: number, sex: Person['sex'] = random.chance(0.7) ? 'M' : 'F'): Person {
  const [own, others] = sex === 'M' ? [MALE_NAMES, FEMALE_NAMES] : [FEMALE_NAMES, MALE_NAMES];
  const county = random.pickRanked(COUNTIES, 3);
  const marries = random.chance(0.5);
  return {
    sex,
    givenName: random.pickRanked(own, 8),
    middle: random.chance(0.4) ? random.pickRanked(own, 12) : '',
    familyName: random.pickRanked(FAMILY_NAMES, 25),
    birthName: sex === 'F' && marries ? random.pickRanked(FAMILY_NAMES, 25) : '',
    birth: drawDate(random, year),
    birthplace: `${random.pickRanked(county.towns, 6)}, ${county.name}`,
    district: `${county.short.slice(0, 2).toUpperCase()}${random.between(1, 9)} ${random.between(1, 9)}${random.pick(['AA', 'BD', 'QT', 'XL'])}`,
    trade: random.pickRanked(sex === 'M' ? TRADES : WOMENS_TRADES, 15),
    spouse: marries ? random.pickRanked(others, 8) : '',
  };
}

function write(random: Random, person: Person): Drawn['row'] {
  return {
    register: random.pick(['biography', 'pension', 'parish']),
    full_name: writeName(random, person),
    birth: writeBirth(random, person.birth),
    sex: random.chance(0.7) ? person.sex : '',
    birthplace: random.chance(0.85) ? writePlace(random, person.birthplace) : '',
    district: random.chance(0.75) ? (random.chance(0.1) ? misspell(random, person.district) : person.district) : '',
    occupation: random.chance(0.7) ? random.pick(person.trade) : '',
    spouse: random.chance(0.4) ? person.spouse : '',
  };
}

function writeName(random: Random, { givenName, middle, familyName, birthName }: Person): string {
  const family =
    birthName && random.chance(0.15) ? birthName : random.chance(0.1) ? respell(random, familyName) : familyName;
  const kind = random.next();
  let given = givenName;
  if (kind < 0.12) given = random.pickRanked(SHORT_FORMS.get(givenName) ?? [givenName], 1);
  else if (kind < 0.17) given = misspell(random, givenName);
  else if (kind < 0.21) given = `${givenName[0]}.`;
  const second = random.chance(0.5) ? middle : middle.slice(0, 1);
  const names = second && random.chance(0.6) ? `${given} ${second}` : given;
  return random.chance(0.1) ? `${family}, ${names}` : `${names} ${family}`;
}

function respell(random: Random, familyName: string): string {
  return random.pick(SPELLINGS.get(familyName) ?? [misspell(random, familyName)]);
}

/** The day, the first of January of its year, the year alone, or a mistake. */
function writeBirth(random: Random, birth: string): string {
  switch (random.weighted([0.6, 0.15, 0.1, 0.07, 0.08])) {
    case 0:
      return birth;
    case 1:
      return `${birth.slice(0, 4)}-01-01`;
    case 2:
      return birth.slice(0, 4);
    case 3:
      return misdate(random, birth);
    default:
      return '';
  }
}

function writePlace(random: Random, birthplace: string): string {
  const [town = '', county = ''] = birthplace.split(', ');
  const spelled = random.chance(0.05) ? misspell(random, town) : town;
  return random.chance(0.3) ? spelled : `${spelled}, ${county}`;
}
