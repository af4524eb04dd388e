// The only reader of process.env: every variable that Kinhold heeds, checked, with its default.

import { homedir, totalmem } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { KinholdError } from './domain/errors.ts';

const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;

const port = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .min(0, 'must be 0 to 65535')
  .max(65_535, 'must be 0 to 65535');
const megabytes = z.coerce.number('must be a number of megabytes').int().min(128, 'must be 128 or more megabytes');

const Environment = z.object({
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/./, 'must be an address such as neo4j://localhost:7687')
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  PORT: port.default(3000),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  /** Memory of a Neo4j that Kinhold starts, in megabytes. */
  KINHOLD_NEO4J_HEAP_MB: megabytes.optional(),
  KINHOLD_NEO4J_PAGECACHE_MB: megabytes.optional(),
  XDG_CACHE_HOME: z.string().optional(),
});

export interface Config {
  /** The server that NEO4J_URI names; null to start a local one. */
  readonly neo4j: { readonly uri: string; readonly username: string; readonly password: string } | null;
  readonly port: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Memory of a local Neo4j. */
  readonly memory: { readonly heapMb: number; readonly pageCacheMb: number };
  /** The user's cache folder for what Kinhold downloads once. */
  readonly cacheFolder: string;
  /** What child processes run in. */
  readonly environment: Readonly<NodeJS.ProcessEnv>;
}

/** The configuration that the environment gives. Throws KinholdError 'invalid-input' that names the variable. */
export function readConfig(environment: Readonly<NodeJS.ProcessEnv> = process.env): Config {
  const parsed = Environment.safeParse(withoutEmpty(environment));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new KinholdError('invalid-input', `The environment variable ${issue?.path.join('.')} ${issue?.message}.`);
  }
  const { data } = parsed;
  return {
    neo4j:
      data.NEO4J_URI === undefined
        ? null
        : configuredServer(data.NEO4J_URI, data.NEO4J_USERNAME, environment.NEO4J_PASSWORD),
    port: data.PORT,
    logLevel: data.LOG_LEVEL,
    memory: memoryFor(data.KINHOLD_NEO4J_HEAP_MB, data.KINHOLD_NEO4J_PAGECACHE_MB),
    cacheFolder: join(data.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kinhold'),
    environment,
  };
}

/** `PORT= npm start` means the default, as it does in a shell. */
function withoutEmpty(environment: Readonly<NodeJS.ProcessEnv>): Record<string, string> {
  const entries = Object.entries(environment).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(entries);
}

function configuredServer(uri: string, username: string, password: string | undefined): NonNullable<Config['neo4j']> {
  if (password !== undefined) return { uri, username, password };
  throw new KinholdError(
    'invalid-input',
    'The environment variable NEO4J_URI is set but NEO4J_PASSWORD is not: set it too, empty for a server without authentication.',
  );
}

/** An eighth of the machine for the heap and half of that for the page cache, from half a gigabyte to four. */
function memoryFor(heapMb: number | undefined, pageCacheMb: number | undefined): Config['memory'] {
  const eighth = Math.floor(totalmem() / 2 ** 20 / 8 / 256) * 256;
  const heap = heapMb ?? Math.min(Math.max(eighth, 512), 4096);
  return { heapMb: heap, pageCacheMb: pageCacheMb ?? Math.max(heap / 2, 256) };
}
