// What the ledger tells: the feed of all that happened to ids, and the history of one.

import { z } from 'zod';
import { KinholdError } from '../../domain/errors.ts';
import { changeFeed } from '../../services/live/changeFeed.ts';
import type { KeptEvent } from '../../services/live/ledger.ts';
import { changePage, historyPage } from '../liveSchemas.ts';
import { type Operation, operation, type ServerSentEvent } from '../operation.ts';
import { idParams, noParams } from '../schemas.ts';

const limit = z.coerce.number().int().min(1).max(1000).default(100);

function told({ kind, id, others, records, sequence, at, cause, model }: KeptEvent) {
  return { kind, id, others, records, sequence, at, cause, model };
}

const changes = operation({
  path: '/v1/changes',
  operationId: 'listChanges',
  summary: 'The feed of all that happened to ids',
  description:
    'Ask again with nextCursor to go on: nothing is told twice and nothing is left out. Accept: text/event-stream tells it as it grows.',
  tag: 'Ledger',
  params: noParams,
  query: z.strictObject({
    after: z.coerce
      .number()
      .int()
      .min(0)
      .default(0)
      .meta({ description: 'The cursor of the last answer; 0 to begin.' }),
    limit,
  }),
  response: changePage,
  problems: ['invalid-request'],
  answer: async ({ liveReader }, { query }) => {
    const items = await liveReader.changes(query.after, query.limit);
    return { body: { items: items.map(told), nextCursor: String(items.at(-1)?.sequence ?? query.after) } };
  },
  events: ({ liveReader }, { query, lastEventId }, pace) => {
    const after = lastEventId === undefined ? query.after : sequenceOf(lastEventId);
    return eventsOf(changeFeed(liveReader, after, pace));
  },
});

function sequenceOf(lastEventId: string): number {
  if (/^\d{1,15}$/.test(lastEventId)) return Number(lastEventId);
  const errors = [{ pointer: '/headers/Last-Event-ID', detail: 'Give the id of an event of this feed.' }];
  throw new KinholdError('invalid-request', 'The Last-Event-ID is no id of an event of this feed.', { errors });
}

async function* eventsOf(batches: AsyncIterable<readonly KeptEvent[]>): AsyncGenerator<ServerSentEvent[], void> {
  for await (const batch of batches) yield batch.map((one) => ({ id: String(one.sequence), data: told(one) }));
}

const CURSOR = /^(\d{1,16})\.(\d{1,9})$/;

const history = operation({
  path: '/v1/customers/{id}/history',
  operationId: 'getCustomerHistory',
  summary: 'What happened to an id, oldest first',
  description: 'Answers for ids of organizations and accounts too, and for ids that lost a merge or are gone.',
  tag: 'Ledger',
  params: idParams,
  query: z.strictObject({ cursor: z.string().regex(CURSOR, 'Give a nextCursor of this list.').optional(), limit }),
  response: historyPage,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ liveReader }, { params: { id }, query }) => {
    const [, tick = '-1', ordinal = '0'] = CURSOR.exec(query.cursor ?? '') ?? [];
    const items = await liveReader.history(id, { tick: Number(tick), ordinal: Number(ordinal) }, query.limit);
    if (items.length === 0 && query.cursor === undefined) {
      throw new KinholdError('not-found', `Nothing ever had the id '${id}'; check the id or search by name.`);
    }
    const last = items.at(-1);
    const nextCursor = items.length < query.limit || !last ? null : `${last.tick}.${last.ordinal}`;
    return { body: { items: items.map(told), nextCursor } };
  },
});

export const ledgerOperations: readonly Operation[] = [changes, history];
