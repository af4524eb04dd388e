// How a command ends: one line that says what is wrong, a line for each detail, and an exit code.

import { CommanderError } from 'commander';
import { type ErrorCode, KinholdError } from '../domain/errors.ts';

const EXIT = { done: 0, failed: 1, badInput: 2 } as const;
/** What whoever gives the input can put right, the machine and its services being as they should. */
const BAD_INPUT: readonly ErrorCode[] = [
  'invalid-input',
  'invalid-mapping',
  'invalid-request',
  'not-found',
  'contradictory-judgements',
  'idempotency-key-reused',
  'too-many-bad-rows',
];

/** Tells `note` what is wrong; 2 where the input was at fault, 1 where something else was. */
export function exitCodeOf(error: unknown, note: (line: string) => void): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  if (!(error instanceof KinholdError)) {
    note(`kinhold: unexpected error, please report it: ${error instanceof Error ? error.stack : String(error)}`);
    return EXIT.failed;
  }
  note(`kinhold: ${error.message}`);
  for (const { pointer, detail } of error.errors.slice(1)) note(`  ${pointer}: ${detail}`);
  return BAD_INPUT.includes(error.code) ? EXIT.badInput : EXIT.failed;
}
