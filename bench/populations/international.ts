// People of a dozen countries, as an international shop holds them: names with and without their marks, in two orders, with two
// family names or particles, in other transliterations; phones as dialled at home or from abroad.

import { misdate, misspell } from '../customers/mistakes.ts';
import type { Random } from '../customers/random.ts';
import { MAIL_HOSTS } from '../customers/words/places.ts';
import type { Country } from './country.ts';
import type { Drawn, Population } from './population.ts';
import { drawDate, plain } from './spelling.ts';
import { COUNTRIES } from './words/international.ts';

/** Share of people with a second given name. */
const SECOND_NAMES = { western: 0.15, spanish: 0.2, portuguese: 0.15, familyFirst: 0, vietnamese: 0.9 } as const;

/** Share that is kept of those whose name someone has already: word lists are far shorter than the names of a country. */
const NAMESAKES = 0.15;

interface Home {
  readonly number: number;
  /** Ways of writing, parted by slashes. */
  readonly street: string;
  /** The same, then ':' and the postal code. */
  readonly town: string;
}

interface Person {
  readonly entity: string;
  readonly country: Country;
  readonly sex: 'M' | 'F';
  /** Ways of writing, parted by slashes; so are the other names. */
  readonly givenName: string;
  /** A second given name, '' for most. */
  readonly secondName: string;
  readonly familyName: string;
  /** A second family name, where the country has two; else ''. */
  readonly otherFamilyName: string;
  readonly birth: string;
  readonly phone: string;
  readonly email: string;
  readonly homes: readonly Home[];
}

export const international: Population = {
  columns: [
    'source',
    'full_name',
    'given_name',
    'family_name',
    'birth_date',
    'sex',
    'email',
    'phone',
    'street',
    'city',
    'postal_code',
    'country',
  ],
  mapping: {
    source: { column: 'source' },
    type: 'person',
    fields: {
      fullName: 'full_name',
      givenName: 'given_name',
      familyName: 'family_name',
      birthDate: 'birth_date',
      gender: 'sex',
      email: ['email'],
      phone: ['phone'],
      'address.street': 'street',
      'address.city': 'city',
      'address.postalCode': 'postal_code',
      'address.country': 'country',
    },
  },
  *draw(random) {
    const names = new Set<string>();
    for (let number = 0; ; number++) {
      const household = drawHousehold(random, number);
      const known = household.map(nameOf).filter((name) => names.has(name));
      if (known.length > 0 && !random.chance(NAMESAKES)) continue;
      for (const person of household) {
        names.add(nameOf(person));
        const rows = random.pick([1, 1, 2, 2, 3, 4]);
        for (let row = 0; row < rows; row++) yield { entity: person.entity, row: write(random, person) };
      }
    }
  },
};

function nameOf({ country, givenName, familyName }: Person): string {
  return [country.code, givenName, familyName].join();
}

/** One person, or two of one family at one address. */
function drawHousehold(random: Random, number: number): Person[] {
  const country = random.pick(COUNTRIES);
  const homes = [drawHome(random, country), ...(random.chance(0.2) ? [drawHome(random, country)] : [])];
  const familyName = random.pickRanked(country.family, 10);
  const first = drawPerson(random, { country, homes, familyName, entity: `p${number}-0` });
  if (!random.chance(0.25)) return [first];
  const second = drawPerson(random, { country, homes, familyName, entity: `p${number}-1` });
  return second.givenName === first.givenName ? [first] : [first, second];
}

function drawPerson(random: Random, plan: Pick<Person, 'country' | 'homes' | 'familyName' | 'entity'>): Person {
  const { country, familyName, entity } = plan;
  const sex = random.chance(0.5) ? 'M' : 'F';
  const names = sex === 'M' ? country.male : country.female;
  const givenName = random.pickRanked(names, 10);
  const hasTwo = country.style === 'spanish' || country.style === 'portuguese';
  return {
    ...plan,
    sex,
    givenName,
    secondName: random.chance(SECOND_NAMES[country.style]) ? drawOther(random, names, givenName) : '',
    otherFamilyName: hasTwo ? drawOther(random, country.family, familyName) : '',
    birth: drawDate(random, random.between(1945, 2003)),
    phone: drawPhone(random, country),
    email: `${latin(givenName)}.${latin(familyName)}${entity.replace(/\D/g, '')}@${random.pick(MAIL_HOSTS)}`,
  };
}

function drawOther(random: Random, items: readonly string[], not: string): string {
  const other = random.pickRanked(items, 10);
  return other === not ? drawOther(random, items, not) : other;
}

function drawHome(random: Random, { streets, towns }: Country): Home {
  return { number: random.between(1, 180), street: random.pick(streets), town: random.pickRanked(towns, 4) };
}

/** National digits, without the 0 in front. */
function drawPhone(random: Random, { digits, mobileStart }: Country): string {
  let number = mobileStart + random.between(2, 9);
  while (number.length < digits) number += random.below(10);
  return number;
}

/** A name's last way of writing, the plainest, in small letters. */
function latin(ways: string): string {
  return plain(ways.split('/').at(-1)!);
}

function write(random: Random, person: Person): Drawn['row'] {
  const { country, sex, email, phone } = person;
  const home = random.pick(person.homes);
  const [town, postalCode] = home.town.split(':') as [string, string];
  // A name decides nothing: the day of birth or the mailbox, and the phone or the address are always there.
  const hasBirth = random.chance(0.75);
  const hasAddress = random.chance(0.75);
  return {
    source: random.pick(['shop', 'booking', 'club']),
    ...writeNames(random, person),
    birth_date: hasBirth ? writeBirth(random, person.birth) : '',
    sex: random.chance(0.5) ? sex : '',
    email: !hasBirth || random.chance(0.4) ? email : '',
    phone: !hasAddress || random.chance(0.6) ? writePhone(random, country, phone) : '',
    street: hasAddress ? writeStreet(random, country, home) : '',
    city: hasAddress ? writeOne(random, town) : '',
    postal_code: hasAddress && random.chance(0.85) ? postalCode : '',
    country: random.chance(0.9) ? country.code : '',
  };
}

/** One way of writing: the first one mostly. */
function writeOne(random: Random, ways: string): string {
  const all = ways.split(/\/(?! )/);
  return random.chance(0.6) ? all[0]! : random.pick(all);
}

function writeNames(random: Random, person: Person): Record<'full_name' | 'given_name' | 'family_name', string> {
  const { country, givenName, secondName, familyName, otherFamilyName } = person;
  const given = writeOne(random, givenName);
  const second = secondName && random.chance(0.6) ? writeOne(random, secondName) : '';
  const names = {
    given: random.chance(0.03) ? misspell(random, given) : given,
    second,
    family: writeOne(random, familyName),
    other: otherFamilyName && random.chance(0.55) ? writeOne(random, otherFamilyName) : '',
  };
  if (random.chance(0.4)) return { full_name: inOrder(random, country.style, names), given_name: '', family_name: '' };
  const slip = random.chance(country.style === 'familyFirst' || country.style === 'vietnamese' ? 0.2 : 0.02);
  const [first, last] = [join(givenOf(country.style, names)), join(familyOf(country.style, names))];
  return { full_name: '', given_name: slip ? last : first, family_name: slip ? first : last };
}

type Names = Readonly<Record<'given' | 'second' | 'family' | 'other', string>>;

/** A Vietnamese middle name stands before the given name, elsewhere a second one stands behind it. */
function givenOf(style: Country['style'], { given, second }: Names): string[] {
  return style === 'vietnamese' ? [second, given] : [given, second];
}

/** A Spaniard's first family name is the father's; a Portuguese or Brazilian one stands last. */
function familyOf(style: Country['style'], { family, other }: Names): string[] {
  return style === 'portuguese' ? [other, family] : [family, other];
}

function inOrder(random: Random, style: Country['style'], names: Names): string {
  const [given, family] = [givenOf(style, names), familyOf(style, names)];
  const familyFirst = style === 'familyFirst' || style === 'vietnamese' ? random.chance(0.6) : false;
  const kind = random.next();
  if (familyFirst) return join([...family, ...given]);
  if (kind < 0.1) return `${join(family)}, ${join(given)}`;
  const full = join([...given, ...family]);
  return kind < 0.2 ? full.toLocaleUpperCase('en') : full;
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** Days above 12 tell the order of day and month only now and then; the file's own order is day first. */
function writeBirth(random: Random, birth: string): string {
  const [year, month, day] = (random.chance(0.03) ? misdate(random, birth) : birth).split('-');
  return random.chance(0.5) ? `${year}-${month}-${day}` : `${day}.${month}.${year}`;
}

function writePhone(random: Random, { dialling, trunk }: Country, phone: string): string {
  const groups = phone.replace(/(\d{3})(?=\d{3})/g, '$1 ');
  return random.pick([
    `+${dialling} ${groups}`,
    `00${dialling}${phone}`,
    `${trunk}${groups}`,
    `${trunk}${phone}`,
    `+${dialling} ${trunk && `(${trunk})`}${phone}`,
  ]);
}

function writeStreet(random: Random, { address }: Country, { number, street }: Home): string {
  const name = writeOne(random, street);
  return address === 'numberFirst' ? `${number} ${name}` : `${name}${random.pick([' ', ' ', ', '])}${number}`;
}
