// Households as they are: alone, couples, families with twins or a Jr and a Sr, flatmates. Their people marry, move and leave
// home, and carry their past in chapters.

import {
  drawBirth,
  drawFamilyEmail,
  drawFamilyName,
  drawGivenName,
  drawPerson,
  drawSex,
  type PersonPlan,
} from './people.ts';
import type { Places } from './places.ts';
import type { Random } from './random.ts';
import { type Chapter, type Home, type Person, WINDOW } from './world.ts';

const NEVER_BEFORE = -100_000;
const ADULT = 18 * 365;

/** Draws whole households one after another; numbers them. */
export class Households {
  private readonly random: Random;
  private readonly places: Places;
  private households = 0;
  private people = 0;

  constructor(random: Random, places: Places) {
    this.random = random;
    this.places = places;
  }

  /** The people of the next household, and those of its members' households before and after. */
  next(): Person[] {
    const kind = this.random.weighted([0.34, 0.25, 0.27, 0.07, 0.07]);
    if (kind === 0) return [this.alone(20, 90)];
    if (kind === 1) return this.sharingMail(this.couple(22, 85));
    if (kind === 2) return this.sharingMail(this.family(true));
    return kind === 3 ? this.sharingMail(this.family(false)) : this.flatmates();
  }

  /** One family in eight has an address that all of it uses at times. */
  private sharingMail(people: readonly Person[]): Person[] {
    if (!this.random.chance(0.125)) return [...people];
    const [{ chapters }] = people as [Person];
    const familyEmail = drawFamilyEmail(this.random, chapters[0]!.familyName, this.people - 1);
    return people.map((person) => ({ ...person, familyEmail }));
  }

  private newId(): number {
    return this.households++;
  }

  private person(plan: Omit<PersonPlan, 'serial'>): Person {
    return drawPerson(this.random, this.places, { ...plan, serial: this.people++ });
  }

  private alone(youngest: number, oldest: number): Person {
    const { random } = this;
    const birth = drawBirth(random, youngest, oldest);
    return this.person({ birth, chapters: this.settled(drawFamilyName(random), this.newId()) });
  }

  private couple(youngest: number, oldest: number): Person[] {
    const { random } = this;
    const birth = drawBirth(random, youngest, oldest);
    const his = this.settled(drawFamilyName(random), this.newId());
    const hers = this.partner(his);
    const otherBirth = birth + random.between(-2500, 2500);
    return [
      this.person({ sex: 'M', birth, chapters: his }),
      this.person({ sex: 'F', birth: otherBirth, chapters: hers }),
    ];
  }

  /** Her chapters: one in five married in the window, with a home of her own before; some keep their names or join both. */
  private partner(his: readonly Chapter[]): readonly Chapter[] {
    const { random } = this;
    const ownName = drawFamilyName(random);
    const choice = random.weighted([0.75, 0.17, 0.08]);
    const names = [(name: string) => name, () => ownName, (name: string) => `${ownName}-${name}`] as const;
    const shared = his.map((chapter) => ({ ...chapter, familyName: names[choice]!(chapter.familyName) }));
    if (!random.chance(0.2)) return shared;
    const married = this.drawDay();
    const single = {
      from: NEVER_BEFORE,
      familyName: ownName,
      home: this.places.drawHome(random),
      household: this.newId(),
    };
    return [single, ...from(married, shared)];
  }

  private family(bothParents: boolean): Person[] {
    const { random } = this;
    const parents = bothParents ? this.couple(42, 70) : [this.alone(42, 70)];
    const [first] = parents as [Person];
    const people = [...parents];
    const children = random.weighted([0.45, 0.4, 0.15]) + 1;
    for (let child = 0; child < children; child++) people.push(this.child(first, people));
    if (random.chance(0.06)) people.push(this.twinOf(people.at(-1)!, people));
    if (first.sex === 'M' && random.chance(0.04))
      return [{ ...first, suffix: 'Sr' }, ...people.slice(1), this.junior(first)];
    return people;
  }

  private child(parent: Person, family: readonly Person[]): Person {
    const birth = parent.birth + this.random.between(21 * 365, 26 * 365);
    const chapters = this.grownUp(parent.chapters, birth);
    return this.person({ birth, ...this.nameApart(drawSex(this.random), family), chapters });
  }

  private twinOf(twin: Person, family: readonly Person[]): Person {
    const [chapter] = twin.chapters as [Chapter];
    const sex = this.random.chance(0.7) ? twin.sex : drawSex(this.random);
    return this.person({ birth: twin.birth, ...this.nameApart(sex, family), chapters: [chapter] });
  }

  /** A given name that nobody in the family has: only a junior is named after someone at home. */
  private nameApart(sex: Person['sex'], family: readonly Person[]): Pick<Person, 'sex' | 'givenName'> {
    let givenName = drawGivenName(this.random, sex);
    while (family.some((member) => member.givenName === givenName)) givenName = drawGivenName(this.random, sex);
    return { sex, givenName };
  }

  private junior(father: Person): Person {
    const { givenName } = father;
    const birth = father.birth + this.random.between(21 * 365, 30 * 365);
    const chapters = this.grownUp(father.chapters, birth);
    return this.person({ birth, sex: 'M', suffix: 'Jr', givenName, chapters });
  }

  /** At home with the parents, or one in four moved out since to a household of their own. */
  private grownUp(parents: readonly Chapter[], birth: number): readonly Chapter[] {
    const { random } = this;
    const left = this.drawDay();
    if (left < birth + ADULT || !random.chance(0.25)) return parents;
    const [{ familyName }] = parents as [Chapter];
    const own = { from: left, familyName, home: this.places.drawHome(random), household: this.newId() };
    return [...parents.filter((chapter) => chapter.from < left), own];
  }

  /** Two to four people with one address and no ties: households of their own. */
  private flatmates(): Person[] {
    const { random } = this;
    const home = this.places.drawHome(random);
    return Array.from({ length: random.between(2, 4) }, () => {
      const chapter = { from: NEVER_BEFORE, familyName: drawFamilyName(random), home, household: this.newId() };
      return this.person({ birth: drawBirth(random, 19, 35), chapters: [chapter] });
    });
  }

  /** The homes of one household: three in ten moved in the window, some of them twice. */
  private settled(familyName: string, household: number): Chapter[] {
    const { random } = this;
    const moves = random.chance(0.3) ? random.weighted([0.8, 0.2]) + 1 : 0;
    const days = Array.from({ length: moves }, () => this.drawDay()).sort((a, b) => a - b);
    return [NEVER_BEFORE, ...days].map((day) => {
      const home: Home = this.places.drawHome(random);
      return { from: day, familyName, home, household };
    });
  }

  private drawDay(): number {
    return this.random.between(WINDOW.first + 200, WINDOW.last - 200);
  }
}

/** Chapters from a day on; the one that runs then begins with it. */
function from(day: number, chapters: readonly Chapter[]): Chapter[] {
  const running = chapters.findLastIndex((chapter) => chapter.from <= day);
  return chapters.slice(running).map((chapter, at) => (at === 0 ? { ...chapter, from: day } : chapter));
}
