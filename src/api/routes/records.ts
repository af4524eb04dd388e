// Records one by one: put, changed, removed, or only looked up. Each answer says what happened and why.

import { z } from 'zod';
import { KinholdError } from '../../domain/errors.ts';
import { parseRecordKey } from '../../domain/record.ts';
import type { LiveChanges } from '../../services/live/changes.ts';
import type { Outcome } from '../../services/live/contract.ts';
import { itemOf, type Once, refuseReusedKey } from '../../services/live/once.ts';
import { readStated } from '../../services/live/statedRecord.ts';
import { eachByItself } from '../eachByItself.ts';
import { dryRunQuery, lookUps, outcome, outcomes, recordContent, statedRecord, statedRecords } from '../liveSchemas.ts';
import { type ApiContext, type Operation, operation } from '../operation.ts';
import { parseRequest } from '../parse.ts';
import { noParams } from '../schemas.ts';

const keyParams = z.strictObject({
  key: z.string().min(1).meta({ description: 'A record key, source:type:id, percent-encoded once more.' }),
});

interface StepRequest {
  readonly dryRun?: string | undefined;
  readonly once?: Once | undefined;
}

function step({ live }: ApiContext, changes: LiveChanges, { dryRun, once }: StepRequest): Promise<Outcome> {
  const options = { cause: 'record', dryRun: dryRun === 'true', once };
  return live.answer(changes, options, ({ outcomes: [first] }) => first!);
}

async function putOne(context: ApiContext, stated: unknown, request: StepRequest): Promise<Outcome> {
  const record = parseRequest(statedRecord, stated, 'body');
  return step(context, { put: [readStated(record, context.live.nextPosition())] }, request);
}

const post = operation({
  path: '/v1/records',
  method: 'post',
  operationId: 'putRecords',
  summary: 'Resolve one record, or several, each by itself',
  description:
    'A record that is there already is changed. Of several, one that is refused leaves the others as they are.',
  tag: 'Records',
  params: noParams,
  query: dryRunQuery,
  body: statedRecords,
  takesKey: true,
  response: outcomes,
  problems: ['invalid-request', 'idempotency-key-reused'],
  answer: async (context, { query: { dryRun }, body, once }) => {
    if (!Array.isArray(body)) return { body: await putOne(context, body, { dryRun, once: once && itemOf(once, 0) }) };
    if (once && dryRun !== 'true') await refuseReusedKey(once, context.live.answers);
    const putItem = (stated: unknown, index: number) =>
      putOne(context, stated, { dryRun, once: once && itemOf(once, index) });
    return { body: { items: await eachByItself(context, body, putItem) } };
  },
});

const put = operation({
  path: '/v1/records/{key}',
  method: 'put',
  operationId: 'putRecord',
  summary: 'Put or change one record',
  tag: 'Records',
  params: keyParams,
  query: dryRunQuery,
  body: recordContent,
  takesKey: true,
  response: outcome,
  problems: ['invalid-request', 'idempotency-key-reused'],
  answer: async (context, { params: { key }, query: { dryRun }, body, once }) => ({
    body: await putOne(context, { ...body, ...knownKey(key) }, { dryRun, once: once && itemOf(once, 0) }),
  }),
});

const remove = operation({
  path: '/v1/records/{key}',
  method: 'delete',
  operationId: 'removeRecord',
  summary: 'Remove one record; what it held together may split',
  tag: 'Records',
  params: keyParams,
  query: dryRunQuery,
  takesKey: true,
  response: outcome,
  problems: ['invalid-request', 'not-found', 'idempotency-key-reused'],
  answer: async (context, { params: { key }, query: { dryRun }, once }) => {
    knownKey(key);
    const body = await step(context, { remove: [key] }, { dryRun, once: once && itemOf(once, 0) });
    if (body.happened === 'unknown') throw new KinholdError('not-found', `No record has the key '${key}'.`);
    return { body };
  },
});

function knownKey(key: string) {
  const parsed = parseRecordKey(key);
  if (parsed !== null) return parsed;
  const errors = [{ pointer: '/path/key', detail: 'A record key is source:type:id, each part percent-encoded.' }];
  throw new KinholdError('invalid-request', `'${key}' is no record key.`, { errors });
}

const lookUpBody = recordContent
  .omit({ relationships: true })
  .extend({ type: statedRecord.shape.type.default('person'), limit: z.int().min(1).max(50).default(10) });

const lookUp = operation({
  path: '/v1/resolve',
  method: 'post',
  operationId: 'lookUpRecord',
  summary: 'Who is this: the entities that a record would belong to, the likeliest first',
  description: 'Nothing is written. Partial attributes will do; the more there are, the surer the answer.',
  tag: 'Records',
  params: noParams,
  query: z.strictObject({}),
  body: z.union([lookUpBody, z.array(z.unknown()).min(1).max(100)]).meta({
    description: 'What is known of one, or of up to a hundred, each of which is answered by itself.',
  }),
  response: lookUps,
  problems: ['invalid-request'],
  answer: async (context, { body }) => {
    if (!Array.isArray(body)) return { body: await lookUpOne(context, body) };
    return { body: { items: await eachByItself(context, body, (stated) => lookUpOne(context, stated)) } };
  },
});

async function lookUpOne({ live, liveReader, newId, today }: ApiContext, body: unknown) {
  const { limit, ...stated } = parseRequest(lookUpBody, body, 'body');
  const asked = readStated({ ...stated, source: 'asked', id: newId() }, live.nextPosition());
  return { items: await live.lookUp(asked, liveReader, { limit, today: today() }) };
}

export const recordOperations: readonly Operation[] = [post, put, remove, lookUp];
