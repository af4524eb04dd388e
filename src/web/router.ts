// What an address of the page means: pure, so that every deep link can be tested without a browser.

export const ENTITY_KINDS = ['customers', 'organizations', 'accounts', 'households'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'search'; readonly text: string }
  | { readonly page: 'list'; readonly kind: EntityKind }
  | { readonly page: 'entity'; readonly kind: EntityKind; readonly id: string }
  | { readonly page: 'missing'; readonly path: string };

/** The route at a path and query string; `missing` for an address that the page does not have. */
export function parseRoute(pathname: string, search: string): Route {
  const missing: Route = { page: 'missing', path: pathname };
  const [first, second, ...rest] = pathname.split('/').filter((part) => part !== '');
  if (first === undefined) return { page: 'start' };
  if (first === 'search' && second === undefined) {
    return { page: 'search', text: new URLSearchParams(search).get('q')?.trim() ?? '' };
  }
  if (!isEntityKind(first) || rest.length > 0) return missing;
  if (second === undefined) return { page: 'list', kind: first };
  const id = decodePart(second);
  return id === null ? missing : { page: 'entity', kind: first, id };
}

/** The address of an entity's page. */
export function entityPath(kind: EntityKind, id: string): string {
  return `/${kind}/${encodeURIComponent(id)}`;
}

/** The address of the list of everything of one kind. */
export function listPath(kind: EntityKind): string {
  return `/${kind}`;
}

/** The address of the results for what someone typed; the start page where that is nothing. */
export function searchPath(text: string): string {
  const q = text.trim();
  return q === '' ? '/' : `/search?${new URLSearchParams({ q })}`;
}

function isEntityKind(text: string): text is EntityKind {
  return (ENTITY_KINDS as readonly string[]).includes(text);
}

function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
