// The CSV files that a file-to-file run writes: which columns, which rows, in which order.

import type { Link } from '../../domain/link.ts';
import { parseRecordKey } from '../../domain/record.ts';
import { primaryHousehold } from '../../households/primary.ts';
import type { Derivation, DerivedEntity, DerivedHousehold, RecordSet } from '../derivation.ts';
import { mergeSorted } from '../derive/mergeSorted.ts';
import type { ResolvedType } from '../derive/resolveType.ts';
import type { Corrections, QuarantinedRow } from '../inputs.ts';
import type { Cell, Output } from '../outputs.ts';

/** A row for each record, sorted by key. */
export async function writeClusters(output: Output, resolved: readonly ResolvedType[]): Promise<void> {
  const rows = mergeSorted(resolved.map(clusterRows), (a, b) => a[0]! < b[0]!);
  await output.csv('clusters.csv', ['record_key', 'id', 'cluster_id'], rows);
}

function* clusterRows({ clusters, ids }: ResolvedType): Generator<readonly [key: string, id: string, cluster: string]> {
  for (let row = 0; row < clusters.keys.length; row++) {
    const key = clusters.keys[row]!;
    yield [key, sourceId(key), ids[clusters.clusterOf[row]!]!];
  }
}

export async function writeLinks(output: Output, links: Iterable<Link>): Promise<void> {
  function* rows(): Generator<Cell[]> {
    for (const { left, right, status, weight, probability, why } of links) {
      yield [left, right, status, weight.toFixed(3), probability.toFixed(6), why];
    }
  }
  await output.csv('links.csv', ['left', 'right', 'status', 'weight', 'probability', 'why'], rows());
}

/** golden.csv has a column for each field that any golden record holds; golden_provenance.csv a row for each value. */
export async function writeGolden(output: Output, entities: readonly DerivedEntity[]): Promise<void> {
  const sorted = [...entities].sort((a, b) => (a.id < b.id ? -1 : 1));
  const fields = new Set<string>();
  function* provenance(): Generator<Cell[]> {
    for (const { id, golden } of sorted) {
      for (const { field, value, recordKey, rule } of golden.provenance) {
        fields.add(field);
        yield [id, field, value, recordKey, rule];
      }
    }
  }
  await output.csv('golden_provenance.csv', ['cluster_id', 'field', 'value', 'record_key', 'rule'], provenance());
  const columns = [...fields].sort();
  function* rows(): Generator<Cell[]> {
    for (const { id, type, golden, recordKeys } of sorted) {
      yield [id, type, recordKeys.length, ...columns.map((field) => golden.values[field] ?? null)];
    }
  }
  await output.csv('golden.csv', ['cluster_id', 'type', 'records', ...columns], rows());
}

export async function writeHouseholds(output: Output, derivation: Derivation, records: RecordSet): Promise<void> {
  const memberships = membershipsByCustomer(derivation.households);
  const customers = derivation.entities.filter(({ type }) => type === 'person');
  const customerOf = new Map(customers.flatMap(({ id, recordKeys }) => recordKeys.map((key) => [key, id] as const)));
  const rows: Cell[][] = [];
  for (let at = 0; at < records.size; at++) {
    const { key, type, observedAt } = records.get(at);
    if (type !== 'person') continue;
    const household = primaryHousehold(memberships.get(customerOf.get(key)!) ?? [], observedAt);
    rows.push([key, sourceId(key), household?.householdId ?? null]);
  }
  await output.csv('households.csv', ['record_key', 'id', 'household_id'], rows.sort(byFirst));
  const intervals = [...memberships.values()].flat().map((one): Cell[] => {
    return [one.householdId, one.customerId, one.role, String(one.primary), one.validFrom, one.validTo];
  });
  const header = ['household_id', 'customer_id', 'role', 'primary', 'valid_from', 'valid_to'];
  await output.csv('memberships.csv', header, intervals.sort(byCells));
}

const QUARANTINE_COLUMNS = ['file', 'line', 'field', 'reason', 'row'];

export async function writeQuarantine(output: Output, quarantined: readonly QuarantinedRow[]): Promise<void> {
  const rows = quarantined.map(({ file, line, field, reason, row }): Cell[] => [file, line, field, reason, row]);
  await output.csv('quarantine.csv', QUARANTINE_COLUMNS, rows);
}

/** The corrected rows that are good now, as the next replay needs them; those that are not are in quarantine. */
export async function writeCorrections(
  output: Output,
  corrections: Corrections,
  quarantined: readonly QuarantinedRow[],
): Promise<void> {
  const bad = new Set(quarantined.map(({ file, line }) => `${line} ${file}`));
  const rows = [...corrections].flatMap(([file, lines]) =>
    [...lines].filter(([line]) => !bad.has(`${line} ${file}`)).map(([line, row]): Cell[] => [file, line, '', '', row]),
  );
  await output.csv('corrections.csv', QUARANTINE_COLUMNS, rows);
}

function membershipsByCustomer(households: readonly DerivedHousehold[]) {
  const all = households.flatMap(({ id, members }) => members.map((member) => ({ ...member, householdId: id })));
  const byCustomer = new Map<string, typeof all>();
  for (const membership of all) {
    const own = byCustomer.get(membership.customerId);
    if (own) own.push(membership);
    else byCustomer.set(membership.customerId, [membership]);
  }
  return byCustomer;
}

function sourceId(recordKey: string): string {
  return parseRecordKey(recordKey)!.id;
}

function byFirst(a: readonly Cell[], b: readonly Cell[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}

function byCells(a: readonly Cell[], b: readonly Cell[]): number {
  const left = a.join('\u0000');
  const right = b.join('\u0000');
  return left < right ? -1 : left > right ? 1 : 0;
}
