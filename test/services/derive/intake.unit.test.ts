// Records on their way in: sorted by key, whichever way they came.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../../../src/domain/record.ts';
import type { FeatureTable } from '../../../src/resolution/features/featureTable.ts';
import { Intake } from '../../../src/services/derive/intake.ts';
import { record } from '../../support/record.ts';
import { recordSets } from '../records.ts';

function intakeOf(records: readonly SourceRecord[], ...more: ConstructorParameters<typeof Intake>): Intake {
  const intake = new Intake(...more);
  for (const one of records) intake.add(one);
  return intake;
}

/** Everything a table holds, the numbers of its texts included. */
function written(table: FeatureTable) {
  const { names, contacts, places, fields, dates } = table;
  const pools = [names, contacts, places, fields, dates];
  return {
    texts: pools.map((pool) => Array.from({ length: pool.size }, (_, id) => pool.text(id))),
    cells: [...table.cells().view()],
  };
}

const shuffled = recordSets.chain((records) =>
  fc.tuple(fc.constant(records), fc.shuffledSubarray([...records], { minLength: records.length })),
);

describe('the order of records', () => {
  it('is that of their keys, and neither it nor the table depends on how they came', () => {
    fc.assert(
      fc.property(shuffled, ([records, other]) => {
        const [intake, arrived] = [intakeOf(records), intakeOf(other)];
        expect(arrived.types()).toEqual(intake.types());
        for (const type of intake.types()) {
          const [one, two] = [intake.inOrder(type), arrived.inOrder(type)];
          expect(one.keys).toEqual(
            records
              .filter((each) => each.type === type)
              .map(({ key }) => key)
              .sort(),
          );
          expect(two.keys).toEqual(one.keys);
          expect(written(two.table)).toEqual(written(one.table));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leads back to where each record stood', () => {
    fc.assert(
      fc.property(shuffled, ([, records]) => {
        const intake = intakeOf(records);
        expect(intake.size).toBe(records.length);
        const found = intake.types().flatMap((type) => {
          const { keys, positions } = intake.inOrder(type);
          expect(keys).toEqual(Array.from(positions, (position) => records[position]!.key));
          return [...positions];
        });
        expect(found.sort((a, b) => a - b)).toEqual([...records.keys()]);
      }),
      { numRuns: 40 },
    );
  });

  it('is that of code units, not of a language', () => {
    const keys = ['crm:person:a', 'crm:person:B', 'crm:person:é', 'crm:person:Z', 'crm:person:10', 'crm:person:9'];
    const { keys: found } = intakeOf(keys.map((key) => ({ ...record('person', '1'), key }))).inOrder('person');
    expect(found).toEqual([...keys].sort());
  });
});

describe('an intake', () => {
  const people = [record('person', '1', { text: { fullName: 'Ann Lee' } }), record('person', '2')];

  it('names the types that have records', () => {
    expect(intakeOf([record('account', '1'), ...people]).types()).toEqual(['person', 'account']);
    expect(intakeOf([]).types()).toEqual([]);
  });

  it('shows every record once with what normalization made of it', () => {
    const seen: [SourceRecord, string][] = [];
    intakeOf(people, {}, (one, normalized) => seen.push([one, normalized.key]));
    expect(seen).toEqual(people.map((one) => [one, one.key]));
  });

  it('keeps of the attributes those that are compared, folded and by their kind', () => {
    const attributes = { birthplace: ' LEEDS ', segment: 'gold', income: "12'500", note: '' };
    const compare = { note: 'text', income: 'number', birthplace: 'text' } as const;
    const { table } = intakeOf([record('person', '1', { attributes })], compare).inOrder('person');
    const { attributes: column } = table;
    const found = [];
    for (let at = column.start(0); at < column.end(0); at += column.width) {
      found.push([table.fields.text(column.at(at)), table.names.text(column.at(at + 1))]);
    }
    expect(found).toEqual([
      ['text:birthplace', 'leeds'],
      ['number:income', '12500'],
    ]);
  });

  it('states nothing of a number that is none', () => {
    const numbers = ['', ' ', 'n/a', 'Infinity'].map((income, at) =>
      record('person', String(at), { attributes: { income } }),
    );
    const { table } = intakeOf(numbers, { income: 'number' }).inOrder('person');
    expect(numbers.map((_, row) => table.attributes.isEmpty(row))).toEqual([true, true, true, true]);
  });
});
