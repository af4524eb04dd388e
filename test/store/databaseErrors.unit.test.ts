// What Neo4j's own error codes are turned into. The codes are those that Neo4j 5.26 gave on a disk that filled up.

import { expect, it } from 'vitest';
import { explainDatabaseError } from '../../src/store/databaseErrors.ts';
import { situation } from './local/situations.ts';

const failed = (code: string) => Object.assign(new Error('Neo4j says so'), { code });

it.each([
  ['Neo.DatabaseError.Transaction.TransactionCommitFailed', 'the disk fills up'],
  ['Neo.DatabaseError.Transaction.TransactionLogError', 'the disk fills up'],
  ['Neo.DatabaseError.Transaction.TransactionStartFailed', 'the disk fills up'],
  ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'the disk is nearly full'],
  ['ServiceUnavailable', 'the JVM is killed'],
])('%s is told as: %s', (code, name) => {
  const error = failed(code);
  const explained = explainDatabaseError(error, 'bolt://localhost:7687') as Error;
  expect(explained).toMatchObject({ name: 'KinholdError', code: 'database-unavailable', cause: error });
  expect(explained.message).toMatch(situation(name).message!);
});

it('an error of a query stays what it is', () => {
  const error = failed('Neo.ClientError.Statement.SyntaxError');
  expect(explainDatabaseError(error, 'bolt://localhost:7687')).toBe(error);
});
