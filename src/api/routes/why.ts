// Why the graph is as it is: two records compared, how an entity came together, where its values came from, and a picture of it.

import { drawEntity, explainEntity, explainPair } from '../../services/explain/inGraph.ts';
import { readProvenance } from '../../services/provenance.ts';
import { RESOLVED_TYPES, type ResolvedType } from '../../services/views.ts';
import { entityAnswer } from '../answers.ts';
import { type Operation, operation } from '../operation.ts';
import { idParams, noParams, noQuery } from '../schemas.ts';
import { entityGraph, explanation, how, pairQuery, provenanceView } from '../whySchemas.ts';

const pair = operation({
  path: '/v1/explain',
  operationId: 'explainPair',
  summary: 'Why two records are one, or why not',
  tag: 'Explanations',
  params: noParams,
  query: pairQuery,
  response: explanation,
  problems: ['invalid-request', 'not-found'],
  answer: async ({ reader }, { query: { left, right } }) => ({ body: await explainPair(reader, left, right) }),
});

/** What the operations on one entity have in common; `answerFor` answers for ids that lost a merge too. */
function aboutOne(type: ResolvedType, part: string) {
  const addressOf = (id: string) => `/v1/${type}s/${id}/${part}`;
  return {
    shared: {
      path: addressOf('{id}'),
      tag: `${titled(type)}s`,
      params: idParams,
      query: noQuery,
      problems: ['invalid-request', 'not-found'],
    },
    answerFor: <View extends { readonly id: string }>(view: View | null, id: string) =>
      entityAnswer(view, id, type, addressOf),
  } as const;
}

function howOperation(type: ResolvedType): Operation {
  const { shared, answerFor } = aboutOne(type, 'how');
  return operation({
    ...shared,
    operationId: `explain${titled(type)}`,
    summary: `How the records of one ${type} came together, step by step`,
    response: how,
    answer: async ({ reader }, { params: { id } }) => answerFor(await explainEntity(reader, type, id), id),
  });
}

function graphOperation(type: ResolvedType): Operation {
  const { shared, answerFor } = aboutOne(type, 'graph');
  return operation({
    ...shared,
    operationId: `get${titled(type)}Graph`,
    summary: `The records of one ${type}, what identifies them and their links, as nodes and edges`,
    description:
      'At most 300 records, 300 identifiers, those that most records share first, and 1,000 links, strongest first.',
    response: entityGraph,
    answer: async ({ reader }, { params: { id } }) => answerFor(await drawEntity(reader, type, id), id),
  });
}

function provenanceOperation(type: ResolvedType): Operation {
  const { shared, answerFor } = aboutOne(type, 'provenance');
  return operation({
    ...shared,
    operationId: `get${titled(type)}Provenance`,
    summary: `Where each value of one ${type} came from, which others are stated, and why they lost`,
    description: 'Of the first 1,000 records.',
    response: provenanceView,
    answer: async ({ reader }, { params: { id } }) => answerFor(await readProvenance(reader, type, id), id),
  });
}

function titled(type: ResolvedType): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}

export const whyOperations: readonly Operation[] = [
  pair,
  ...RESOLVED_TYPES.flatMap((type) => [howOperation(type), provenanceOperation(type), graphOperation(type)]),
];
