// Moves the files of the graph's database within a folder of data: aside, back, away. The system database, which knows the
// password, stays where it is.

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where Neo4j keeps a database, each with a folder of its name. */
const PARTS = ['databases', 'transactions'];

const live = (data: string, part: string) => join(data, part, 'neo4j');
const aside = (data: string, part: string) => join(data, 'aside', part);

/** What was set aside before and is of no use any more goes first. */
export function setAside(data: string): void {
  dropAside(data);
  mkdirSync(join(data, 'aside'), { recursive: true, mode: 0o700 });
  for (const part of PARTS) if (existsSync(live(data, part))) renameSync(live(data, part), aside(data, part));
}

/** May be done again where it was cut off. */
export function putBack(data: string): void {
  for (const part of PARTS) {
    if (!existsSync(aside(data, part))) continue;
    rmSync(live(data, part), { recursive: true, force: true });
    renameSync(aside(data, part), live(data, part));
  }
  dropAside(data);
}

export function dropAside(data: string): void {
  rmSync(join(data, 'aside'), { recursive: true, force: true });
}

/** The same three as scripts of a shell that stands in the folder of data. */
export const ASIDE_SCRIPTS = {
  set: 'rm -rf aside && mkdir aside && for part in databases transactions; do [ ! -e $part/neo4j ] || mv $part/neo4j aside/$part; done',
  back: 'for part in databases transactions; do [ ! -e aside/$part ] || { rm -rf $part/neo4j && mv aside/$part $part/neo4j; } || exit 1; done; rm -rf aside',
  drop: 'rm -rf aside',
} as const;
