// Golden values as stewards decide them and take them back. An override hangs on one of the entity's records, so that it follows a
// merge or a split and outlasts ids that are made anew.

import { dateReadings } from '../domain/dates.ts';
import { KinholdError } from '../domain/errors.ts';
import { fieldNamesOf, parseFieldName } from '../domain/fieldName.ts';
import type { EntityType } from '../domain/record.ts';
import type { StepReport } from './live/contract.ts';
import type { LiveGraph } from './live/liveGraph.ts';
import type { GraphReader } from './ports.ts';
import type { KeptOverride, ResolvedType } from './views.ts';

/** Records among which the one to hang an override on is looked for. */
const MOST_RECORDS = 1_000;

const TYPES: Readonly<Record<ResolvedType, EntityType>> = {
  customer: 'person',
  organization: 'organization',
  account: 'account',
};

export interface StatedOverride {
  readonly field: string;
  readonly value: string;
  readonly reason: string;
  readonly by: string;
  /** The record to hang it on; the one that the present value comes from, else the first by key, where absent. */
  readonly recordKey?: string | undefined;
}

export interface OverrideReader {
  /** Null where there is none; one that was taken back too. */
  override(id: string): Promise<KeptOverride | null>;
}

/**
 * The golden record has the value when this is done; null where nothing of the type has the id.
 * @throws KinholdError 'invalid-request' for a field, date or record that is none of the entity's
 */
export async function overrideValue(
  graph: LiveGraph,
  reader: GraphReader,
  entity: { readonly type: ResolvedType; readonly id: string },
  stated: StatedOverride,
  { id, dryRun }: { readonly id: string; readonly dryRun: boolean },
): Promise<StepReport | null> {
  const { field, reason, by } = stated;
  const found = await reader.goldenRecord(entity.type, entity.id, MOST_RECORDS);
  if (found === null) return null;
  refuseUnknownField(TYPES[entity.type], field);
  const keys = found.records.map(({ key }) => key);
  const present = found.provenance.find((one) => one.field === field)?.recordKey;
  const recordKey = stated.recordKey ?? present ?? keys[0]!;
  if (stated.recordKey !== undefined && !keys.includes(stated.recordKey)) {
    throw refused('recordKey', `'${stated.recordKey}' is no record of ${found.id}.`);
  }
  const override = { id, recordKey, field, value: readValue(field, stated.value), by, reason };
  return graph.resolve({ override: [override] }, { cause: 'override', dryRun });
}

/** What the rules choose stands again. Throws KinholdError 'not-found' where none of that id stands. */
export async function withdrawOverride(
  graph: LiveGraph,
  reader: OverrideReader,
  id: string,
  { by, dryRun }: { readonly by: string; readonly dryRun: boolean },
): Promise<StepReport> {
  const kept = await reader.override(id);
  if (kept === null || kept.withdrawnBy !== null) {
    throw new KinholdError(
      'not-found',
      `No override with the id '${id}' stands; the provenance of its entity lists them.`,
    );
  }
  const { recordKey } = kept;
  return graph.resolve({ withdrawOverride: [{ id, recordKey, by }] }, { cause: 'override', dryRun });
}

const KINDED_PHONE = /^phone\[[^[\]]+\]$/;

/** Identifiers are what records hold, so they are corrected there; everything else that a golden record has can be decided. */
function refuseUnknownField(type: EntityType, name: string): void {
  if (/^attribute\../.test(name)) return;
  const parsed = parseFieldName(KINDED_PHONE.test(name) ? 'phone' : name);
  const plain = parsed?.kind === 'address' ? `address.${parsed.part}` : parsed?.field;
  const known = fieldNamesOf([type]);
  if (plain === undefined || !known.includes(plain)) {
    throw refused(
      'field',
      `'${name}' is none of ${known.join(', ')} and attribute.NAME; identifiers are corrected in records.`,
    );
  }
}

function readValue(field: string, stated: string): string {
  const value = stated.trim();
  if (value === '') throw refused('value', 'Give a value.');
  if (field !== 'birthDate') return value;
  const [date, other] = dateReadings(value, null);
  if (date === undefined || other !== undefined)
    throw refused('value', `'${value}' is no date; write it as 1980-03-04.`);
  return date;
}

function refused(name: string, detail: string): KinholdError {
  return new KinholdError('invalid-request', detail, { errors: [{ pointer: `/body/${name}`, detail }] });
}
