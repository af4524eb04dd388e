// Values on their way into and out of Neo4j, which knows integers and floats where JavaScript knows numbers.
//
// In: a whole number goes as an integer, as LIMIT and counters need; a parameter declared `float` goes as it is, and a
// query that stores a fraction out of a map says toFloat(). Out: integers come as numbers (disableLosslessIntegers); one
// beyond 2^53 comes as Infinity, which z.number() refuses, so a wrong number never gets through. Ids are strings.

import { int } from 'neo4j-driver';
import type { Query } from './queries.ts';

export type Params = Readonly<Record<string, unknown>>;

/** The parameters of one run as the driver wants them. Throws where they are not the declared ones. */
export function toDriverParams(query: Query, params: Params): Record<string, unknown> {
  const declared = query.params.map(({ name }) => name);
  const missing = declared.filter((name) => params[name] === undefined);
  const unknown = Object.keys(params).filter((name) => !declared.includes(name));
  if (missing.length > 0) throw new TypeError(`${query.name} needs the parameter ${missing[0]}`);
  if (unknown.length > 0) throw new TypeError(`${query.name} declares no parameter ${unknown[0]}`);
  return Object.fromEntries(
    query.params.map(({ name, type }) => [name, type.startsWith('float') ? params[name] : toDriverValue(params[name])]),
  );
}

function toDriverValue(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (value === undefined) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value;
  if (Array.isArray(value)) return value.map(toDriverValue);
  if (value instanceof Map || value instanceof Set)
    throw new TypeError('a Map or a Set is no parameter: give a list or an object');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toDriverValue(inner)]));
}
