// The situations of docs/local-database.md: what is promised to be said in each, and the state that is left.

import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { localDatabase } from '../../../src/store/local/localDatabase.ts';
import type { LocalDatabaseOptions } from '../../../src/store/local/options.ts';

const PAGE = new URL('../../../docs/local-database.md', import.meta.url);

export interface Situation {
  readonly name: string;
  /** The state that is left. */
  readonly state: 'running' | 'stopped';
  /** What is said, `<...>` standing for anything; null where nothing is. */
  readonly message: RegExp | null;
}

/** Every line of the page's tables. */
export function allSituations(): Situation[] {
  const rows = readFileSync(PAGE, 'utf8').matchAll(/^\| (?!situation|---)(.+?) \| (running|stopped)\b.*? \|(.*)\|$/gm);
  return [...rows].map(([, name, state, message]) => ({
    name: name!,
    state: state as Situation['state'],
    message: pattern(message!),
  }));
}

/** One line of the page. Throws where the page has no such situation. */
export function situation(name: string): Situation {
  const found = allSituations().find((each) => each.name === name);
  if (!found) throw new Error(`docs/local-database.md has no situation '${name}'`);
  return found;
}

/** Asserts that what was said is what the page promises, and that the server is in the state that it states. */
export async function expectSituation(name: string, said: unknown, options: LocalDatabaseOptions): Promise<void> {
  const { state, message } = situation(name);
  if (message) expect(textOf(said)).toMatch(message);
  expect((await localDatabase(options).status()).state).toBe(state);
}

/** What a promise that has to be rejected was rejected with. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    (value) => expect.unreachable(`it went on with ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
}

/** An error's message, or the lines of steps. */
function textOf(said: unknown): string {
  return Array.isArray(said) ? said.join('\n') : (said as Error).message;
}

/** From a cell such as "*step* `port <port> is busy`". A step is one line of several, an error's message is all there is. */
function pattern(cell: string): RegExp | null {
  const [, step, , text] = /^ (\*step\* )?(`+)(.+)\2 $/.exec(cell) ?? [];
  if (!text) return null;
  const words = text.split(/<[^>]+>/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${words.join('[\\s\\S]+?').replaceAll(' ', '\\s+')}$`, step ? 'm' : '');
}
