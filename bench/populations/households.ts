// Families of today at one address, as tax forms and clinics meet them: couples, children, twins, namesakes, moves, marriages.

import type { Random } from '../customers/random.ts';
import { FAMILY_NAMES } from '../customers/words/familyNames.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../customers/words/givenNames.ts';
import { NICKNAMES } from '../customers/words/nicknames.ts';
import { drawDate } from './spelling.ts';

const FLATNESS = 15;
const LETTERS = 'ABCDEFGHJKLMNPRSTVW';

export interface Member {
  /** Its number within the family. */
  readonly number: number;
  readonly role: 'parent' | 'child';
  readonly sex: 'M' | 'F';
  readonly givenName: string;
  /** One letter or ''. */
  readonly middle: string;
  readonly suffix: '' | 'Jr' | 'Sr';
  /** A parent and a child of one name. */
  readonly isNamesake: boolean;
  readonly familyName: string;
  /** Before marriage; '' where it is the same. */
  readonly birthName: string;
  /** yyyy-mm-dd. */
  readonly birth: string;
}

export interface FamilyPlan {
  /** The year as of which ages are drawn. */
  readonly year: number;
  readonly twins: number;
  readonly namesakes: number;
  readonly marriages: number;
}

/** One or two parents and up to four children; shares in `plan` are chances. */
export function drawFamily(random: Random, plan: FamilyPlan): Member[] {
  const familyName = random.pickRanked(FAMILY_NAMES, FLATNESS);
  const family = drawParents(random, familyName, plan);
  const children = random.chance(0.55) ? random.between(1, 3) : 0;
  const [first] = family as [Member];
  for (let child = 0; child < children; child++) {
    const latest = Math.min(plan.year - 1, Number(first.birth.slice(0, 4)) + 40);
    const year = random.between(
      Number(first.birth.slice(0, 4)) + 20,
      Math.max(latest, Number(first.birth.slice(0, 4)) + 21),
    );
    if (year >= plan.year) continue;
    const birth = drawDate(random, year);
    family.push(drawChild(random, family, birth));
    if (random.chance(plan.twins)) family.push(drawChild(random, family, birth));
  }
  return random.chance(plan.namesakes) ? withNamesake(family) : family;
}

/** People who live alone or apart have nothing to do with those who only share their name. */
function drawParents(random: Random, familyName: string, { year, marriages }: FamilyPlan): Member[] {
  const born = year - random.between(24, 75);
  const sex = random.chance(0.5) ? 'M' : 'F';
  const first = { ...drawMember(random, sex, 0), familyName, birth: drawDate(random, born) };
  if (random.chance(0.4)) return [first];
  const other = {
    ...drawMember(random, sex === 'M' ? 'F' : 'M', 1),
    familyName,
    birth: drawDate(random, born + random.between(-6, 6)),
  };
  const bride = [first, other].find((member) => member.sex === 'F')!;
  if (random.chance(marriages)) Object.assign(bride, { birthName: random.pickRanked(FAMILY_NAMES, FLATNESS) });
  return [first, other];
}

function drawMember(random: Random, sex: Member['sex'], number: number): Member {
  return {
    number,
    role: 'parent',
    sex,
    givenName: random.pickRanked(sex === 'M' ? MALE_NAMES : FEMALE_NAMES, FLATNESS),
    middle: random.chance(0.8) ? LETTERS[random.below(LETTERS.length)]! : '',
    suffix: '',
    isNamesake: false,
    familyName: '',
    birthName: '',
    birth: '',
  };
}

/** Nobody in a family could be called as another is: siblings Joseph and Joe would be told apart by nobody. */
function drawChild(random: Random, family: readonly Member[], birth: string): Member {
  const { familyName } = family[0]!;
  for (;;) {
    const child = drawMember(random, random.chance(0.5) ? 'M' : 'F', family.length);
    if (family.some(({ givenName }) => mayBeOne(givenName, child.givenName))) continue;
    return { ...child, role: 'child', familyName, birth };
  }
}

function mayBeOne(left: string, right: string): boolean {
  const calls = [right, ...(NICKNAMES.get(right) ?? [])];
  return [left, ...(NICKNAMES.get(left) ?? [])].some((name) => calls.includes(name));
}

/** The first child takes the name of the parent of its sex. */
function withNamesake(family: readonly Member[]): Member[] {
  const child = family.find(({ role }) => role === 'child');
  const parent = family.find(({ role, sex }) => role === 'parent' && sex === child?.sex);
  if (!child || !parent) return [...family];
  const { givenName } = parent;
  const older = parent.sex === 'M' ? 'Sr' : '';
  return family.map((member) => {
    if (member === parent) return { ...member, suffix: older, isNamesake: true };
    return member === child ? { ...member, givenName, suffix: older && 'Jr', isNamesake: true } : member;
  });
}
