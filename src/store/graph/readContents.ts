// Reads the derived graph as it stands, with all that its nodes and relationships hold.

import { z } from 'zod';
import type { StandingContent } from '../../services/graphPorts.ts';
import type { Database } from '../database.ts';
import { query } from '../queries.ts';

const NodeRow = z.object({ kind: z.string(), key: z.string(), properties: z.record(z.string(), z.unknown()) });
const EdgeRow = NodeRow.extend({ from: z.string(), to: z.string() });

export async function* readContents(database: Database): AsyncGenerator<StandingContent> {
  for await (const node of database.stream(query('derived/readNodeContents'), {}, NodeRow))
    yield { ...node, ends: null };
  for await (const { from, to, ...edge } of database.stream(query('derived/readEdgeContents'), {}, EdgeRow)) {
    yield { ...edge, ends: [from, to] };
  }
}
