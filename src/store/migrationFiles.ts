// The migration files: cypher/migrations/V0001__name.cypher and on, each with its checksum and its statements.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KinholdError } from '../domain/errors.ts';

/** Lies at the same place seen from src/store and from dist/store. */
const MIGRATIONS = fileURLToPath(new URL('../../cypher/migrations', import.meta.url));

export interface MigrationFile {
  readonly version: number;
  /** The file's name. */
  readonly name: string;
  /** SHA-256 of the text with Unix line ends, so that a checkout on Windows has the same. */
  readonly checksum: string;
  /** A schema change and a data write can't share a transaction. */
  readonly kind: 'schema' | 'data';
  readonly statements: readonly string[];
}

/** The files in the order they apply. Throws KinholdError 'query-invalid' on a wrong name, a gap or a mixed file. */
export function readMigrations(folder: string = MIGRATIONS): MigrationFile[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.cypher'))
    .sort()
    .map((name) => parseMigration(name, readFileSync(join(folder, name), 'utf8')));
  files.forEach((file, index) => {
    if (file.version !== index + 1) throw invalid(file.name, `should be version ${index + 1}: versions leave no gap`);
  });
  return files;
}

/** Statements end with a semicolon at the end of a line. */
export function parseMigration(name: string, raw: string): MigrationFile {
  const version = /^V(\d{4})__\w+\.cypher$/.exec(name)?.[1];
  if (!version) throw invalid(name, 'is not named like V0001__what_it_does.cypher');
  const text = raw.replaceAll('\r\n', '\n');
  const statements = text
    .split(/;[ \t]*(?:\n|$)/)
    .map(withoutComments)
    .filter((statement) => statement !== '');
  const schema = statements.filter((statement) => SCHEMA_CHANGE.test(statement)).length;
  if (statements.length === 0) throw invalid(name, 'holds no statement');
  if (schema !== 0 && schema !== statements.length)
    throw invalid(name, 'mixes schema changes and data: make two files of it');
  const checksum = createHash('sha256').update(text).digest('hex');
  return { version: Number(version), name, checksum, kind: schema > 0 ? 'schema' : 'data', statements };
}

const SCHEMA_CHANGE = /^(CREATE|DROP)\s+(\w+\s+)?(CONSTRAINT|INDEX)\b/i;

function withoutComments(statement: string): string {
  return statement.replace(/^\s*\/\/.*$/gm, '').trim();
}

function invalid(name: string, what: string): KinholdError {
  return new KinholdError('query-invalid', `cypher/migrations/${name} ${what}.`);
}
