// Golden values that stewards decide: made with a reason, tried without being made, and taken back.

import { overrideValue, withdrawOverride } from '../../services/overrides.ts';
import { RESOLVED_TYPES, type ResolvedType } from '../../services/views.ts';
import { blastOf, noEntity } from '../answers.ts';
import { blast, dryRunQuery, statedOverride, withdrawalBody } from '../liveSchemas.ts';
import { type Operation, operation } from '../operation.ts';
import { idParams } from '../schemas.ts';

const tag = 'Overrides';
const overrideBlast = blast.extend({
  id: blast.shape.id.meta({ description: 'Of the override.' }),
});

function overrideOperation(type: ResolvedType): Operation {
  return operation({
    path: `/v1/${type}s/{id}/overrides`,
    method: 'post',
    operationId: `override${type.charAt(0).toUpperCase()}${type.slice(1)}Value`,
    summary: `Decide a value of the golden record of one ${type}`,
    description: 'It goes before every survivorship rule, the newest first. The other values stay in the provenance.',
    tag,
    params: idParams,
    query: dryRunQuery,
    body: statedOverride,
    response: overrideBlast,
    problems: ['invalid-request', 'not-found'],
    answer: async ({ live, reader, newId }, { params, query, body }) => {
      const dryRun = query.dryRun === 'true';
      const id = newId();
      const made = await overrideValue(live, reader, { type, id: params.id }, body, { id, dryRun });
      if (made === null) throw noEntity(type, params.id);
      return { body: { id, ...blastOf(made, dryRun) } };
    },
  });
}

const takeBack = operation({
  path: '/v1/overrides/{id}/withdrawal',
  method: 'post',
  operationId: 'withdrawOverride',
  summary: 'Take an override back; it is kept, with who did so',
  tag,
  params: idParams,
  query: dryRunQuery,
  body: withdrawalBody,
  response: overrideBlast,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ live, liveReader }, { params: { id }, query, body: { by } }) => {
    const dryRun = query.dryRun === 'true';
    return { body: { id, ...blastOf(await withdrawOverride(live, liveReader, id, { by, dryRun }), dryRun) } };
  },
});

export const overrideOperations: readonly Operation[] = [...RESOLVED_TYPES.map(overrideOperation), takeBack];
