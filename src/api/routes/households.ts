// Households: found by words, and read with their members and residences.

import { z } from 'zod';
import { KinholdError } from '../../domain/errors.ts';
import { householdOn } from '../../services/validAt.ts';
import { entityAnswer, pageRequest, searchWords } from '../answers.ts';
import { type Operation, operation } from '../operation.ts';
import { household, householdSummary, idParams, noParams, pageOf, searchQuery } from '../schemas.ts';
import { timeQuery, timesOf } from '../times.ts';

const list = operation({
  path: '/v1/households',
  operationId: 'findHouseholds',
  summary: 'Find households by words',
  tag: 'Households',
  params: noParams,
  query: searchQuery,
  response: pageOf(householdSummary),
  problems: ['invalid-request'],
  answer: async ({ reader }, { query }) => ({
    body: await reader.findHouseholds(searchWords(query.q), pageRequest(query)),
  }),
});

const one = operation({
  path: '/v1/households/{id}',
  operationId: 'getHousehold',
  summary: 'A household with its members, former members and residences',
  description: 'Today, or on the day that `validAt` names; `knownAt` and `asOf` are refused.',
  tag: 'Households',
  params: idParams,
  query: z.strictObject(timeQuery),
  response: household,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ reader, today }, { params: { id }, query }) => {
    const { validAt, knownAt } = timesOf(query);
    if (knownAt !== null) throw refusedKnownAt(query.asOf === undefined ? 'knownAt' : 'asOf');
    const found = await reader.household(id, validAt ?? today());
    const then = found === null || validAt === null ? found : householdOn(found, validAt);
    return entityAnswer(then, id, 'household', (to) => `/v1/households/${to}`);
  },
});

function refusedKnownAt(parameter: string): KinholdError {
  const detail = 'Households are made of what is known now; ask for a day with validAt.';
  return new KinholdError('invalid-request', `There is no ${parameter} of households. ${detail}`, {
    errors: [{ pointer: `/query/${parameter}`, detail }],
  });
}

export const householdOperations: readonly Operation[] = [list, one];
