// Judgements: made with a reason, tried without being made, taken back and listed.

import { z } from 'zod';
import type { StepReport } from '../../services/live/contract.ts';
import { type JudgeOptions, judge, withdraw } from '../../services/live/judge.ts';
import { itemOf, type Once } from '../../services/live/once.ts';
import { type Leaving, split } from '../../services/live/split.ts';
import { blastOf } from '../answers.ts';
import { blast, dryRunQuery, keptJudgements, statedJudgement, statedSplit, withdrawalBody } from '../liveSchemas.ts';
import { type Operation, operation } from '../operation.ts';
import { idParams, noParams, pageQuery } from '../schemas.ts';

function optionsOf({ dryRun }: { dryRun?: string | undefined }, once: Once | undefined): JudgeOptions {
  return { dryRun: dryRun === 'true', once: once && itemOf(once, 0) };
}

const post = operation({
  path: '/v1/judgements',
  method: 'post',
  operationId: 'judge',
  summary: 'Judge records the same, different or unsure',
  description: 'As a dry run it answers the exact blast: which entities would come, change and go.',
  tag: 'Judgements',
  params: noParams,
  query: dryRunQuery,
  body: statedJudgement,
  takesKey: true,
  response: blast,
  problems: ['invalid-request', 'not-found', 'contradictory-judgements', 'idempotency-key-reused'],
  answer: async ({ live, newId }, { query, body, once }) => {
    const stated = { ...body, id: newId(), left: [body.left].flat(), right: [body.right].flat() };
    const options = optionsOf(query, once);
    const answerOf = (report: StepReport) => ({ id: stated.id, ...blastOf(report, options.dryRun) });
    return { body: await judge(live, stated, options, answerOf) };
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
  takesKey: true,
  response: blast,
  problems: ['invalid-request', 'not-found', 'idempotency-key-reused'],
  answer: async ({ live, liveReader }, { params: { id }, query, body: { by }, once }) => {
    const options = optionsOf(query, once);
    const answerOf = (report: StepReport) => ({ id, ...blastOf(report, options.dryRun) });
    return { body: await withdraw(live, liveReader, { id, by }, options, answerOf) };
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

const splitOff = operation({
  path: '/v1/customers/{id}/split',
  method: 'post',
  operationId: 'splitCustomer',
  summary: 'Split records off: some, all of a source, or those of an id that was merged in',
  description:
    'Makes one judgement: those that leave are different from the rest. Works for organizations and accounts too. ' +
    'Withdrawing the judgement undoes it, ids included.',
  tag: 'Judgements',
  params: idParams,
  query: dryRunQuery,
  body: statedSplit,
  takesKey: true,
  response: blast,
  problems: ['invalid-request', 'not-found', 'contradictory-judgements', 'idempotency-key-reused'],
  answer: async ({ live, liveReader, newId }, { params, query, body: { reason, by, ...named }, once }) => {
    const stated = { id: newId(), leaving: leavingOf(named), reason, by };
    const options = optionsOf(query, once);
    const answerOf = (report: StepReport) => ({ id: stated.id, ...blastOf(report, options.dryRun) });
    return { body: await split(live, liveReader, params.id, stated, options, answerOf) };
  },
});

/** One of them is there; the schema sees to it. */
function leavingOf({ records, source, formerId = '' }: Omit<z.output<typeof statedSplit>, 'reason' | 'by'>): Leaving {
  if (records !== undefined) return { records };
  return source === undefined ? { formerId } : { source };
}

export const judgementOperations: readonly Operation[] = [post, takeBack, list, splitOff];
