// Accounts: found by words, read with their holders and contacts, and placed in their hierarchies.

import { z } from 'zod';
import { readAccount, readAccountHierarchy } from '../../services/hierarchyView.ts';
import { entityAnswer, pageRequest, searchWords } from '../answers.ts';
import { type Operation, operation } from '../operation.ts';
import { account, entitySummary, hierarchy, idParams, noParams, noQuery, pageOf, searchQuery } from '../schemas.ts';

const hierarchyQuery = z.strictObject({
  hierarchy: z.string().min(1).max(100).optional().meta({
    description: 'Which hierarchy; without it the first by name that the account takes part in.',
    example: 'sales',
  }),
});

const list = operation({
  path: '/v1/accounts',
  operationId: 'findAccounts',
  summary: 'Find accounts by words',
  tag: 'Accounts',
  params: noParams,
  query: searchQuery,
  response: pageOf(entitySummary),
  problems: ['invalid-request'],
  answer: async ({ reader }, { query }) => ({
    body: await reader.findAccounts(searchWords(query.q), pageRequest(query)),
  }),
});

const one = operation({
  path: '/v1/accounts/{id}',
  operationId: 'getAccount',
  summary: 'An account with its golden record, holders, parents and contacts',
  tag: 'Accounts',
  params: idParams,
  query: noQuery,
  response: account,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ reader, today }, { params: { id } }) =>
    entityAnswer(await readAccount(reader, id, today()), id, 'account', (to) => `/v1/accounts/${to}`),
});

const tree = operation({
  path: '/v1/accounts/{id}/hierarchy',
  operationId: 'getAccountHierarchy',
  summary: 'The whole tree of accounts under the ultimate parent of one',
  tag: 'Accounts',
  params: idParams,
  query: hierarchyQuery,
  response: hierarchy,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ reader, today }, { params: { id }, query }) =>
    entityAnswer(await readAccountHierarchy(reader, id, query.hierarchy ?? null, today()), id, 'account', (to) =>
      hierarchyAddress(to, query.hierarchy),
    ),
});

function hierarchyAddress(id: string, name: string | undefined): string {
  const query = name === undefined ? '' : `?hierarchy=${encodeURIComponent(name)}`;
  return `/v1/accounts/${id}/hierarchy${query}`;
}

export const accountOperations: readonly Operation[] = [list, one, tree];
