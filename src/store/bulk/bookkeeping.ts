// What an empty database holds all the same, migrations and leases, carried over an import, which begins from nothing.

import { z } from 'zod';
import type { Database } from '../database.ts';
import { readMigrations } from '../migrationFiles.ts';
import { query } from '../queries.ts';
import type { GraphFiles } from './graphFiles.ts';

const Row = z.object({ label: z.enum(['Migration', 'Lease']), properties: z.record(z.string(), z.unknown()) });
export type Bookkeeping = readonly z.infer<typeof Row>[];

/** The lease by which the database gets to know a property 'lock', without which nothing can be locked by removing it. */
export const LOCK_LEASE = 'lock';

/**
 * What is carried over. Migrations of data have found nothing and have nothing to do to the data that come; those of the schema
 * are left out, because they are applied anew to what was imported.
 */
export async function readBookkeeping(database: Database): Promise<Bookkeeping> {
  const schema = new Set(readMigrations().flatMap(({ kind, version }) => (kind === 'schema' ? [version] : [])));
  const rows = await database.read(query('bulk/readBookkeeping'), {}, Row);
  return rows.filter(({ label, properties }) => label === 'Lease' || !schema.has(Number(properties.version)));
}

export function writeBookkeeping(bookkeeping: Bookkeeping, files: GraphFiles): void {
  for (const { label, properties } of bookkeeping) {
    const locked = label === 'Lease' && properties.name === LOCK_LEASE;
    files.node(label, locked ? { ...properties, lock: true } : properties);
  }
}
