// Deep links of the page: what an address means, and that every address made leads back to what it was made from.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS, entityPath, listPath, parseRoute, searchPath } from '../../src/web/router.ts';

function routeOf(path: string) {
  const { pathname, search } = new URL(path, 'http://localhost');
  return parseRoute(pathname, search);
}

describe('addresses of the page', () => {
  it.each([
    ['/', { page: 'start' }],
    ['/search?q=ann%20smith', { page: 'search', text: 'ann smith' }],
    ['/search', { page: 'search', text: '' }],
    ['/accounts', { page: 'list', kind: 'accounts' }],
    ['/customers/c-1', { page: 'entity', kind: 'customers', id: 'c-1' }],
    ['/households/a%2Fb', { page: 'entity', kind: 'households', id: 'a/b' }],
    ['/customers/c-1/', { page: 'entity', kind: 'customers', id: 'c-1' }],
    ['/customers/c-1/records', { page: 'missing', path: '/customers/c-1/records' }],
    ['/people/1', { page: 'missing', path: '/people/1' }],
    ['/customers/%E0%A4%A', { page: 'missing', path: '/customers/%E0%A4%A' }],
  ])('%s is read', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it('lead back to the entity they were made for, whatever its id', () => {
    const id = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text !== '.' && text !== '..');
    fc.assert(
      fc.property(fc.constantFrom(...ENTITY_KINDS), id, (kind, entityId) => {
        expect(routeOf(entityPath(kind, entityId))).toEqual({ page: 'entity', kind, id: entityId });
      }),
    );
  });

  it('lead back to the list they were made for', () => {
    for (const kind of ENTITY_KINDS) expect(routeOf(listPath(kind))).toEqual({ page: 'list', kind });
  });

  it('keep what was searched for, without spaces around it', () => {
    expect(routeOf(searchPath('  o’neil & söhne  '))).toEqual({ page: 'search', text: 'o’neil & söhne' });
  });

  it('lead to the start page where nothing was searched for', () => {
    expect(searchPath('   ')).toBe('/');
  });
});
