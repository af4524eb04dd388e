// A golden record field by field: the value that stands, those that do not, and why. The winners are what the graph holds; the
// losers and their reasons are found anew from the records, by the code that made the golden record.

import type { LossReason } from '../domain/golden.ts';
import type { SourceRecord } from '../domain/record.ts';
import { type ContestedField, contestedFields } from '../golden/contested.ts';
import type { RuledField } from '../golden/rules.ts';
import { normalizeRecord } from '../resolution/normalize/record.ts';
import { ExcludedValues } from './derive/excludedValues.ts';
import type { GraphReader } from './ports.ts';
import type { FieldProvenance, LostValueView, ProvenanceView, ResolvedType } from './views.ts';

/** Records that are read to find what lost; an entity of more is rare, and nobody reads on. */
const MOST_RECORDS = 1_000;

/** Null where nothing of the type has the id. */
export async function readProvenance(
  reader: GraphReader,
  type: ResolvedType,
  id: string,
): Promise<ProvenanceView | null> {
  const found = await reader.goldenRecord(type, id, MOST_RECORDS + 1);
  if (found === null) return null;
  const records = found.records.slice(0, MOST_RECORDS);
  const excluded = excludedFrom(records);
  // A load takes sources as equally trusted, so that no order of trust is part of what the graph holds.
  const options = { sourcePriority: [], excluded: (key: string) => excluded.valueless(key) };
  const fields = contestedFields(records, options, found.provenance);
  const truncated = found.records.length > MOST_RECORDS;
  return { id: found.id, fields: fields.map(fieldView), overrides: found.overrides, truncated };
}

function excludedFrom(records: readonly SourceRecord[]): ExcludedValues {
  const excluded = new ExcludedValues();
  for (const record of records) excluded.add(normalizeRecord(record));
  return excluded;
}

function fieldView({ field, together, winner, recordKeys, others }: ContestedField): FieldProvenance {
  return {
    field,
    value: winner?.value ?? null,
    recordKey: winner?.recordKey ?? null,
    rule: winner?.rule ?? null,
    override: winner?.override ?? null,
    recordKeys,
    others: others.map(({ value, recordKeys: keys, reason, detail }) => {
      return { value, recordKeys: keys, reason, why: why(reason, together, detail) };
    }),
  };
}

const WORDS: Readonly<Record<LossReason, string>> = {
  noValue: 'It stands for no value',
  spelling: 'It says the same in another spelling.',
  unusual: 'Records that otherwise agree write it in another way, more of them or newer ones.',
  incomplete: 'Another record states more.',
  fewer: 'Fewer records say so.',
  older: 'Its record is older.',
  lessTrusted: 'Its source is less trusted.',
  shorter: 'It is shorter.',
  later: 'Its record came later.',
  second: 'Its record states another one first.',
  override: 'A person decided otherwise.',
  pending: 'The golden record has not been brought up to date with it.',
};

const WHOLES: Readonly<Partial<Record<RuledField, string>>> = {
  personName: 'name',
  address: 'address',
  money: 'amount and its currency',
  registration: 'registration number and its jurisdiction',
};

/** Reasons that are about the value itself, whatever it is part of. */
const OWN: readonly LossReason[] = ['noValue', 'spelling', 'override', 'pending'];

function why(reason: LossReason, together: RuledField | null, detail: string | null): LostValueView['why'] {
  if (reason === 'noValue') return `${WORDS.noValue}${detail === null ? '' : `: ${detail}`}.`;
  const whole = together === null || OWN.includes(reason) ? undefined : WHOLES[together];
  return whole === undefined
    ? WORDS[reason]
    : `${WORDS[reason]} This is about the whole ${whole}, whose parts win together.`;
}
