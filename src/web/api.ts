// The HTTP API as the page uses it: what each address answers, and one way to ask. The shapes mirror /openapi.json.

import type { EntityKind } from './router.ts';
import { TEXTS } from './texts.ts';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface EntityRef {
  readonly id: string;
  readonly name: string;
}

export interface RelatedRef extends EntityRef {
  readonly relation: string;
  readonly role: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** What it is, where a relation may lead to several kinds. */
  readonly type?: string;
}

/** An item of any list; each kind states some of these. */
export interface ListedEntity extends EntityRef {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly city?: string | null;
  readonly birthDate?: string | null;
  readonly recordCount?: number;
  readonly memberCount?: number;
}

export interface Provenance {
  readonly field: string;
  readonly value: string;
  readonly recordKey: string;
  readonly rule: string;
}

/** `requestedId` is there where the asked id lost a merge and `id` took it in. */
interface Answer extends EntityRef {
  readonly requestedId?: string;
}

export interface EntityView extends Answer {
  readonly values: Readonly<Record<string, string>>;
  readonly provenance: readonly Provenance[];
  readonly recordCount: number;
}

export interface CustomerView extends EntityView {
  readonly kind: string;
  readonly household: EntityRef | null;
  readonly organizations: readonly RelatedRef[];
  readonly accounts: readonly RelatedRef[];
  readonly related: readonly RelatedRef[];
}

/** A pair of records and what became of it; `weight` is log2 of the likelihood ratio. */
export interface RecordLink {
  readonly left: string;
  readonly right: string;
  readonly status: string;
  readonly weight: number;
  readonly probability: number;
  readonly rule: string;
  readonly why: string;
}

export interface RecordView {
  readonly key: string;
  readonly source: string;
  readonly id: string;
  readonly observedAt: string | null;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly versions: number;
  readonly links: readonly RecordLink[];
}

export interface HouseholdView extends Answer {
  readonly why: string;
  readonly members: readonly RelatedRef[];
  readonly formerMembers: readonly RelatedRef[];
  readonly residences: readonly {
    readonly label: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }[];
}

export interface OrganizationView extends EntityView {
  readonly parents: readonly RelatedRef[];
  readonly subsidiaries: readonly RelatedRef[];
  readonly ultimateParent: EntityRef | null;
  readonly subsidiaryCount: number;
  readonly people: readonly RelatedRef[];
  readonly peopleCount: number;
  readonly accounts: readonly RelatedRef[];
  readonly accountCount: number;
}

export interface AccountView extends EntityView {
  readonly heldBy: readonly RelatedRef[];
  readonly parent: EntityRef | null;
  readonly ultimateParent: EntityRef | null;
  readonly contacts: readonly RelatedRef[];
  readonly contactCount: number;
}

export interface HierarchyNode extends EntityRef {
  readonly parentId: string | null;
  readonly depth: number;
  readonly childCount: number;
}

export interface HierarchyProblem {
  readonly code: string;
  readonly path: readonly string[];
}

export interface HierarchyView {
  readonly id: string;
  readonly hierarchy: string;
  /** Every hierarchy the account takes part in. */
  readonly hierarchies: readonly string[];
  readonly ultimateParent: EntityRef;
  readonly nodes: readonly HierarchyNode[];
  readonly problems: readonly HierarchyProblem[];
  /** True where nodes are missing because the family is too large for one answer. */
  readonly truncated: boolean;
}

export type Statistics = Readonly<Record<EntityKind | 'records', number>>;

/** An address of the API that carries the type of what it answers. */
export type Endpoint<T> = string & { readonly answers?: T };

const entityEndpoint = (kind: EntityKind, id: string) => `/v1/${kind}/${encodeURIComponent(id)}`;

export const ENDPOINTS = {
  statistics: '/v1/statistics' as Endpoint<Statistics>,
  customer: (id: string): Endpoint<CustomerView> => entityEndpoint('customers', id),
  organization: (id: string): Endpoint<OrganizationView> => entityEndpoint('organizations', id),
  account: (id: string): Endpoint<AccountView> => entityEndpoint('accounts', id),
  household: (id: string): Endpoint<HouseholdView> => entityEndpoint('households', id),
  hierarchy: hierarchyEndpoint,
  records: (id: string): Endpoint<Page<RecordView>> => `${entityEndpoint('customers', id)}/records?limit=20`,
  list: (kind: EntityKind, limit: number): Endpoint<Page<ListedEntity>> => `/v1/${kind}?limit=${limit}`,
  search: searchEndpoint,
};

/** The tree around an account; in its first hierarchy where none is named. */
function hierarchyEndpoint(id: string, hierarchy: string | null): Endpoint<HierarchyView> {
  const query = hierarchy === null ? '' : `?${new URLSearchParams({ hierarchy })}`;
  return `${entityEndpoint('accounts', id)}/hierarchy${query}`;
}

/** Customers are found by e-mail or phone where the text is one; everything else is found by its words. */
function searchEndpoint(kind: EntityKind, text: string, limit: number): Endpoint<Page<ListedEntity>> {
  const parameter = kind === 'customers' ? customerParameter(text) : 'q';
  return `/v1/${kind}?${new URLSearchParams({ [parameter]: text, limit: String(limit) })}`;
}

/** Which parameter of the customer search a typed text belongs to. */
export function customerParameter(text: string): 'email' | 'phone' | 'q' {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return 'email';
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d\s().\-/]+$/.test(text) && digits >= 7 && digits <= 15 ? 'phone' : 'q';
}

/** The same list from a cursor on. */
export function pageAfter<T>(endpoint: Endpoint<Page<T>>, cursor: string): Endpoint<Page<T>> {
  const separator = endpoint.includes('?') ? '&' : '?';
  return `${endpoint}${separator}cursor=${encodeURIComponent(cursor)}`;
}

/** Why the API gave no answer, in words for the reader. `status` is 0 where it was not reached. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Asks the API. Never throws, except when `signal` aborts the request. */
export async function ask<T>(endpoint: Endpoint<T>, signal: AbortSignal): Promise<Result<T>> {
  try {
    const response = await fetch(endpoint, {
      signal,
      headers: { accept: 'application/json, application/problem+json' },
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok && body !== null) return { ok: true, value: body as T };
    return { ok: false, problem: toProblem(response.status, body) };
  } catch (error) {
    if (signal.aborted) throw error;
    return { ok: false, problem: { status: 0, ...TEXTS.problems.unreachable } };
  }
}

/** Reads an RFC 9457 body; anything else gets a general text. */
export function toProblem(status: number, body: unknown): Problem {
  const stated = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const text = (key: 'title' | 'detail', otherwise: string) => {
    const value = stated[key];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  const { title, detail } = TEXTS.problems.unexpected;
  return { status, title: text('title', title), detail: text('detail', detail) };
}
