// Households as stewards decide them: made with a reason, tried without being made, taken back, and listed.

import { z } from 'zod';
import { overrideHousehold, withdrawHouseholdOverride } from '../../services/households/override.ts';
import { householdBlast, keptHouseholdOverrides, statedHouseholdOverride } from '../householdSchemas.ts';
import { dryRunQuery, withdrawalBody } from '../liveSchemas.ts';
import { type ApiContext, type Operation, operation } from '../operation.ts';
import { idParams, noParams, pageQuery } from '../schemas.ts';

const tag = 'Households';

const list = operation({
  path: '/v1/households/overrides',
  operationId: 'listHouseholdOverrides',
  summary: 'What stewards decided of households, newest first, what was taken back too',
  tag,
  params: noParams,
  query: pageQuery.extend({
    customer: z.string().min(1).max(200).optional().meta({ description: 'Those on the records of this customer.' }),
    cursor: z.string().max(200).optional(),
  }),
  response: keptHouseholdOverrides,
  problems: ['invalid-request'],
  answer: async ({ liveReader }, { query: { limit, cursor = null, customer = null } }) => {
    const items = await liveReader.householdOverrides({ customer, before: cursor, limit });
    const last = items.at(-1);
    return { body: { items, nextCursor: items.length < limit || !last ? null : `${last.at} ${last.id}` } };
  },
});

const make = operation({
  path: '/v1/households/overrides',
  method: 'post',
  operationId: 'overrideHousehold',
  summary: 'Decide who shares a household, who does not, or who is in none',
  description:
    'Goes before every rule that makes households, and is in force when it answers. It hangs on records, so that it follows merges and splits.',
  tag,
  params: noParams,
  query: dryRunQuery,
  body: statedHouseholdOverride,
  response: householdBlast,
  problems: ['invalid-request', 'not-found'],
  answer: async (context, { query, body: { left, right = [], ...said } }) => {
    const id = context.newId();
    const order = orderOf(context, query);
    const stated = { ...said, id, left: keysOf(left), right: keysOf(right) };
    return { body: { id, dryRun: order.dryRun, ...(await overrideHousehold(stated, order)) } };
  },
});

const takeBack = operation({
  path: '/v1/households/overrides/{id}/withdrawal',
  method: 'post',
  operationId: 'withdrawHouseholdOverride',
  summary: 'Take a household override back; it is kept, with who did so',
  tag,
  params: idParams,
  query: dryRunQuery,
  body: withdrawalBody,
  response: householdBlast,
  problems: ['invalid-request', 'not-found'],
  answer: async (context, { params: { id }, query, body: { by } }) => {
    const order = orderOf(context, query);
    const changed = await withdrawHouseholdOverride(context.liveReader, { id, by }, order);
    return { body: { id, dryRun: order.dryRun, ...changed } };
  },
});

function orderOf({ households, review }: ApiContext, { dryRun }: { readonly dryRun?: string | undefined }) {
  return { store: households, dryRun: dryRun === 'true', at: new Date(review.now()).toISOString() };
}

function keysOf(side: string | readonly string[]): readonly string[] {
  return typeof side === 'string' ? [side] : side;
}

export const householdOverrideOperations: readonly Operation[] = [list, make, takeBack];
