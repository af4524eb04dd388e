// Customers: found by words, e-mail or phone; read with their golden record; and the records they are made of.

import { z } from 'zod';
import { customerRecordsThen, customerThen } from '../../services/known/customerThen.ts';
import { findCustomers } from '../../services/lookUp.ts';
import { customerOn } from '../../services/validAt.ts';
import { entityAnswer, nothingThen, pageRequest } from '../answers.ts';
import { type Operation, operation } from '../operation.ts';
import {
  customer,
  customerSummary,
  idParams,
  noParams,
  pageOf,
  pageQuery,
  recordPage,
  searchText,
} from '../schemas.ts';
import { timeQuery, timesOf } from '../times.ts';

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
  description: 'Now, or as it was known at another time, or what was true of it then.',
  tag: 'Customers',
  params: idParams,
  query: z.strictObject(timeQuery),
  response: customer,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ reader, known, today }, { params: { id }, query }) => {
    const { validAt, knownAt } = timesOf(query);
    const found =
      knownAt === null ? await reader.customer(id, validAt ?? today()) : await customerThen(known, id, knownAt);
    if (found === null && knownAt !== null) throw nothingThen(id, 'customer', knownAt);
    const then = found === null || validAt === null ? found : customerOn(found, validAt);
    return entityAnswer(then, id, 'customer', (to) => `/v1/customers/${to}`);
  },
});

const records = operation({
  path: '/v1/customers/{id}/records',
  operationId: 'getCustomerRecords',
  summary: 'The records of a customer and why they are together',
  description:
    'As they were known then where `knownAt` says when, without links, which are not kept; `validAt` changes nothing.',
  tag: 'Customers',
  params: idParams,
  query: pageQuery.extend(timeQuery),
  response: recordPage,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ reader, known }, { params: { id }, query }) => {
    const { knownAt } = timesOf(query);
    const page = pageRequest(query);
    const found =
      knownAt === null ? await reader.customerRecords(id, page) : await customerRecordsThen(known, id, knownAt, page);
    if (found === null && knownAt !== null) throw nothingThen(id, 'customer', knownAt);
    return entityAnswer(found, id, 'customer', (to) => `/v1/customers/${to}/records`);
  },
});

export const customerOperations: readonly Operation[] = [list, one, records];
