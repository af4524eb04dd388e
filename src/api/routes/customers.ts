// Customers: found by words, e-mail or phone; read with their golden record; and the records they are made of.

import { z } from 'zod';
import { findCustomers } from '../../services/lookUp.ts';
import { entityAnswer, pageRequest } from '../answers.ts';
import { type Operation, operation } from '../operation.ts';
import {
  customer,
  customerSummary,
  idParams,
  noParams,
  noQuery,
  pageOf,
  pageQuery,
  recordPage,
  searchText,
} from '../schemas.ts';

const customersQuery = pageQuery.extend({
  q: searchText,
  email: z.string().min(1).max(320).optional().meta({ description: 'An e-mail address in any spelling.' }),
  phone: z
    .string()
    .min(1)
    .max(40)
    .optional()
    .meta({ description: 'A phone number in any spelling; without + give its country.' }),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/, 'Give two letters, ISO 3166-1.')
    .optional()
    .meta({ description: 'Country of `phone`, ISO 3166-1 alpha-2.', example: 'US' }),
});

const list = operation({
  path: '/v1/customers',
  operationId: 'findCustomers',
  summary: 'Find customers by words, e-mail or phone',
  description: 'Takes one of q, email and phone; without them lists every customer.',
  tag: 'Customers',
  params: noParams,
  query: customersQuery,
  response: pageOf(customerSummary),
  problems: ['invalid-request'],
  answer: async ({ reader }, { query }) => {
    const { limit: _limit, cursor: _cursor, ...asked } = query;
    return { body: await findCustomers(reader, asked, pageRequest(query)) };
  },
});

const one = operation({
  path: '/v1/customers/{id}',
  operationId: 'getCustomer',
  summary: 'A customer with its golden record and where each value came from',
  tag: 'Customers',
  params: idParams,
  query: noQuery,
  response: customer,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ reader, today }, { params: { id } }) =>
    entityAnswer(await reader.customer(id, today()), id, 'customer', (to) => `/v1/customers/${to}`),
});

const records = operation({
  path: '/v1/customers/{id}/records',
  operationId: 'getCustomerRecords',
  summary: 'The records of a customer and why they are together',
  tag: 'Customers',
  params: idParams,
  query: pageQuery,
  response: recordPage,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ reader }, { params: { id }, query }) =>
    entityAnswer(
      await reader.customerRecords(id, pageRequest(query)),
      id,
      'customer',
      (to) => `/v1/customers/${to}/records`,
    ),
});

export const customerOperations: readonly Operation[] = [list, one, records];
