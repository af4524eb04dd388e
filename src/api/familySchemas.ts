// Schemas of answers about the family of an organization.

import { z } from 'zod';
import { FAMILY_PROBLEMS } from '../domain/hierarchy.ts';
import type * as views from '../services/familyViews.ts';
import { entityRef, hierarchy, noParent } from './schemas.ts';
import { timeQuery } from './times.ts';

export const familyQuery = z.strictObject({
  basis: z.string().min(1).max(100).optional().meta({
    description: 'On which basis; without it the first on which the organization has parents.',
    example: 'accounting',
  }),
  asOf: timeQuery.asOf.meta({
    description: 'The parents as they were valid on that day (UTC), as far as it is known now.',
  }),
});

const percent = z.number().min(0).max(100);
const optionalPercent = percent.nullable();
const optionalText = z.string().nullable();

const answer = {
  id: hierarchy.shape.id,
  requestedId: hierarchy.shape.requestedId,
  basis: z.string(),
  bases: z.array(z.string()).meta({ description: 'Every basis the organization takes part in, by name.' }),
  truncated: hierarchy.shape.truncated,
};

export const ultimateParent = z
  .object({
    ...answer,
    parent: entityRef.nullable(),
    ultimateParent: entityRef.nullable(),
    path: z.array(entityRef).meta({ description: 'From the organization up to the top.' }),
    noParent: z.array(noParent),
  })
  .meta({ id: 'UltimateParent' }) satisfies z.ZodType<views.UltimateParentView>;

const member = entityRef
  .extend({
    share: optionalPercent,
    shareMin: optionalPercent,
    shareMax: optionalPercent,
    validFrom: optionalText,
    validTo: optionalText,
  })
  .meta({ id: 'FamilyMember' });

export const family = z
  .object({
    ...answer,
    ultimateParent: entityRef.nullable(),
    parents: z.array(member),
    siblings: z.array(entityRef).meta({ description: 'Other organizations under the same parents.' }),
    subsidiaries: z.array(member),
    memberCount: z.int().meta({ description: 'Organizations connected on this basis, itself among them.' }),
  })
  .meta({ id: 'Family' }) satisfies z.ZodType<views.FamilyView>;

export const familyProblems = z
  .object({
    ...answer,
    items: z.array(
      z
        .object({ code: z.enum(FAMILY_PROBLEMS), path: z.array(entityRef), why: z.string() })
        .meta({ id: 'FamilyProblem' }),
    ),
  })
  .meta({ id: 'FamilyProblems' }) satisfies z.ZodType<views.FamilyProblemsView>;

const bounds = z.object({ min: percent, max: percent });
const holding = entityRef
  .extend({
    type: z.enum(['customer', 'organization']),
    direct: bounds.nullable().meta({ description: 'What is held directly, in percent.' }),
    effective: bounds.meta({
      description:
        'What is held in the end, along every path, in percent; the bounds differ where a share is not exact.',
    }),
  })
  .meta({ id: 'Holding' });

export const ownership = z
  .object({
    ...answer,
    owners: z.array(holding).meta({ description: 'The largest first.' }),
    owned: z.array(holding),
  })
  .meta({ id: 'Ownership' }) satisfies z.ZodType<views.OwnershipView>;
