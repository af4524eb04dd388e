// The family of an organization: its tree, its ultimate parent, its relatives, what is wrong with the declarations, and who owns it.

import type { z } from 'zod';
import {
  type FamilyQuestion,
  readFamily,
  readFamilyProblems,
  readOrganizationHierarchy,
  readUltimateParent,
} from '../../services/organizationFamily.ts';
import { readOwnership } from '../../services/ownershipView.ts';
import type { GraphReader } from '../../services/ports.ts';
import { entityAnswer } from '../answers.ts';
import { family, familyProblems, familyQuery, ownership, ultimateParent } from '../familySchemas.ts';
import { type ApiContext, type Operation, operation } from '../operation.ts';
import { hierarchy, idParams } from '../schemas.ts';

const COMMON = { tag: 'Organizations', params: idParams, query: familyQuery } as const;

interface Asked {
  readonly params: { readonly id: string };
  readonly query: z.output<typeof familyQuery>;
}

/** Answers `read` for what is asked; `step` is the last one of the path. */
function answering<View extends { readonly id: string }>(
  step: string,
  read: (reader: GraphReader, id: string, question: FamilyQuestion) => Promise<View | null>,
) {
  return async ({ reader, today }: ApiContext, { params: { id }, query: { basis, asOf } }: Asked) => {
    const view = await read(reader, id, { basis: basis ?? null, asOf: asOf ?? today() });
    const asked = new URLSearchParams({ ...(basis && { basis }), ...(asOf && { asOf }) }).toString();
    const addressOf = (to: string) => `/v1/organizations/${to}/${step}${asked && `?${asked}`}`;
    return entityAnswer(view, id, 'organization', addressOf);
  };
}

export const organizationFamilyOperations: readonly Operation[] = [
  operation({
    ...COMMON,
    path: '/v1/organizations/{id}/hierarchy',
    operationId: 'getOrganizationHierarchy',
    summary: 'The whole tree of organizations under the ultimate parent of one',
    response: hierarchy,
    problems: ['invalid-request', 'not-found'],
    answer: answering('hierarchy', readOrganizationHierarchy),
  }),
  operation({
    ...COMMON,
    path: '/v1/organizations/{id}/ultimate-parent',
    operationId: 'getUltimateParent',
    summary: 'The ultimate parent of an organization with everything between, or why none is named',
    response: ultimateParent,
    problems: ['invalid-request', 'not-found'],
    answer: answering('ultimate-parent', readUltimateParent),
  }),
  operation({
    ...COMMON,
    path: '/v1/organizations/{id}/family',
    operationId: 'getOrganizationFamily',
    summary: 'Parents, siblings and subsidiaries of an organization',
    response: family,
    problems: ['invalid-request', 'not-found'],
    answer: answering('family', readFamily),
  }),
  operation({
    ...COMMON,
    path: '/v1/organizations/{id}/problems',
    operationId: 'listFamilyProblems',
    summary: 'What is wrong with the declared parents in the family of an organization',
    response: familyProblems,
    problems: ['invalid-request', 'not-found'],
    answer: answering('problems', readFamilyProblems),
  }),
  operation({
    ...COMMON,
    path: '/v1/organizations/{id}/ownership',
    operationId: 'getOwnership',
    summary: 'Who owns how much of an organization in the end, and what it owns',
    response: ownership,
    problems: ['invalid-request', 'not-found'],
    answer: answering('ownership', readOwnership),
  }),
];
