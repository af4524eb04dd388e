// Zod schemas of what is asked and answered about households beyond their members.

import { z } from 'zod';
import { HOUSEHOLD_VERDICTS, MEMBER_RULES } from '../domain/household.ts';
import { RELATIONS } from '../domain/relationship.ts';
import * as contract from '../services/households/contract.ts';
import { failed, recordContent, side, text } from './liveSchemas.ts';
import { entityFields, entityRef, household, id, searchQuery, time } from './schemas.ts';

export const householdsQuery = searchQuery.extend({
  address: z.string().min(1).max(500).optional().meta({
    description: 'Where they live today, in one line and any spelling; a house without a flat is all of its flats.',
    example: '14 Lark Rise, Leeds, LS7 9VD',
  }),
  surname: z.string().min(1).max(200).optional().meta({
    description: 'A family name that they are called by, whole.',
    example: 'Tolliver',
  }),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/, 'Give two letters, ISO 3166-1.')
    .optional()
    .meta({ description: 'Country of `address`, ISO 3166-1 alpha-2.', example: 'GB' }),
});

const membershipFields = {
  id,
  name: z.string(),
  role: z.string(),
  primary: z.boolean().meta({ description: 'Whether the customer counts under it, as it does under one at most.' }),
  validFrom: time,
  validTo: time,
};

const membership = z
  .object({ ...membershipFields, residence: z.string().nullable() })
  .meta({ id: 'Membership' }) satisfies z.ZodType<contract.MembershipView>;

export const memberships = z.object({
  id,
  requestedId: entityFields.requestedId,
  name: z.string(),
  items: z.array(membership).meta({ description: 'The primary one first, then the latest.' }),
});

const declaration = z
  .object({
    relation: z.enum(RELATIONS),
    left: id,
    right: id,
    leftRecord: z.string(),
    rightRecord: z.string(),
    validFrom: time,
    validTo: time,
  })
  .meta({
    id: 'Declaration',
    description: 'What a record of the left customer declares of a record of the right one.',
  });

const memberWhy = z
  .object({
    ...membershipFields,
    rule: z.enum(MEMBER_RULES).meta({
      description:
        '`familyName`: lives there under a name that another one there bears; `declared`: a source says that they belong together; `steward`: a steward does; `alone`: nobody else is there.',
    }),
    familyNames: z
      .array(z.string())
      .meta({ description: 'Folded names in common with others who live or lived there.' }),
    sharedWith: z.array(z.string()).meta({ description: 'Ids of those others.' }),
    residenceRecords: z.array(z.string()).meta({ description: 'Keys of the records that place it at the residence.' }),
    declarations: z.array(declaration),
  })
  .meta({ id: 'MemberWhy' }) satisfies z.ZodType<contract.MemberWhy>;

export const householdWhyAnswer = z
  .object({
    id,
    requestedId: entityFields.requestedId,
    name: z.string(),
    why: z.string(),
    residences: household.shape.residences,
    members: z.array(memberWhy).meta({ description: 'Those who were members too, by name.' }),
  })
  .meta({ id: 'HouseholdWhy' }) satisfies z.ZodType<contract.HouseholdWhy>;

/** What is known of a person, or an address alone. */
export const askedHousehold = recordContent.omit({ relationships: true });

export const askedHouseholds = z.union([askedHousehold, z.array(z.unknown()).min(1).max(1000)]).meta({
  description: 'A person or an address, or up to a thousand of them, each of which is answered by itself.',
});

const resolvedHousehold = z
  .object({
    happens: z.enum(contract.HOUSEHOLD_OUTCOMES).meta({
      description:
        '`found`: the person would come into it, or it alone lives at the address; `new`: it would be one of the person; `none`: neither.',
    }),
    household: entityRef.nullable().meta({ description: 'As it would be called with the person in it.' }),
    role: z.string().nullable(),
    why: z.string().nullable(),
    customer: z
      .object({ id, name: z.string(), probability: z.number() })
      .nullable()
      .meta({ description: 'Whom the person is taken for.' }),
    others: z.array(entityRef).meta({ description: 'Other households that live there, by name.' }),
  })
  .meta({ id: 'ResolvedHousehold' }) satisfies z.ZodType<contract.ResolvedHousehold>;

export const resolvedHouseholds = z.union([
  resolvedHousehold,
  z.object({
    items: z.array(z.union([resolvedHousehold, failed])).meta({ description: 'In the order of what was asked.' }),
  }),
]);

export const statedHouseholdOverride = z
  .strictObject({
    verdict: z.enum(HOUSEHOLD_VERDICTS).meta({
      description:
        '`together`: those of both sides share a household; `apart`: those of the right side leave the one of the left; `optOut`: those of the left side are in none.',
    }),
    left: side.meta({ description: 'A record key, or several.' }),
    right: side.optional().meta({ description: 'Absent for `optOut`.' }),
    reason: text,
    by: text.meta({ description: 'Who decides.' }),
  })
  .meta({ id: 'StatedHouseholdOverride' });

export const householdBlast = z
  .object({
    id: z.string().meta({ description: 'Of the override.' }),
    dryRun: z.boolean(),
    created: z.array(z.string()).meta({ description: 'Ids of households.' }),
    changed: z.array(z.string()),
    gone: z.array(z.string()),
  })
  .meta({ id: 'HouseholdBlast' });

const keptHouseholdOverride = z
  .object({
    id: z.string(),
    verdict: z.enum(HOUSEHOLD_VERDICTS),
    left: z.array(z.string()).meta({ description: 'Record keys.' }),
    right: z.array(z.string()),
    by: z.string(),
    reason: z.string(),
    at: z.string(),
    withdrawnBy: z.string().nullable(),
  })
  .meta({ id: 'HouseholdOverride' }) satisfies z.ZodType<contract.KeptHouseholdOverride>;

export const keptHouseholdOverrides = z.object({
  items: z.array(keptHouseholdOverride),
  nextCursor: z.string().nullable(),
});
