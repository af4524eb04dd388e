// Reads against a real Neo4j: lists and their pages, words, redirects, families.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphReader } from '../../src/services/ports.ts';
import type { Page } from '../../src/services/views.ts';
import type { Database } from '../../src/store/database.ts';
import { graphReader } from '../../src/store/reader.ts';
import { wipe } from '../support/database.ts';
import { readableGraph, TODAY } from '../support/readableGraph.ts';

let database: Database;
let reader: GraphReader;
const first = { limit: 50, cursor: null };
const ids = (page: Page<{ id: string }>) => page.items.map((item) => item.id);
const found = async (q: string) => ids(await reader.findCustomers({ q }, first)).sort();

beforeAll(async () => {
  database = await readableGraph();
  reader = graphReader(database);
});
afterAll(async () => {
  await wipe(database);
  await database.close();
});

describe('lists', () => {
  it('come by name and then id', async () => {
    expect(ids(await reader.findAccounts(null, first))).toEqual([
      'a-coast',
      'a-east',
      'a-top',
      'a-west',
      'a-lone',
      'a-loop1',
      'a-loop2',
    ]);
  });

  it.each([
    ['by name', null],
    ['by words', 'acme'],
  ])('%s give every item once, whatever the size of a page', async (_order, q) => {
    const whole = ids(await reader.findAccounts(q, first));
    const walked: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<{ id: string }> = await reader.findAccounts(q, { limit: 2, cursor });
      walked.push(...ids(page));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(walked).toEqual(whole);
    expect(whole.length).toBeGreaterThan(3);
  });

  it('page through the holders of an identifier, each once', async () => {
    const keys = ['email:ann@acme.example', 'phone:+12025550143'];
    const page = await reader.findCustomers({ identifiers: keys }, { limit: 1, cursor: null });
    expect(page).toMatchObject({ items: [{ id: 'c-ann', email: 'ann@acme.example' }], nextCursor: null });
  });

  it('refuse a cursor of another list', async () => {
    const { nextCursor } = await reader.findAccounts('acme', { limit: 1, cursor: null });
    await expect(reader.findAccounts(null, { limit: 1, cursor: nextCursor })).rejects.toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/query/cursor' }],
    });
  });
});

describe('words', () => {
  it('find what has a word that each of them begins', async () => {
    expect(await found('ann obr')).toEqual([]);
    expect(await found("ann o'br")).toEqual(['c-ann']);
    expect(await found("o'brien")).toEqual(['c-ann', 'c-kim']);
    expect(await found('spring')).toEqual(['c-ann', 'c-jose']);
  });

  it('find names with and without their diacritics', async () => {
    expect(await found('jose nunez')).toEqual(['c-jose']);
    expect(await found('JOSÉ NÚÑ')).toEqual(['c-jose']);
  });

  it('find an e-mail that stands in the text', async () => {
    expect(await found('ann@acme.ex')).toEqual(['c-ann']);
  });

  it('find names in scripts without spaces', async () => {
    expect(await found('山田花')).toEqual(['c-hanako']);
  });

  it.each(['*', '"', 'a AND', '(', 'name:ann', '\\', '~1', '[a TO b]', '/.*/', '+-!', '&& ||', ''])(
    'are never read as a query: %j',
    async (q) => {
      await expect(reader.findCustomers({ q }, first)).resolves.toBeDefined();
    },
  );

  it('find nothing where nothing typed is a word', async () => {
    expect(await found('*:* ~ "')).toEqual([]);
  });

  it('stay within what was asked for', async () => {
    expect(ids(await reader.findOrganizations('acme', first)).sort()).toEqual(['o-group', 'o-holding', 'o-works']);
    expect(ids(await reader.findHouseholds('household', first)).sort()).toEqual(['h-main', 'h-old']);
  });
});

describe('an id that lost a merge', () => {
  it.each(['c-gone', 'c-long-gone'])('%s leads to the survivor', async (id) => {
    expect(await reader.customer(id, TODAY)).toMatchObject({ id: 'c-ann' });
    expect(await reader.customerRecords(id, first)).toMatchObject({ id: 'c-ann' });
  });

  it.each(['c-lost', 'c-loop', 'c-never'])('%s leads nowhere', async (id) => {
    expect(await reader.customer(id, TODAY)).toBeNull();
  });

  it('does not lead to something of another kind', async () => {
    expect(await reader.account('o-gone')).toBeNull();
  });
});

describe('entities', () => {
  it('show a customer with everything around it', async () => {
    expect(await reader.customer('c-ann', TODAY)).toMatchObject({
      name: "Ann O'Brien",
      values: { givenName: 'Ann', email: 'ann@acme.example' },
      provenance: [{ field: 'email', rule: 'mostRecent' }, { field: 'givenName' }],
      household: { id: 'h-main' },
      organizations: [{ id: 'o-works', relation: 'worksFor', role: 'Buyer', validFrom: '2019-05-01', validTo: null }],
      accounts: [
        { id: 'a-coast', relation: 'contactOf', role: 'billing' },
        { id: 'a-lone', relation: 'holds' },
      ],
      related: [
        { id: 'c-jose', relation: 'spouseOf' },
        { id: 'c-kim', relation: 'parentOf' },
      ],
    });
  });

  it('name a relation as it reads from the other end', async () => {
    expect(await reader.customer('c-kim', TODAY)).toMatchObject({ related: [{ id: 'c-ann', relation: 'childOf' }] });
    expect(await reader.customer('c-jose', TODAY)).toMatchObject({ related: [{ id: 'c-ann', relation: 'spouseOf' }] });
  });

  it('put a customer into the household of the day asked for', async () => {
    expect(await reader.customer('c-ann', '2014-12-31')).toMatchObject({ household: { id: 'h-old' } });
    expect(await reader.customer('c-jose', TODAY)).toMatchObject({ household: null });
  });

  it('tell members from former ones by the day asked for', async () => {
    const now = await reader.household('h-main', TODAY);
    expect(now?.members.map((member) => member.id)).toEqual(['c-ann', 'c-kim']);
    expect(now?.formerMembers.map((member) => member.id)).toEqual(['c-jose']);
    const then = await reader.household('h-main', '2019-12-31');
    expect(then?.formerMembers).toEqual([]);
    expect(now?.residences).toEqual([{ label: '1 Main St, Springfield', validFrom: '2015-01-01', validTo: null }]);
  });

  it('show records with raw fields, versions and the links among them alone', async () => {
    const page = await reader.customerRecords('c-ann', first);
    expect(page?.items).toMatchObject([
      {
        key: 'crm:person:1',
        versions: 2,
        identifiers: ['email:ann@acme.example', 'phone:+12025550143'],
        fields: {
          givenName: ['Ann'],
          email: ['Ann@Acme.example'],
          'address[home].city': ['Springfield'],
          'identifier.ssn': ['219-09-9999'],
          'attribute.segment': ['gold'],
        },
        links: [{ left: 'crm:person:1', right: 'shop:person:7', status: 'linked', weight: 14.5 }],
      },
      { key: 'shop:person:7', links: [{ left: 'crm:person:1', right: 'shop:person:7' }] },
    ]);
    expect(page?.items[1]?.links).toHaveLength(1);
  });

  it('show an organization with its people, parents and accounts', async () => {
    expect(await reader.organization('o-holding')).toMatchObject({
      parents: [{ id: 'o-group', role: 'legal' }],
      subsidiaries: [{ id: 'o-works', role: 'legal' }],
      subsidiaryCount: 1,
      peopleCount: 0,
    });
    expect(await reader.organization('o-works')).toMatchObject({
      people: [{ id: 'c-ann', relation: 'employs', role: 'Buyer' }],
    });
    expect(await reader.organization('o-group')).toMatchObject({
      accounts: [{ id: 'a-top', relation: 'holds' }],
      accountCount: 1,
    });
  });

  it('say of what type the holder of an account is', async () => {
    expect(await reader.account('a-top')).toMatchObject({ heldBy: [{ id: 'o-group', type: 'organization' }] });
    expect(await reader.account('a-lone')).toMatchObject({ heldBy: [{ id: 'c-ann', type: 'customer' }] });
    expect(await reader.account('a-coast')).toMatchObject({
      contacts: [{ id: 'c-ann', role: 'billing' }],
      contactCount: 1,
    });
  });

  it('count what there is', async () => {
    expect(await reader.statistics()).toEqual({
      records: 3,
      customers: 4,
      organizations: 3,
      accounts: 7,
      households: 2,
    });
  });
});

describe('families', () => {
  it('hold everything connected in one hierarchy, up and down', async () => {
    const family = await reader.accountFamily('a-coast', 'sales');
    expect(family?.nodes.map((node) => node.id).sort()).toEqual(['a-coast', 'a-east', 'a-lone', 'a-top', 'a-west']);
    expect(family?.hierarchies).toEqual(['billing', 'sales']);
    expect(family?.edges.every((edge) => edge.hierarchy === 'sales')).toBe(true);
  });

  it('are those of the first hierarchy where none is named', async () => {
    const family = await reader.accountFamily('a-coast', null);
    expect(family?.edges).toEqual([{ child: 'a-coast', parent: 'a-east', hierarchy: 'billing' }]);
  });

  it('end where edges form a cycle', async () => {
    const family = await reader.accountFamily('a-loop1', 'sales');
    expect(family?.edges).toHaveLength(2);
  });

  it('of ancestors leave out what lies below', async () => {
    const family = await reader.organizationAncestry('o-holding');
    expect(family?.edges).toEqual([{ child: 'o-holding', parent: 'o-group', hierarchy: 'legal', share: 100 }]);
    const alone = await reader.accountAncestry('a-top');
    expect(alone).toMatchObject({ id: 'a-top', hierarchies: ['sales'], nodes: [{ id: 'a-top' }], edges: [] });
  });
});
