// Organizations: found by words, and read with their parents, subsidiaries, people and accounts.

import { readOrganization } from '../../services/hierarchyView.ts';
import { entityAnswer, pageRequest, searchWords } from '../answers.ts';
import { type Operation, operation } from '../operation.ts';
import { entitySummary, idParams, noParams, noQuery, organization, pageOf, searchQuery } from '../schemas.ts';

const list = operation({
  path: '/v1/organizations',
  operationId: 'findOrganizations',
  summary: 'Find organizations by words',
  tag: 'Organizations',
  params: noParams,
  query: searchQuery,
  response: pageOf(entitySummary),
  problems: ['invalid-request'],
  answer: async ({ reader }, { query }) => ({
    body: await reader.findOrganizations(searchWords(query.q), pageRequest(query)),
  }),
});

const one = operation({
  path: '/v1/organizations/{id}',
  operationId: 'getOrganization',
  summary: 'An organization with its golden record, parents, subsidiaries, people and accounts',
  tag: 'Organizations',
  params: idParams,
  query: noQuery,
  response: organization,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ reader, today }, { params: { id } }) =>
    entityAnswer(await readOrganization(reader, id, today()), id, 'organization', (to) => `/v1/organizations/${to}`),
});

export const organizationOperations: readonly Operation[] = [list, one];
