// What a server has logged since its start began. Neo4j's logs grow over many starts; only the newest lines tell about this one.

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Neo4j appends to these. The full causes are in debug.log, the steps of a start in neo4j.log. */
const APPENDED = ['logs/debug.log', 'logs/neo4j.log'];
/** Standard output and error; the supervisor empties it before each start. */
const OUTPUT = 'server.log';
const TAIL_LINES = 12;
/** Lines of a stack trace crowd out what a person can use. */
const STACK_LINE = /^\s*(at |\.\.\. \d+ more)/;

export class ServerLog {
  readonly #home: string;
  readonly #begins: ReadonlyMap<string, number>;

  /** Make it before the start: what is there by then is left out. */
  constructor(home: string) {
    this.#home = home;
    this.#begins = new Map(APPENDED.map((file) => [file, sizeOf(join(home, file))]));
  }

  /** All that was logged since. */
  text(): string {
    return [...APPENDED, OUTPUT].map((file) => this.#added(file)).join('\n');
  }

  /** Whether Neo4j says that it is up, so that whoever answers on its port is this server. */
  saysStarted(): boolean {
    return /\bStarted\.$/m.test(this.text());
  }

  /** Whether Neo4j gave its database up; it says that it has started all the same. */
  saysDatabaseDead(): boolean {
    return this.text().includes('Failed to start DatabaseId');
  }

  /** The last lines since, without stack traces, for a person to read; empty where there are none. */
  tail(): string {
    const tails = ['logs/neo4j.log', OUTPUT].map((file) => {
      const lines = this.#added(file).split('\n');
      const last = lines.filter((line) => line.trim() && !STACK_LINE.test(line)).slice(-TAIL_LINES);
      return last.length > 0 ? `\n${join(this.#home, file)} ends:\n  ${last.join('\n  ')}` : '';
    });
    return tails.join('');
  }

  /** A file that has become shorter was begun anew. */
  #added(file: string): string {
    try {
      const bytes = readFileSync(join(this.#home, file));
      const begin = this.#begins.get(file) ?? 0;
      return bytes.subarray(begin <= bytes.length ? begin : 0).toString('utf8');
    } catch {
      return '';
    }
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
