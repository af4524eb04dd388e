// Inputs that a test states in words of the domain instead of files, and one load of them into a database.

import type { SourceRecord } from '../../../src/domain/record.ts';
import { type Relation, type Relationship, relationshipKey } from '../../../src/domain/relationship.ts';
import type { FileBatch, OpenedInputs, QuarantinedRow } from '../../../src/services/inputs.ts';
import type { LoadPorts, LoadRequest, LoadSummary } from '../../../src/services/load/contract.ts';
import { load } from '../../../src/services/load.ts';
import type { Database } from '../../../src/store/database.ts';
import { loadPorts } from '../../support/loadPorts.ts';
import { record, type Stated } from '../../support/record.ts';

export interface GivenInputs {
  readonly records?: readonly SourceRecord[];
  readonly relationships?: readonly Relationship[];
  readonly quarantined?: readonly QuarantinedRow[];
  readonly policies?: OpenedInputs['policies'];
  /** Rows a batch. */
  readonly batch?: number;
}

/** A person whom a login identifies beyond doubt. */
export function person(id: string, login: string, familyName: string, stated: Stated = {}): SourceRecord {
  const text = { givenName: 'Ann', familyName, ...stated.text };
  return record('person', id, { ...stated, text, identifiers: [{ type: 'login', value: login }] });
}

/** A declaration of the source 'crm'; ends are named as 'type:id'. */
export function declared(
  relation: Relation,
  left: string,
  right: string,
  said: Partial<Relationship> = {},
): Relationship {
  const facts = { ...said, source: 'crm', relation, left: `crm:${left}`, right: `crm:${right}` };
  return { ...facts, key: relationshipKey(facts), position: 0 };
}

/** Positions follow the order given. */
export function inputsOf({
  records = [],
  relationships = [],
  quarantined = [],
  policies = {},
  batch = 1000,
}: GivenInputs): OpenedInputs {
  const rows = Math.max(1, records.length, relationships.length);
  return {
    policies,
    compare: {},
    totalBytes: rows,
    guessed: [],
    notes: [],
    parts: () => {
      throw new Error('given inputs have no parts');
    },
    readPart: () => {
      throw new Error('given inputs have no parts');
    },
    async *batches(): AsyncIterable<FileBatch> {
      for (let from = 0; from < rows; from += batch) {
        const part = <T extends { position: number }>(all: readonly T[]) =>
          all.slice(from, from + batch).map((one, at) => ({ ...one, position: from + at }));
        yield {
          file: 'given',
          records: part(records),
          relationships: part(relationships),
          quarantined: from === 0 ? quarantined : [],
          bytesRead: Math.min(rows, from + batch),
        };
      }
    },
  };
}

/** Loads into `database` under the real engine, unless `ports` say otherwise. */
export function loadInto(
  database: Database,
  inputs: GivenInputs,
  { at = '2026-01-01T00:00:00.000Z', ...request }: Partial<LoadRequest> = {},
  ports: Partial<LoadPorts> = {},
): Promise<LoadSummary> {
  return load(
    { inputs: inputsOf(inputs), full: false, at, engine: 'test-1', ...request },
    { ...loadPorts(database, () => Date.parse(at)), ...ports },
  );
}
