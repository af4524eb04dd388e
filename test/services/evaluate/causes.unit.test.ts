// What caused errors, told from the links of a run.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Causes } from '../../../src/services/evaluate/causes.ts';
import { evaluate } from '../../../src/services/evaluate.ts';
import type { ReadTable } from '../../../src/services/outputs.ts';

type LinkRow = readonly [left: string, right: string, status: string, why: string];

interface Case {
  /** Records as letters, a group for each found cluster. */
  readonly found: string;
  /** The same letters, a group for each entity; letters that are left out have no truth. */
  readonly truth: string;
  readonly links: readonly LinkRow[];
}

function tableOf(rows: readonly Readonly<Record<string, string>>[]) {
  return async function* () {
    yield* rows;
  };
}

async function causesOf({ found, truth, links }: Case) {
  const grouped = (text: string) => text.split(' ').flatMap((group) => [...group].map((letter) => ({ letter, group })));
  const tables: Record<string, ReturnType<typeof tableOf>> = {
    clusters: tableOf(
      grouped(found).map(({ letter, group }) => ({ record_key: letter, id: letter, cluster_id: group })),
    ),
    truth: tableOf(grouped(truth).map(({ letter, group }) => ({ record_id: letter, entity_id: group }))),
    links: tableOf(links.map(([left, right, status, why]) => ({ left, right, status, probability: '0.900000', why }))),
  };
  const readTable: ReadTable = (file) => tables[file]!();
  const files = { clustersFile: 'clusters', truthFile: 'truth', linksFile: 'links' };
  const { causes, pairwise } = await evaluate({ ...files, column: 'cluster_id', examples: 3 }, readTable);
  return { ...(causes as Causes), pairwise };
}

describe('a missed pair', () => {
  it('without a link between its clusters was never compared, or scored too low', async () => {
    const { missed } = await causesOf({
      found: 'ab c d',
      truth: 'abc d',
      links: [['a', 'b', 'linked', 'email exact +9.0']],
    });
    expect(missed).toEqual([
      {
        cause: 'unlinked',
        pairs: 2,
        reasons: [],
        examples: [{ left: 'a', right: 'c', links: [] }],
      },
    ]);
  });

  it('whose clusters are linked over other records is told apart', async () => {
    const { missed } = await causesOf({
      found: 'ab cd',
      truth: 'abcd',
      links: [['a', 'c', 'cut', 'judged different; email exact +9.0']],
    });
    expect(missed.map(({ cause, pairs }) => [cause, pairs])).toEqual([
      ['indirect', 3],
      ['cut', 1],
    ]);
    expect(missed[1]).toMatchObject({
      reasons: [{ reason: 'judged different', pairs: 1 }],
      examples: [
        {
          left: 'a',
          right: 'c',
          links: [{ status: 'cut', probability: 0.9, why: 'judged different; email exact +9.0' }],
        },
      ],
    });
  });

  it('in review is told with what spoke most against it', async () => {
    const { missed } = await causesOf({
      found: 'a b',
      truth: 'ab',
      links: [
        ['a', 'b', 'review', 'email exact +9.0; birthDate different -4.0; phone different -1.0; prior odds -8.0'],
      ],
    });
    expect(missed).toMatchObject([{ cause: 'review', reasons: [{ reason: 'birthDate different', pairs: 1 }] }]);
  });

  it('with a record that only the truth knows has no other cause', async () => {
    const { missed } = await causesOf({ found: 'a b', truth: 'ax b', links: [] });
    expect(missed).toEqual([{ cause: 'absent', pairs: 1, reasons: [], examples: [] }]);
  });
});

describe('a false pair', () => {
  it('that is linked is told with what spoke most for it, or with the rule that linked it', async () => {
    const { false: wrong } = await causesOf({
      found: 'abc',
      truth: 'a b c',
      links: [
        ['a', 'b', 'linked', 'birthDate different -9.0; email exact +8.0'],
        ['a', 'c', 'linked', 'linked by identifier.ssn; identifier.ssn exact +12.0'],
        ['b', 'c', 'conflict', 'different ssn; email exact +8.0'],
      ],
    });
    expect(wrong).toMatchObject([
      {
        cause: 'linked',
        pairs: 2,
        reasons: [
          { reason: 'email exact', pairs: 1 },
          { reason: 'linked by identifier.ssn', pairs: 1 },
        ],
      },
      { cause: 'conflict', pairs: 1, reasons: [{ reason: 'different ssn', pairs: 1 }] },
    ]);
  });

  it('that is not linked itself is told with the chain from one record to the other', async () => {
    const { false: wrong } = await causesOf({
      found: 'abcd',
      truth: 'ab c',
      links: [
        ['a', 'b', 'linked', 'email exact +9.0'],
        ['b', 'd', 'linked', 'phone exact +7.0'],
        ['c', 'd', 'linked', 'name exact +5.0'],
      ],
    });
    const [chained] = wrong;
    expect(chained).toMatchObject({ cause: 'chained', pairs: 2 });
    expect(chained!.examples).toHaveLength(1);
    const [{ left, right, links }] = chained!.examples as [Causes['false'][0]['examples'][0]];
    expect([left, right]).toEqual(['a', 'c']);
    expect(links.map((link) => link.left + link.right)).toEqual(['ab', 'bd', 'cd']);
  });
});

describe('causes', () => {
  it('add up to the errors, whatever was found, true and linked', async () => {
    const letters = [...'abcdefg'];
    const partition = fc
      .array(fc.nat(3), { minLength: letters.length, maxLength: letters.length })
      .map((groups) => [0, 1, 2, 3].map((group) => letters.filter((_, at) => groups[at] === group).join('')))
      .map((groups) => groups.filter((group) => group !== '').join(' '));
    const pairs = letters.flatMap((left, at) => letters.slice(at + 1).map((right) => [left, right] as const));
    const status = fc.constantFrom('', '', 'linked', 'review', 'cut', 'conflict');
    const statuses = fc.array(status, { minLength: pairs.length, maxLength: pairs.length });
    await fc.assert(
      fc.asyncProperty(partition, partition, statuses, async (found, truth, drawn) => {
        const links = pairs.map(([left, right], at): LinkRow => [left, right, drawn[at]!, 'email exact +9.0']);
        const told = await causesOf({ found, truth, links: links.filter(([, , known]) => known !== '') });
        const sum = (causes: readonly { readonly pairs: number }[]) =>
          causes.reduce((total, { pairs: one }) => total + one, 0);
        expect(sum(told.missed)).toBe(told.pairwise.missedPairs);
        expect(sum(told.false)).toBe(told.pairwise.falsePairs);
        for (const { cause, pairs: count, examples } of told.missed) {
          if (cause !== 'absent') expect(examples.length).toBeGreaterThan(0);
          expect(examples.length).toBeLessThanOrEqual(Math.min(3, count));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are not told from the links of other records', async () => {
    const other = causesOf({ found: 'a b', truth: 'ab', links: [['x', 'y', 'linked', 'email exact +9.0']] });
    await expect(other).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('same run') });
  });

  it('are not told from a status that no link has', async () => {
    const broken = causesOf({ found: 'a b', truth: 'ab', links: [['a', 'b', 'maybe', '']] });
    await expect(broken).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('maybe') });
  });
});
