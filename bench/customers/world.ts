// The world behind the records: people with the chapters of their lives, their homes and the offices they share. What the
// generator knows and a source does not.

/** Days are counted from 1970-01-01. */
export interface Home {
  readonly number: number;
  /** Without its type: 'Maple'. */
  readonly street: string;
  /** Index into STREET_TYPES. */
  readonly streetType: number;
  /** '' for a house. */
  readonly unit: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly areaCode: string;
  /** Ten digits. */
  readonly landline: string;
}

/** A stretch of a life in which name, home and household stay. */
export interface Chapter {
  readonly from: number;
  readonly familyName: string;
  readonly home: Home;
  readonly household: number;
}

export interface Office {
  readonly domain: string;
  readonly phone: string;
}

export interface Person {
  readonly sex: 'F' | 'M';
  readonly givenName: string;
  /** One letter or ''. */
  readonly middle: string;
  readonly suffix: '' | 'Jr' | 'Sr';
  readonly birth: number;
  /** By time; the first begins before anything was recorded. */
  readonly chapters: readonly Chapter[];
  readonly mobile: string;
  readonly email: string;
  readonly secondEmail: string;
  /** An address that the whole family uses; '' where it has none. */
  readonly familyEmail: string;
  readonly office: Office | null;
  /** '' for people without a card. */
  readonly loyaltyNumber: string;
}

/** First and last day on which a source may have observed a record. */
export const WINDOW = { first: dayOf('2012-01-01'), last: dayOf('2025-12-31') } as const;

export function dayOf(iso: string): number {
  return Date.parse(iso) / 86_400_000;
}

const written = new Map<number, string>();

/** yyyy-mm-dd. Kept, because a century has few days and a million records have many dates. */
export function isoOf(day: number): string {
  let iso = written.get(day);
  if (iso === undefined) {
    iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
    written.set(day, iso);
  }
  return iso;
}

export function chapterAt({ chapters }: Person, day: number): number {
  let at = chapters.length - 1;
  while (at > 0 && chapters[at]!.from > day) at--;
  return at;
}
