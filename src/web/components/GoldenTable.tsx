// The golden record as a table: each value with the record it comes from and the rule that chose it.

import type { EntityView, Provenance } from '../api.ts';
import { byPlace, FIELD_GROUPS, type FieldGroup, groupOf } from '../fields.ts';
import { fieldLabel, fieldValue, readRecordKey } from '../format.ts';
import { GROUP_LABELS, RULE_LABELS, TEXTS } from '../texts.ts';
import { Empty } from './States.tsx';

export function GoldenTable({ entity }: { readonly entity: EntityView }) {
  const fields = Object.keys(entity.values).sort(byPlace);
  if (fields.length === 0) return <Empty>{TEXTS.entity.goldenEmpty}</Empty>;
  const origins = new Map(entity.provenance.map((origin) => [origin.field, origin]));
  return (
    <table className="golden">
      <thead>
        <tr>
          <th scope="col">{TEXTS.entity.field}</th>
          <th scope="col">{TEXTS.entity.value}</th>
          <th scope="col">{TEXTS.entity.from}</th>
          <th scope="col">{TEXTS.entity.rule}</th>
        </tr>
      </thead>
      {FIELD_GROUPS.map((group) => (
        <Group key={group} group={group} fields={fields} values={entity.values} origins={origins} />
      ))}
    </table>
  );
}

interface GroupProps {
  readonly group: FieldGroup;
  readonly fields: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly origins: ReadonlyMap<string, Provenance>;
}

function Group({ group, fields, values, origins }: GroupProps) {
  const own = fields.filter((field) => groupOf(field) === group);
  if (own.length === 0) return null;
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={4}>
          {GROUP_LABELS[group]}
        </th>
      </tr>
      {own.map((field) => (
        <tr key={field}>
          <th scope="row">{fieldLabel(field)}</th>
          <td className="value">{fieldValue(field, values[field] ?? '')}</td>
          <Origin origin={origins.get(field)} />
        </tr>
      ))}
    </tbody>
  );
}

function Origin({ origin }: { readonly origin: Provenance | undefined }) {
  const { source, id } = readRecordKey(origin?.recordKey ?? '');
  return (
    <>
      <td className="origin">
        {source ? <span className="source">{source}</span> : null} <span className="record-id">{id}</span>
      </td>
      <td className="origin">{origin ? (RULE_LABELS[origin.rule] ?? origin.rule) : ''}</td>
    </>
  );
}
