// Files of the Beneficial Ownership Data Standard, 0.2 to 0.4: statements about entities, persons and who owns or controls whom.

import type { Mapped } from '../../compileMapping.ts';
import type { RowSource } from '../../rowSource.ts';
import type { Fault } from '../../values.ts';
import { type OpenStandard, standardRows } from '../standard.ts';
import { recordOf } from './records.ts';
import { relationshipsOf } from './relationships.ts';
import { readStatement, type Statement } from './statement.ts';
import { Survey } from './survey.ts';

export function openBods(rows: RowSource): Promise<OpenStandard> | null {
  const has = (...columns: string[]) => columns.some((column) => rows.columns.includes(column));
  const isNew = has('recordType') && has('statementId', 'statementID') && has('recordId');
  const isOld = has('statementType') && has('statementID');
  return !rows.columnsFinal && (isNew || isOld) ? open(rows) : null;
}

async function open(rows: RowSource): Promise<OpenStandard> {
  const survey = new Survey();
  for await (const { json } of standardRows(rows)) {
    const statement = readStatement(json);
    if ('kind' in statement) survey.add(statement);
  }
  const source = survey.source ?? 'bods';
  return {
    name: 'statements of the Beneficial Ownership Data Standard',
    source,
    policies: {},
    map: ({ json }, mapped) => {
      const statement = readStatement(json);
      return 'reason' in statement ? statement : mapStatement(statement, source, survey, mapped);
    },
    notes: [],
  };
}

function mapStatement(statement: Statement, source: string, survey: Survey, mapped: Mapped): Fault | null {
  if (statement.kind === 'relationship') return mapRelationship(statement, source, survey, mapped);
  if (!survey.isLast(statement)) return null;
  const id = survey.idOf(statement.id);
  const record = recordOf(statement, { source, id, position: mapped.position }, survey.absencesOf(id));
  // A statement that stands twice says one thing.
  if (mapped.isNew(record.key)) mapped.records.push(record);
  return null;
}

function mapRelationship(statement: Statement, source: string, survey: Survey, mapped: Mapped): Fault | null {
  const { subject, party } = statement;
  if (subject === undefined) return { field: 'subject', reason: 'the subject is empty' };
  if (party === undefined) return { field: 'interestedParty', reason: 'the interested party is empty' };
  const hold = survey.holdOf(statement);
  // Who has no owner that is named has the reason on its own record.
  if (hold === null || typeof party !== 'string') return null;
  const ends = {
    source,
    subject: survey.idOf(subject),
    party: survey.idOf(party),
    partyIsPerson: statement.partyIsPerson ?? survey.isPerson(party),
    position: mapped.position,
  };
  mapped.relationships.push(...relationshipsOf(statement, ends, hold));
  return null;
}
