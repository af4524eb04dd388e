// Households: found by words, and read with their members and residences.

import { entityAnswer, pageRequest, searchWords } from '../answers.ts';
import { type Operation, operation } from '../operation.ts';
import { household, householdSummary, idParams, noParams, noQuery, pageOf, searchQuery } from '../schemas.ts';

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
  tag: 'Households',
  params: idParams,
  query: noQuery,
  response: household,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ reader, today }, { params: { id } }) =>
    entityAnswer(await reader.household(id, today()), id, 'household', (to) => `/v1/households/${to}`),
});

export const householdOperations: readonly Operation[] = [list, one];
