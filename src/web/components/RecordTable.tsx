// Records side by side: a row for each field, a column for each record, differences marked by sign, word and colour.

import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { RecordView } from '../api.ts';
import { compareRecords, type MarkedCell, type MarkedRow } from '../differences.ts';
import { fieldLabel, fieldValue, formatDate } from '../format.ts';
import { TEXTS } from '../texts.ts';

/** A region that scrolls sideways must take the focus, or the keyboard alone could not scroll it (WCAG 2.1.1). */
const REACHABLE = { tabIndex: 0 };

export function RecordTable({ records }: { readonly records: readonly RecordView[] }) {
  const [differencesOnly, setDifferencesOnly] = useState(false);
  const rows = compareRecords(records);
  const shown = differencesOnly ? rows.filter((row) => row.mark === 'differs' || row.mark === 'spelling') : rows;
  return (
    <>
      {records.length > 1 ? (
        <Checkbox className="checkbox" isSelected={differencesOnly} onChange={setDifferencesOnly}>
          <span className="box" aria-hidden="true" />
          {TEXTS.customer.onlyDifferences}
        </Checkbox>
      ) : null}
      <section className="scroll" aria-label={TEXTS.customer.recordTable} {...REACHABLE}>
        <table className="records">
          <thead>
            <tr>
              <th scope="col">{TEXTS.entity.field}</th>
              {records.map((record) => (
                <RecordHead key={record.key} record={record} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.field} row={row} alone={records.length === 1} />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length === 0 ? <p className="quiet">{TEXTS.customer.noDifferences}</p> : null}
    </>
  );
}

function RecordHead({ record }: { readonly record: RecordView }) {
  const observed = record.observedAt ? TEXTS.customer.observed(formatDate(record.observedAt)) : TEXTS.customer.notDated;
  return (
    <th scope="col">
      <span className="source">{record.source}</span> <span className="record-id">{record.id}</span>
      <span className="record-note">
        {record.versions > 1 ? `${observed}, ${TEXTS.customer.versions(record.versions)}` : observed}
      </span>
    </th>
  );
}

function Row({ row, alone }: { readonly row: MarkedRow; readonly alone: boolean }) {
  const mark = TEXTS.marks[row.mark];
  return (
    <tr data-mark={row.mark}>
      <th scope="row">
        {fieldLabel(row.field)}
        {alone ? null : (
          <span className="row-mark">
            <span aria-hidden="true">{mark.symbol}</span> {mark.label}
          </span>
        )}
      </th>
      {row.cells.map((cell) => (
        <Cell key={cell.key} cell={cell} field={row.field} />
      ))}
    </tr>
  );
}

function Cell({ cell, field }: { readonly cell: MarkedCell; readonly field: string }) {
  if (cell.mark === 'missing') {
    return (
      <td data-mark="missing">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{TEXTS.marks.missing}</span>
      </td>
    );
  }
  const mark = cell.mark === 'same' ? null : TEXTS.marks[cell.mark];
  return (
    <td data-mark={cell.mark}>
      {mark ? (
        <span className="cell-mark">
          <span aria-hidden="true">{mark.symbol}</span>
          <span className="visually-hidden">{mark.label}: </span>
        </span>
      ) : null}
      {cell.values.map((value) => (
        <span key={value} className="cell-value">
          {fieldValue(field, value)}
        </span>
      ))}
    </td>
  );
}
