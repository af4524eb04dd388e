// Households: found by words, by address and by surname, read with their members and residences, and explained.

import { z } from 'zod';
import { KinholdError } from '../../domain/errors.ts';
import { findHouseholds } from '../../services/households/find.ts';
import { resolveHousehold } from '../../services/households/resolve.ts';
import { householdWhy } from '../../services/households/why.ts';
import { readStated } from '../../services/live/statedRecord.ts';
import { householdOn } from '../../services/validAt.ts';
import { entityAnswer, pageRequest, searchWords } from '../answers.ts';
import { eachByItself } from '../eachByItself.ts';
import {
  askedHousehold,
  askedHouseholds,
  householdsQuery,
  householdWhyAnswer,
  memberships,
  resolvedHouseholds,
} from '../householdSchemas.ts';
import { type ApiContext, type Operation, operation } from '../operation.ts';
import { parseRequest } from '../parse.ts';
import { household, householdSummary, idParams, noParams, noQuery, pageOf } from '../schemas.ts';
import { timeQuery, timesOf } from '../times.ts';

const list = operation({
  path: '/v1/households',
  operationId: 'findHouseholds',
  summary: 'Find households by words, or by address and surname',
  description: 'Takes q, or address and surname or one of them; without them lists every household.',
  tag: 'Households',
  params: noParams,
  query: householdsQuery,
  response: pageOf(householdSummary),
  problems: ['invalid-request'],
  answer: async ({ reader, today }, { query: { limit, cursor, q, ...asked } }) => {
    const page = { ...pageRequest({ limit, cursor }), today: today() };
    return { body: await findHouseholds(reader, { ...asked, q: searchWords(q) ?? undefined }, page) };
  },
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

const why = operation({
  path: '/v1/households/{id}/why',
  operationId: 'explainHousehold',
  summary: 'Why a household is one: for each member the rule, the names, the records and the declarations',
  tag: 'Households',
  params: idParams,
  query: noQuery,
  response: householdWhyAnswer,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ reader }, { params: { id } }) =>
    entityAnswer(await householdWhy(reader, id), id, 'household', (to) => `/v1/households/${to}/why`),
});

const ofCustomer = operation({
  path: '/v1/customers/{id}/households',
  operationId: 'getCustomerHouseholds',
  summary: 'Every household that a customer is or was in, with since and until when',
  tag: 'Households',
  params: idParams,
  query: noQuery,
  response: memberships,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ reader }, { params: { id } }) =>
    entityAnswer(await reader.customerHouseholds(id), id, 'customer', (to) => `/v1/customers/${to}/households`),
});

/** So that a batch does not wait for each round trip, nor take every connection to the database. */
const RESOLVED_AT_ONCE = 8;

const resolve = operation({
  path: '/v1/households/resolve',
  method: 'post',
  operationId: 'resolveHouseholds',
  summary: 'The household that a person would come into, or that lives at an address',
  description:
    'Nothing is written. `fields` are those of a record; an address alone (`address.full`, or its parts) asks for who lives there.',
  tag: 'Households',
  params: noParams,
  query: noQuery,
  body: askedHouseholds,
  response: resolvedHouseholds,
  problems: ['invalid-request'],
  answer: async (context, { body }) => {
    if (!Array.isArray(body)) return { body: await resolveOne(context, body) };
    const items = await eachByItself(context, body, (stated) => resolveOne(context, stated), RESOLVED_AT_ONCE);
    return { body: { items } };
  },
});

async function resolveOne({ live, liveReader, households, newId, today }: ApiContext, body: unknown) {
  const stated = parseRequest(askedHousehold, body, 'body');
  const asked = readStated({ ...stated, type: 'person', source: 'asked', id: newId() }, live.nextPosition());
  return resolveHousehold(asked, { live, candidates: liveReader, households: households.reader, today: today() });
}

/** What has a name of its own stands before what any id would match. */
export const householdOperations: readonly Operation[] = [list, resolve, one, why, ofCustomer];
