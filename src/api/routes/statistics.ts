// How much the graph holds.

import { type Operation, operation } from '../operation.ts';
import { noParams, noQuery, statistics } from '../schemas.ts';

const counts = operation({
  path: '/v1/statistics',
  operationId: 'getStatistics',
  summary: 'How many records, customers, organizations, accounts and households there are',
  tag: 'Statistics',
  params: noParams,
  query: noQuery,
  response: statistics,
  problems: ['invalid-request'],
  answer: async ({ reader }) => ({ body: await reader.statistics() }),
});

export const statisticsOperations: readonly Operation[] = [counts];
