// States, provinces and territories: names and old abbreviations to their codes.

import table from '../data/regions.json' with { type: 'json' };
import { fold } from './text.ts';

type Coded = 'us' | 'ca' | 'au' | 'gb';
// British counties have no codes people use and clash with towns elsewhere, so they count where the country is known.
const TRIED: readonly Coded[] = ['us', 'ca', 'au'];
const TABLES: Readonly<Record<Coded, ReadonlyMap<string, string>>> = {
  us: tableOf(table.us),
  ca: tableOf(table.ca),
  au: tableOf(table.au),
  gb: tableOf(table.gb),
};

function tableOf(regions: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const entries = Object.entries(regions).flatMap(([code, names]) =>
    [code, ...names.split(' ').filter((name) => name !== '')].map((name) => [name.replaceAll('_', ' '), code] as const),
  );
  return new Map(entries);
}

/** The code of a region where its country has coded ones here, else its folded name. Country '' tries all of them. */
export function normalizeRegion(raw: string, country: string): string {
  const folded = fold(raw);
  return folded === '' ? '' : (regionCode(folded, country) ?? folded);
}

/** The code that a folded text stands for in a country ('' for any); undefined where it is no region of it. */
export function regionCode(folded: string, country: string): string | undefined {
  const name = withoutSpaces(folded);
  if (country !== '') return Object.hasOwn(TABLES, country) ? TABLES[country as Coded].get(name) : undefined;
  for (const coded of TRIED) {
    const code = TABLES[coded].get(name);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** Codes of up to three letters may be spaced ('N S W'); no longer name is. */
function withoutSpaces(folded: string): string {
  if (folded.length > 5 || !folded.includes(' ')) return folded;
  const joined = folded.replaceAll(' ', '');
  return joined.length <= 3 ? joined : folded;
}

/** Whether `region` (a code) is one of a coded country's. */
export function isRegionOf(region: string, country: Coded): boolean {
  return TABLES[country].get(region) === region;
}
