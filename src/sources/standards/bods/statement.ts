// A statement of the Beneficial Ownership Data Standard, of version 0.4 or of 0.2 and 0.3, in one shape: what of it is read.

import { z } from 'zod';

const text = z.string().trim();
const optional = text.nullish();
const named = z.looseObject({ code: optional, name: optional });
const share = z.looseObject({
  exact: z.number().nullish(),
  minimum: z.number().nullish(),
  maximum: z.number().nullish(),
  /** Booleans in 0.2, which say of the others whether they are included. */
  exclusiveMinimum: z.union([z.number(), z.boolean()]).nullish(),
  exclusiveMaximum: z.union([z.number(), z.boolean()]).nullish(),
});

const interest = z.looseObject({
  type: optional,
  directOrIndirect: optional,
  interestLevel: optional,
  share: share.nullish(),
  startDate: optional,
  endDate: optional,
});

const unspecified = z.looseObject({ reason: optional, description: optional });

const details = z.looseObject({
  name: optional,
  names: z.array(z.looseObject({ fullName: optional, familyName: optional, givenName: optional })).nullish(),
  alternateNames: z.array(text).nullish(),
  jurisdiction: named.nullish(),
  incorporatedInJurisdiction: named.nullish(),
  identifiers: z.array(z.looseObject({ id: optional, scheme: optional, schemeName: optional })).nullish(),
  birthDate: optional,
  addresses: z
    .array(
      z.looseObject({
        type: optional,
        address: optional,
        postCode: optional,
        country: z.union([text, named]).nullish(),
      }),
    )
    .nullish(),
  /** An object in 0.4, a text before. */
  entityType: z.union([text, z.looseObject({ type: optional })]).nullish(),
  personType: optional,
  unspecifiedPersonDetails: unspecified.nullish(),
  unspecifiedEntityDetails: unspecified.nullish(),
  interests: z.array(interest).nullish(),
});

const reference = z.union([
  text,
  z.looseObject({
    describedByEntityStatement: optional,
    describedByPersonStatement: optional,
    unspecified: unspecified.nullish(),
    reason: optional,
    description: optional,
  }),
]);

const statement = z.looseObject({
  statementId: optional,
  statementID: optional,
  statementDate: optional,
  statementType: z.enum(['entityStatement', 'personStatement', 'ownershipOrControlStatement']).optional(),
  replacesStatements: z.array(text).nullish(),
  recordId: optional,
  recordType: z.enum(['entity', 'person', 'relationship']).optional(),
  recordStatus: z.enum(['new', 'updated', 'closed']).nullish(),
  publicationDetails: z
    .looseObject({ publicationDate: optional, publisher: z.looseObject({ name: optional }).nullish() })
    .nullish(),
  recordDetails: z.unknown().optional(),
  subject: reference.nullish(),
  interestedParty: reference.nullish(),
});

export type Details = z.output<typeof details>;
export type Interest = z.output<typeof interest>;
export type Unspecified = z.output<typeof unspecified>;

export interface Statement {
  /** Its own id, which no other statement has. */
  readonly statementId: string;
  readonly kind: 'entity' | 'person' | 'relationship';
  /** Of the record in 0.4; before, of the statement itself, with `replaces` leading to the one before it. */
  readonly id: string;
  readonly replaces: readonly string[];
  readonly status: 'new' | 'updated' | 'closed';
  readonly date: string | undefined;
  readonly publisher: string | undefined;
  readonly subject: string | undefined;
  /** An id, or why there is none. */
  readonly party: string | Unspecified | undefined;
  /** Whether the party is a person, where the statement says so itself. */
  readonly partyIsPerson: boolean | undefined;
  readonly details: Details;
}

const KINDS = {
  entityStatement: 'entity',
  personStatement: 'person',
  ownershipOrControlStatement: 'relationship',
} as const;

/** Reads a statement; the reason where it is none. */
export function readStatement(json: string): Statement | { readonly field: string; readonly reason: string } {
  const parsed = statement.safeParse(JSON.parse(json));
  if (!parsed.success) return faultOf(parsed.error);
  const stated = parsed.data;
  const kind = stated.recordType ?? (stated.statementType && KINDS[stated.statementType]);
  const id = stated.recordId ?? stated.statementID ?? stated.statementId;
  if (!kind) return { field: 'recordType', reason: 'the type of the statement is missing' };
  if (!id) return { field: 'recordId', reason: 'the id is empty' };
  const isOld = stated.recordType === undefined;
  const inner = details.extend({ subject: reference.nullish(), interestedParty: reference.nullish() });
  const read = inner.safeParse(isOld ? stated : (stated.recordDetails ?? {}));
  if (!read.success) return faultOf(read.error);
  const { subject, interestedParty } = read.data;
  const replaces = stated.replacesStatements ?? [];
  return {
    statementId: stated.statementId ?? stated.statementID ?? `${id} ${stated.statementDate ?? ''}`,
    kind,
    id,
    replaces: isOld ? replaces : [],
    status: stated.recordStatus ?? (replaces.length > 0 ? 'updated' : 'new'),
    date: stated.statementDate ?? stated.publicationDetails?.publicationDate ?? undefined,
    publisher: stated.publicationDetails?.publisher?.name ?? undefined,
    subject: endOf(subject),
    party: endOf(interestedParty) ?? whyNone(interestedParty),
    partyIsPerson: isOld ? personOf(interestedParty) : undefined,
    details: read.data,
  };
}

type Reference = z.output<typeof reference> | null | undefined;

function endOf(end: Reference): string | undefined {
  if (typeof end === 'string') return end || undefined;
  return end?.describedByEntityStatement ?? end?.describedByPersonStatement ?? undefined;
}

function whyNone(end: Reference): Unspecified | undefined {
  if (typeof end !== 'object' || end === null) return undefined;
  return end.unspecified ?? (end.reason ? { reason: end.reason, description: end.description } : undefined);
}

function personOf(end: Reference): boolean | undefined {
  return typeof end === 'object' && end !== null ? Boolean(end.describedByPersonStatement) : undefined;
}

function faultOf(error: z.ZodError): { readonly field: string; readonly reason: string } {
  const [issue] = error.issues;
  return { field: issue?.path.join('.') ?? '', reason: issue?.message ?? 'is no statement' };
}
