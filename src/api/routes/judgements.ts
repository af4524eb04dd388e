// Judgements: made with a reason, tried without being made, taken back and listed.

import { z } from 'zod';
import type { StepReport } from '../../services/live/contract.ts';
import { judge, withdraw } from '../../services/live/judge.ts';
import { blast, dryRunQuery, keptJudgements, statedJudgement, withdrawalBody } from '../liveSchemas.ts';
import { type Operation, operation } from '../operation.ts';
import { idParams, noParams, pageQuery } from '../schemas.ts';

function blastOf({ events, entities, relationships }: StepReport, id: string, dryRun: boolean) {
  const told = events.map(({ kind, id: of, others, records }) => ({ kind, id: of, others, records }));
  return { id, dryRun, events: told, ...entities, relationships };
}

const post = operation({
  path: '/v1/judgements',
  method: 'post',
  operationId: 'judge',
  summary: 'Judge two records the same, different or unsure',
  description: 'As a dry run it answers the exact blast: which entities would come, change and go.',
  tag: 'Judgements',
  params: noParams,
  query: dryRunQuery,
  body: statedJudgement,
  response: blast,
  problems: ['invalid-request', 'not-found', 'contradictory-judgements'],
  answer: async ({ live, newId }, { query, body }) => {
    const id = newId();
    const dryRun = query.dryRun === 'true';
    return { body: blastOf(await judge(live, body, { id, dryRun }), id, dryRun) };
  },
});

const takeBack = operation({
  path: '/v1/judgements/{id}/withdrawal',
  method: 'post',
  operationId: 'withdrawJudgement',
  summary: 'Take a judgement back; it is kept, with who did so',
  tag: 'Judgements',
  params: idParams,
  query: dryRunQuery,
  body: withdrawalBody,
  response: blast,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ live, liveReader }, { params: { id }, query, body: { by } }) => {
    const dryRun = query.dryRun === 'true';
    return { body: blastOf(await withdraw(live, liveReader, id, { by, dryRun }), id, dryRun) };
  },
});

const list = operation({
  path: '/v1/judgements',
  operationId: 'listJudgements',
  summary: 'Every judgement, newest first, those that were taken back too',
  tag: 'Judgements',
  params: noParams,
  query: pageQuery.extend({ cursor: z.string().max(200).optional() }),
  response: keptJudgements,
  problems: ['invalid-request'],
  answer: async ({ liveReader }, { query: { limit, cursor = null } }) => {
    const items = await liveReader.judgements({ limit, before: cursor });
    const last = items.at(-1);
    return { body: { items, nextCursor: items.length < limit || !last ? null : `${last.at} ${last.id}` } };
  },
});

export const judgementOperations: readonly Operation[] = [post, takeBack, list];
