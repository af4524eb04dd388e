// The times that an answer is asked for: when a thing was true in the world, and when Kinhold knew it.

import { z } from 'zod';
import { KinholdError } from '../domain/errors.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const time = z
  .string()
  .refine((text) => (DATE.test(text) || INSTANT.test(text)) && exists(text), {
    message: 'Give an ISO 8601 date (2026-05-01), or an instant with its offset (2026-05-01T12:00:00Z).',
  })
  .optional();

/** Query parameters of reads that can look back. */
export const timeQuery = {
  validAt: time.meta({
    description: 'What was true in the world on that day (UTC), as far as it is known.',
    example: '2026-05-01',
  }),
  knownAt: time.meta({
    description: 'What Kinhold knew at that instant; on a date, at its end (UTC).',
    example: '2026-05-01T12:00:00Z',
  }),
  asOf: time.meta({ description: 'Both `validAt` and `knownAt`; give it instead of them.' }),
};

export interface Times {
  /** An ISO date. */
  readonly validAt: string | null;
  /** An ISO instant in UTC with milliseconds. */
  readonly knownAt: string | null;
}

/** @throws KinholdError 'invalid-request' where `asOf` comes with one of the others */
export function timesOf(query: { [Name in keyof typeof timeQuery]?: string | undefined }): Times {
  const { asOf, validAt = asOf, knownAt = asOf } = query;
  if (asOf !== undefined && (query.validAt !== undefined || query.knownAt !== undefined)) {
    const errors = [{ pointer: '/query/asOf', detail: 'Give asOf alone, or validAt and knownAt.' }];
    throw new KinholdError('invalid-request', 'asOf sets both validAt and knownAt; give it instead of them.', {
      errors,
    });
  }
  return {
    validAt: validAt === undefined ? null : new Date(validAt).toISOString().slice(0, 10),
    knownAt: knownAt === undefined ? null : instantOf(knownAt),
  };
}

function instantOf(text: string): string {
  return DATE.test(text) ? `${text}T23:59:59.999Z` : new Date(text).toISOString();
}

/** The thirtieth of February does not, though it can be read. */
function exists(text: string): boolean {
  const date = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return (
    !Number.isNaN(Date.parse(text)) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, 10))
  );
}
