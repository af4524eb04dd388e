// Patients of one town, without a number that is theirs: twins, fathers and sons of one name, families on one phone and one
// mailbox, names before and after marriage, dates that slipped.

import { miscopy, misdate, misspell } from '../customers/mistakes.ts';
import type { Random } from '../customers/random.ts';
import { NICKNAMES } from '../customers/words/nicknames.ts';
import { MAIL_HOSTS } from '../customers/words/places.ts';
import { drawFamily, type Member } from './households.ts';
import type { Drawn, Population } from './population.ts';
import { drawStreet, plain, type Street, writePhone, writeStreet } from './spelling.ts';

const FAMILY_PLAN = { year: 2024, twins: 0.1, namesakes: 0.15, marriages: 0.3 };
const VISITS = { first: 2012, last: 2024 };
const TOWN = { city: 'Millbrook', region: 'OH', areaCode: '614', postalCodes: ['43201', '43202', '43204', '43206'] };

interface Home {
  readonly street: Street;
  readonly unit: string;
  readonly postalCode: string;
  readonly landline: string;
}

interface Patient extends Member {
  readonly entity: string;
  readonly mobile: string;
  readonly email: string;
}

/** A family with what all of it shares. */
interface Family {
  readonly email: string;
  readonly homes: readonly [Home, Home];
  readonly moved: number;
  readonly wedding: number;
}

export const clinic: Population = {
  columns: [
    'visit',
    'last_name',
    'first_name',
    'middle',
    'suffix',
    'dob',
    'sex',
    'phone',
    'email',
    'street',
    'unit',
    'city',
    'state',
    'zip',
  ],
  mapping: {
    source: 'clinic',
    type: 'person',
    observedAt: 'visit',
    fields: {
      givenName: 'first_name',
      middleName: 'middle',
      familyName: 'last_name',
      nameSuffix: 'suffix',
      birthDate: 'dob',
      gender: 'sex',
      phone: ['phone'],
      email: ['email'],
      'address.street': 'street',
      'address.unit': 'unit',
      'address.city': 'city',
      'address.region': 'state',
      'address.postalCode': 'zip',
    },
    defaults: { 'address.country': 'US' },
  },
  *draw(random) {
    for (let number = 0; ; number++) {
      const members = drawFamily(random, FAMILY_PLAN);
      const family = drawShared(random, members[0]!, number);
      for (const member of members) yield* drawVisits(random, family, register(random, member, number));
    }
  },
};

function drawShared(random: Random, first: Member, number: number): Family {
  return {
    email: `${random.pick(['the', 'family.', ''])}${plain(first.familyName)}${100 + number}@${random.pick(MAIL_HOSTS)}`,
    homes: [drawHome(random), drawHome(random)],
    moved: random.chance(0.3) ? random.between(VISITS.first, VISITS.last) : VISITS.last + 1,
    wedding: random.between(VISITS.first + 1, VISITS.last),
  };
}

function register(random: Random, member: Member, number: number): Patient {
  const own = [plain(member.givenName), plain(member.familyName)].join(random.pick(['.', '_', '']));
  return {
    ...member,
    entity: `p${number}-${member.number}`,
    mobile: drawPhone(random),
    email: `${own}${random.below(1000)}@${random.pickRanked(MAIL_HOSTS, 2)}`,
  };
}

function drawHome(random: Random): Home {
  return {
    street: drawStreet(random),
    unit: random.chance(0.2) ? `${random.between(1, 24)}` : '',
    postalCode: random.pick(TOWN.postalCodes),
    landline: drawPhone(random),
  };
}

function drawPhone(random: Random): string {
  return `${TOWN.areaCode}${random.between(220, 899)}${random.between(1000, 9999)}`;
}

function* drawVisits(random: Random, family: Family, patient: Patient): Generator<Drawn> {
  const born = Number(patient.birth.slice(0, 4));
  const visits = random.pick([1, 1, 2, 2, 3, 4]);
  for (let visit = 0; visit < visits; visit++) {
    const year = random.between(Math.max(VISITS.first, born), VISITS.last);
    const row = write(random, family, patient, year);
    yield { entity: patient.entity, row: random.chance(0.03) && !patient.isNamesake ? fillWithJunk(random, row) : row };
  }
}

function write(random: Random, family: Family, patient: Patient, year: number): Record<string, string> {
  const home = family.homes[year < family.moved ? 0 : 1];
  // Where a parent and a child share a name, the day of birth is what tells them apart; without it, a name needs an address.
  const hasBirth = random.chance(0.92) || patient.isNamesake;
  const hasAddress = !hasBirth || random.chance(0.8);
  return {
    visit: String(year),
    ...writeName(random, patient, year < family.wedding),
    dob: hasBirth ? writeBirth(random, patient.birth) : '',
    sex: random.chance(0.9) ? patient.sex : '',
    phone: random.chance(0.75) ? writePhone(random, phoneOf(random, patient, home.landline, year)) : '',
    email: random.chance(0.5) ? emailOf(random, patient, family, year) : '',
    street: hasAddress ? writeStreet(random, home.street) : '',
    unit: hasAddress && random.chance(0.8) ? home.unit : '',
    city: hasAddress || random.chance(0.5) ? TOWN.city : '',
    state: hasAddress ? TOWN.region : '',
    zip: hasAddress ? home.postalCode : '',
  };
}

function writeName(random: Random, { givenName, middle, familyName, birthName, suffix }: Patient, unwed: boolean) {
  const kind = random.next();
  const called = kind < 0.12 ? random.pick(NICKNAMES.get(givenName) ?? [givenName]) : givenName;
  const family = unwed && birthName ? birthName : familyName;
  const first = kind > 0.97 ? misspell(random, givenName) : kind > 0.955 ? givenName[0]! : called;
  const last = random.chance(0.04) ? misspell(random, family) : family;
  const swapped = random.chance(0.01);
  return {
    first_name: swapped ? last : first,
    last_name: swapped ? first : last,
    middle: random.chance(0.4) ? middle : '',
    suffix: random.chance(0.25) ? suffix : '',
  };
}

function writeBirth(random: Random, birth: string): string {
  const slip = random.chance(0.05) ? misdate(random, birth) : birth;
  const [year, month, day] = slip.split('-');
  return `${month}/${day}/${year}`;
}

/** Children and many parents give the family's number. */
function phoneOf(random: Random, { mobile, birth }: Patient, landline: string, year: number): string {
  const own = year - Number(birth.slice(0, 4)) >= 16 && random.chance(0.55);
  const phone = own ? mobile : landline;
  return random.chance(0.015) ? miscopy(random, phone) : phone;
}

function emailOf(random: Random, { email, birth }: Patient, family: Family, year: number): string {
  return year - Number(birth.slice(0, 4)) >= 16 && random.chance(0.6) ? email : family.email;
}

function fillWithJunk(random: Random, row: Record<string, string>): Record<string, string> {
  switch (random.below(5)) {
    case 0:
      return { ...row, dob: '01/01/1900' };
    case 1:
      return { ...row, phone: random.pick(['999-999-9999', '(000) 000-0000', '1234567890']) };
    case 2:
      return { ...row, email: random.pick(['none@none.com', 'noemail@clinic.org', 'n/a']) };
    case 3:
      return { ...row, street: random.pick(['UNKNOWN', 'homeless', 'see chart']), unit: '' };
    default:
      return { ...row, phone: '', email: random.pick(['refused', 'declined']) };
  }
}
