// The HTTP API as the page uses it: what each address answers, and one way to ask. The shapes are those of /openapi.json.

import type { components } from '../client/schema.ts';
import type { EntityKind } from './router.ts';
import { TEXTS } from './texts.ts';

type Schemas = components['schemas'];

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export type EntityRef = Schemas['EntityRef'];
export type RelatedRef = Schemas['RelatedRef'];
export type Provenance = Schemas['Provenance'];
export type CustomerView = Schemas['Customer'];
export type OrganizationView = Schemas['Organization'];
export type AccountView = Schemas['Account'];
export type HouseholdView = Schemas['Household'];
/** What has a golden record. */
export type EntityView = CustomerView | OrganizationView | AccountView;
export type RecordView = Schemas['Record'];
/** A pair of records and what became of it. */
export type RecordLink = Schemas['Link'];
export type HierarchyView = Schemas['Hierarchy'];
export type HierarchyNode = Schemas['HierarchyNode'];
export type HierarchyProblem = Schemas['HierarchyProblem'];

/** An item of any list; each kind states some of these. */
export type ListedEntity = EntityRef &
  Partial<Omit<Schemas['CustomerSummary'], 'kind'>> &
  Partial<Schemas['HouseholdSummary']>;

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
