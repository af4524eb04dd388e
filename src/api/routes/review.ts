// The review queue: cases worth deciding, who works on them, and what they decide.

import type { z } from 'zod';
import type { ReviewCase } from '../../services/review/cases.ts';
import { assignCase, claimCase, releaseCase } from '../../services/review/claim.ts';
import type { CaseState, ReviewContext, UndoScope } from '../../services/review/contract.ts';
import { decideCase } from '../../services/review/decide.ts';
import { findCase, listCases, type QueuePlace, readAgreement, similarCases } from '../../services/review/queue.ts';
import { undoReview } from '../../services/review/undo.ts';
import { caseView } from '../../services/review/view.ts';
import { blastOf } from '../answers.ts';
import { dryRunQuery } from '../liveSchemas.ts';
import { type Operation, operation } from '../operation.ts';
import * as schemas from '../reviewSchemas.ts';
import { noParams, noQuery } from '../schemas.ts';

const WAITING: readonly CaseState[] = ['open', 'second', 'third'];
const tag = 'Review';
const ofCase = { tag, params: schemas.caseParams, query: noQuery, response: schemas.reviewCase } as const;

function shown(one: ReviewCase, { now }: ReviewContext) {
  return { body: caseView(one, now()) };
}

const list = operation({
  path: '/v1/review',
  operationId: 'listReviewCases',
  summary: 'What waits for a steward, most worth deciding first',
  description:
    'Worth is the uncertainty of the probability times log2 of one more than what hangs on the verdict: pairs of records, households, accounts. Of each kind, the 2,000 links nearest to even odds are ranked.',
  tag,
  params: noParams,
  query: schemas.queueQuery,
  response: schemas.reviewCases,
  problems: ['invalid-request'],
  answer: async ({ review }, { query }) => {
    const { type = null, kind = null, assignee = null, state, claimed, limit, cursor } = query;
    const states = state === undefined ? WAITING : [state];
    const filter = { type, kind, states, assignee, claimed: claimed === undefined ? null : claimed === 'true' };
    const { items, next } = await listCases(review, filter, { limit, after: placeOf(cursor) });
    const nextCursor = next === null ? null : `${next.worth} ${next.id}`;
    return { body: { items: items.map((one) => caseView(one, review.now())), nextCursor } };
  },
});

function placeOf(cursor: string | undefined): QueuePlace | null {
  const [, worth, id] = schemas.QUEUE_CURSOR.exec(cursor ?? '') ?? [];
  return worth === undefined || id === undefined ? null : { worth: Number(worth), id };
}

const agreement = operation({
  path: '/v1/review/agreement',
  operationId: 'getStewardAgreement',
  summary: 'How far stewards agree who judged the same cases',
  description: "For each two of them the share of equal verdicts, and Cohen's kappa.",
  tag,
  params: noParams,
  query: noQuery,
  response: schemas.agreements,
  problems: ['invalid-request'],
  answer: async ({ review }) => ({ body: { items: await readAgreement(review) } }),
});

const undo = operation({
  path: '/v1/review/undo',
  method: 'post',
  operationId: 'undoReview',
  summary: 'Take back all that one decision did, or that one steward judged from a time on',
  description: 'Newest first, at most 200 judgements at once; what they took the place of stays taken back.',
  tag,
  params: noParams,
  query: dryRunQuery,
  body: schemas.undoBody,
  response: schemas.undoReport,
  problems: ['invalid-request', 'not-found', 'contradictory-judgements'],
  answer: async ({ review, live }, { query, body }) => {
    const dryRun = query.dryRun === 'true';
    const { step, ...report } = await undoReview(review, live, scopeOf(body), { by: body.by, dryRun });
    return { body: { ...blastOf(step, dryRun), ...report } };
  },
});

/** Instants are stored in UTC. */
function scopeOf(body: z.output<typeof schemas.undoBody>): UndoScope {
  if ('decision' in body) return { decision: body.decision };
  return { steward: body.steward, since: new Date(body.since).toISOString() };
}

const one = operation({
  ...ofCase,
  path: '/v1/review/{id}',
  operationId: 'getReviewCase',
  summary: 'One case',
  problems: ['invalid-request', 'not-found'],
  answer: async ({ review }, { params: { id } }) => shown(await findCase(review, id), review),
});

const similar = operation({
  ...ofCase,
  path: '/v1/review/{id}/similar',
  operationId: 'listSimilarReviewCases',
  summary: 'The cases that one verdict may decide together with this one',
  description:
    'Cases of the same kind and type whose link was made by the same rule from the same levels of the same fields, with the same objection, if any.',
  query: schemas.similarQuery,
  response: schemas.similarCasesAnswer,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ review }, { params: { id }, query: { by = null } }) => {
    const { items, hasMore } = await similarCases(review, await findCase(review, id), by);
    return { body: { items: items.map((found) => caseView(found, review.now())), hasMore } };
  },
});

const claim = operation({
  ...ofCase,
  path: '/v1/review/{id}/claim',
  method: 'post',
  operationId: 'claimReviewCase',
  summary: 'Take a case for some minutes, or on for as long',
  body: schemas.claimBody,
  problems: ['invalid-request', 'not-found', 'review-case-claimed'],
  answer: async ({ review }, { params: { id }, body }) => shown(await claimCase(review, id, body), review),
});

const release = operation({
  ...ofCase,
  path: '/v1/review/{id}/release',
  method: 'post',
  operationId: 'releaseReviewCase',
  summary: 'Give a case back before the claim runs out',
  body: schemas.releaseBody,
  problems: ['invalid-request', 'not-found', 'review-case-claimed'],
  answer: async ({ review }, { params: { id }, body }) => shown(await releaseCase(review, id, body.by), review),
});

const assign = operation({
  ...ofCase,
  path: '/v1/review/{id}/assign',
  method: 'post',
  operationId: 'assignReviewCase',
  summary: 'Say who is to decide a case, and whether two have to say the same',
  body: schemas.assignBody,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ review }, { params: { id }, body: { to, secondOpinion = null } }) =>
    shown(await assignCase(review, { id, to, secondOpinion }), review),
});

const decide = operation({
  ...ofCase,
  path: '/v1/review/{id}/decision',
  method: 'post',
  operationId: 'decideReviewCase',
  summary: 'Decide a case, and with `similar` those like it',
  description:
    'The verdict becomes a judgement, in the place of those that stand about the same two records and say otherwise. Where a second opinion was asked for, it waits until two stewards have said the same. As a dry run it answers the exact blast.',
  query: dryRunQuery,
  body: schemas.decisionBody,
  response: schemas.decisionReport,
  problems: ['invalid-request', 'not-found', 'review-case-claimed', 'contradictory-judgements'],
  answer: async ({ review, live, newId }, { params, query, body }) => {
    const dryRun = query.dryRun === 'true';
    const id = newId();
    const { cases, step } = await decideCase(review, live, params.id, body, { id, newId, dryRun });
    return { body: { id, cases, ...blastOf(step, dryRun) } };
  },
});

export const reviewOperations: readonly Operation[] = [
  list,
  agreement,
  undo,
  one,
  similar,
  claim,
  release,
  assign,
  decide,
];
