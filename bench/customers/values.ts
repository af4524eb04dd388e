// What one source comes to hold of one person: true values first, then names in use, mistakes, gaps and what is typed to get
// past a form.

import { miscopy, misdate, misspell } from './mistakes.ts';
import type { Random } from './random.ts';
import type { Source } from './sources.ts';
import { NICKNAMES } from './words/nicknames.ts';
import { STREET_TYPES } from './words/places.ts';
import { type Chapter, isoOf, type Person } from './world.ts';

/** Plain values, before the source writes them its way; '' where it has none. */
export interface Values {
  givenName: string;
  middle: string;
  familyName: string;
  suffix: string;
  /** yyyy-mm-dd. */
  birthDate: string;
  gender: string;
  email: string;
  /** Ten digits. */
  phone: string;
  street: string;
  unit: string;
  city: string;
  region: string;
  postalCode: string;
  loyaltyNumber: string;
}

const JUNK_PHONES = ['0000000000', '9999999999', '1234567890'];
const JUNK_EMAILS = ['test@test.com', 'none@none.com', 'n/a'];
const JUNK_DATES = ['1900-01-01', '1970-01-01'];

export function drawValues(random: Random, person: Person, chapter: Chapter, source: Source): Values {
  const values = trueValues(random, person, chapter, source);
  makeMistakes(random, values);
  if (random.chance(0.008)) swapNames(values);
  leaveGaps(random, values, source);
  fillWithJunk(random, values, person);
  return values;
}

function trueValues(random: Random, person: Person, { familyName, home }: Chapter, source: Source): Values {
  const [inFull, short] = STREET_TYPES[home.streetType]!;
  const type = source.abbreviates ? short : inFull;
  return {
    givenName: nameInUse(random, person.givenName),
    middle: person.middle,
    familyName,
    suffix: random.chance(0.5) ? person.suffix : '',
    birthDate: isoOf(person.birth),
    gender: person.sex,
    email: emailInUse(random, person),
    phone: phoneInUse(random, person, home.landline),
    street: `${home.number} ${home.street} ${type}`,
    unit: home.unit === '' || random.chance(0.3) ? '' : source.abbreviates ? home.unit : `Apt ${home.unit}`,
    city: home.city,
    region: home.region,
    postalCode: home.postalCode,
    loyaltyNumber: person.loyaltyNumber,
  };
}

function nameInUse(random: Random, givenName: string): string {
  const kind = random.next();
  if (kind < 0.025) return givenName[0]!;
  const short = kind < 0.15 ? NICKNAMES.get(givenName) : undefined;
  return short ? random.pick(short) : givenName;
}

function emailInUse(random: Random, { email, secondEmail, familyEmail }: Person): string {
  if (familyEmail !== '' && random.chance(0.3)) return familyEmail;
  return random.chance(0.75) ? email : secondEmail;
}

function phoneInUse(random: Random, { mobile, office }: Person, landline: string): string {
  const kind = random.next();
  if (kind < 0.65) return mobile;
  return kind < 0.9 || !office ? landline : office.phone;
}

function makeMistakes(random: Random, values: Values): void {
  if (random.chance(0.035)) values.givenName = misspell(random, values.givenName);
  if (random.chance(0.045)) values.familyName = misspell(random, values.familyName);
  if (random.chance(0.03)) values.birthDate = misdate(random, values.birthDate);
  if (random.chance(0.02)) values.email = misspell(random, values.email);
  if (random.chance(0.02)) values.phone = miscopy(random, values.phone);
  if (random.chance(0.05)) values.street = misspell(random, values.street);
  if (random.chance(0.04)) values.city = misspell(random, values.city);
  if (random.chance(0.02)) values.postalCode = miscopy(random, values.postalCode);
  if (values.loyaltyNumber && random.chance(0.01)) values.loyaltyNumber = miscopy(random, values.loyaltyNumber);
}

/** The family name typed where the given name belongs, and the other way round. */
function swapNames(values: Values): void {
  [values.givenName, values.familyName] = [values.familyName, values.givenName];
}

function leaveGaps(random: Random, values: Values, { has }: Source): void {
  if (!random.chance(has.birthDate)) values.birthDate = '';
  if (!random.chance(has.email)) values.email = '';
  if (!random.chance(has.phone)) values.phone = '';
  if (!random.chance(has.middle)) values.middle = '';
  if (!random.chance(has.gender)) values.gender = '';
  if (!random.chance(has.loyaltyNumber)) values.loyaltyNumber = '';
  if (random.chance(has.address)) return;
  values.street = '';
  values.unit = '';
  values.postalCode = '';
  if (random.chance(0.5)) values.city = '';
}

function fillWithJunk(random: Random, values: Values, { office }: Person): void {
  if (random.chance(0.01)) values.phone = random.pick(JUNK_PHONES);
  if (random.chance(0.008)) values.email = random.pick(JUNK_EMAILS);
  if (office && random.chance(0.03)) values.email = `info@${office.domain}`;
  if (random.chance(0.008)) values.birthDate = random.pick(JUNK_DATES);
  if (random.chance(0.002)) values.givenName = 'Unknown';
  if (values.loyaltyNumber === '' && random.chance(0.005)) values.loyaltyNumber = 'N/A';
  if (values.street === '' && random.chance(0.02)) values.street = 'n/a';
}
