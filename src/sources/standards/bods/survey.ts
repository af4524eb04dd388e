// What a file of statements says as a whole: which statements are of one record and which of them stands, from when to when each
// version of a relationship held, who is a person, and why an entity has no owner. Statements refer to each other across a file.

import { earlierDay, statedDay } from '../statedDay.ts';
import type { Interest, Statement, Unspecified } from './statement.ts';

/** One statement of a record. */
interface Version {
  readonly statementId: string;
  readonly date: string;
  readonly status: Statement['status'];
  /** When the first of its interests began and the last ended; undefined where one states none. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** What it says, but for ends: a later statement that says the same goes on with it. */
  readonly content: string;
}

/** The days between which a statement holds, beyond what its interests say; undefined is open. */
export interface Hold {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export class Survey {
  source: string | null = null;
  private readonly versions = new Map<string, Version[]>();
  private readonly persons = new Set<string>();
  private readonly absences = new Map<string, Unspecified[]>();
  private readonly aliases = new Map<string, string>();

  add(statement: Statement): void {
    this.source ??= statement.publisher ?? null;
    const [replaced] = statement.replaces;
    if (replaced !== undefined) this.aliases.set(statement.id, this.idOf(replaced));
    const id = this.idOf(statement.id);
    if (statement.kind === 'person') this.persons.add(id);
    const { subject, party } = statement;
    if (subject !== undefined && typeof party === 'object' && statement.status !== 'closed') {
      const entity = this.idOf(subject);
      this.absences.set(entity, [...(this.absences.get(entity) ?? []), party]);
    }
    const versions = this.versions.get(id);
    if (versions === undefined) this.versions.set(id, [versionOf(statement)]);
    else versions.push(versionOf(statement));
  }

  /** The id of a record, whichever of its statements names it. */
  idOf(id: string): string {
    return this.aliases.get(id) ?? id;
  }

  isPerson(id: string): boolean {
    return this.persons.has(this.idOf(id));
  }

  absencesOf(id: string): readonly Unspecified[] {
    return this.absences.get(id) ?? [];
  }

  /** Whether a statement is the last one of its record. */
  isLast({ id, statementId }: Statement): boolean {
    return this.ordered(id).at(-1)?.statementId === statementId;
  }

  /** When what a statement says of a relationship holds; null where another statement says it. */
  holdOf({ id, statementId }: Statement): Hold | null {
    const spans = spansOf(this.ordered(id));
    return spans.find(({ version }) => version.statementId === statementId) ?? null;
  }

  private ordered(id: string): readonly Version[] {
    const versions = this.versions.get(this.idOf(id)) ?? [];
    return versions.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  }
}

function versionOf({ statementId, date, status, details, party, subject }: Statement): Version {
  const interests = details.interests ?? [];
  const content = interests.map(({ endDate: _end, ...interest }) => interest);
  return {
    statementId,
    date: date ?? '',
    status,
    from: everyDay(interests, 'startDate').at(0),
    to: everyDay(interests, 'endDate').at(-1),
    content: JSON.stringify([subject, party, content]),
  };
}

/** The days of all interests in order; none where one of them states none. */
function everyDay(interests: readonly Interest[], name: 'startDate' | 'endDate'): readonly string[] {
  const days = interests.map((interest) => statedDay(interest[name] ?? undefined));
  return days.every((day) => day !== undefined) ? (days as string[]).sort() : [];
}

interface Span extends Hold {
  readonly version: Version;
}

/** Each version from its beginning to that of the next. A closing statement ends the one before it and is none itself. */
function spansOf(versions: readonly Version[]): readonly Span[] {
  const spans: Span[] = [];
  for (const version of versions) {
    const before = spans.at(-1);
    const day = statedDay(version.date);
    if (before === undefined) {
      const to = version.status === 'closed' ? (version.to ?? day) : version.to;
      spans.push({ version, from: undefined, to });
    } else if (version.status === 'closed') {
      spans.splice(-1, 1, { ...before, to: earlierDay(before.to, version.to ?? day) });
    } else if (version.content === before.version.content) {
      spans.splice(-1, 1, { ...before, to: version.to });
    } else {
      const from = isLater(version.from, before.from ?? before.version.from) ? version.from : day;
      spans.splice(-1, 1, { ...before, to: earlierDay(before.to, from) });
      spans.push({ version, from, to: version.to });
    }
  }
  return spans;
}

function isLater(day: string | undefined, than: string | undefined): boolean {
  return day !== undefined && (than === undefined || day > than);
}
