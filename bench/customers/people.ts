// One person of the world: names, days of birth, ways to be reached.

import { drawPhone, type Places } from './places.ts';
import type { Random } from './random.ts';
import { FAMILY_NAMES, FIRST_PARTS, LAST_PARTS } from './words/familyNames.ts';
import { FEMALE_NAMES, MALE_NAMES } from './words/givenNames.ts';
import { MAIL_HOSTS } from './words/places.ts';
import { type Chapter, dayOf, type Person } from './world.ts';

const FAMILY_MAIL = [
  ['the', 's'],
  ['', 'family'],
  ['', '.home'],
] as const;
const NAME_FLATNESS = 15;
const DAYS_A_YEAR = 365.25;
const TODAY = dayOf('2026-01-01');

export interface PersonPlan {
  readonly chapters: readonly Chapter[];
  readonly birth: number;
  /** The person's number, from 0: what only one person can have is made from it. */
  readonly serial: number;
  readonly sex?: Person['sex'];
  readonly suffix?: Person['suffix'];
  readonly givenName?: string;
}

export function drawFamilyName(random: Random): string {
  const kind = random.next();
  if (kind < 0.7) return random.pickRanked(FAMILY_NAMES, NAME_FLATNESS);
  const composed = random.pickRanked(FIRST_PARTS, NAME_FLATNESS) + random.pickRanked(LAST_PARTS, NAME_FLATNESS);
  return kind < 0.97 ? composed : `${random.pickRanked(FAMILY_NAMES, NAME_FLATNESS)}-${composed}`;
}

export function drawSex(random: Random): Person['sex'] {
  return random.chance(0.5) ? 'F' : 'M';
}

export function drawGivenName(random: Random, sex: Person['sex']): string {
  return random.pickRanked(sex === 'F' ? FEMALE_NAMES : MALE_NAMES, NAME_FLATNESS);
}

/** Day of birth of someone who is `low` to `high` years old today. */
export function drawBirth(random: Random, low: number, high: number): number {
  return Math.floor(TODAY - (low + random.next() * (high - low)) * DAYS_A_YEAR);
}

export function drawPerson(random: Random, places: Places, plan: PersonPlan): Person {
  const sex = plan.sex ?? drawSex(random);
  const givenName = plan.givenName ?? drawGivenName(random, sex);
  const [{ familyName, home }] = plan.chapters as [Chapter];
  const office = random.chance(0.3) ? places.drawOffice(random) : null;
  const local = drawLocalPart(random, givenName, familyName, ownNumber(plan.serial));
  return {
    sex,
    givenName,
    middle: random.chance(0.6) ? 'ABCDEFGHJKLMNPRSTVW'[random.below(19)]! : '',
    suffix: plan.suffix ?? '',
    birth: plan.birth,
    chapters: plan.chapters,
    mobile: drawPhone(random, home.areaCode),
    email: `${local}@${random.pickRanked(MAIL_HOSTS, 2)}`,
    secondEmail: office
      ? `${plain(givenName)}.${plain(familyName)}@${office.domain}`
      : `${local}@${random.pick(MAIL_HOSTS)}`,
    familyEmail: '',
    office,
    loyaltyNumber: random.chance(0.4) ? `K${ownNumber(10_000_000 + plan.serial)}` : '',
  };
}

/** No two people have one: their own number is in it. */
function drawLocalPart(random: Random, givenName: string, familyName: string, number: number): string {
  const given = plain(givenName);
  const family = plain(familyName);
  switch (random.weighted([0.3, 0.2, 0.2, 0.15, 0.15])) {
    case 0:
      return `${given}.${family}${number}`;
    case 1:
      return `${given[0]}${family}${number}`;
    case 2:
      return `${given}${number}`;
    case 3:
      return `${family}.${given[0]}${number}`;
    default:
      return `${given}_${family}${number}`;
  }
}

/** A number that looks drawn but is one person's: numbers of three digits and more, shuffled among those as long. */
function ownNumber(serial: number): number {
  const number = serial + 100;
  const low = 10 ** Math.floor(Math.log10(number) + 1e-9);
  // 7919 is a prime that divides no 9 * 10^n, so that no two numbers meet.
  return low + (((number - low) * 7919) % (9 * low));
}

/** The number is that of one of the family, so that no other family has the address. */
export function drawFamilyEmail(random: Random, familyName: string, serial: number): string {
  const [before, after] = random.pick(FAMILY_MAIL);
  return `${before}${plain(familyName)}${after}${ownNumber(serial)}@${random.pickRanked(MAIL_HOSTS, 2)}`;
}

function plain(name: string): string {
  const lower = name.toLowerCase();
  return lower.includes('-') ? lower.replace('-', '') : lower;
}
