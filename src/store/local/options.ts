// What a local database needs to know of the world: folders, memory, ports and the environment that tools run in.

import type { DatabaseAddress } from '../../services/localDatabase.ts';

export type Credentials = Omit<DatabaseAddress, 'browserUrl'>;

export interface MemorySettings {
  readonly heapMb: number;
  readonly pageCacheMb: number;
}

export interface LocalDatabaseOptions {
  /** The server that NEO4J_URI names; null to start one. */
  readonly configured: Credentials | null;
  /** Where the database's data, settings and logs live, e.g. `.neo4j` of the working folder. Absolute. */
  readonly home: string;
  /** The user's cache folder for what is downloaded once, e.g. ~/.cache/kinhold. Absolute. */
  readonly cacheFolder: string;
  readonly memory: MemorySettings;
  /** Flags for the JVM beside those that Neo4j needs. */
  readonly javaFlags?: readonly string[];
  /** Wanted ports; where one is busy the next free one is taken. 0 takes any. */
  readonly ports: { readonly bolt: number; readonly http: number };
  /** Milliseconds that a server which runs already may take to answer; a minute by default. */
  readonly answerPatienceMs?: number;
  /** The environment that java, mvn and docker run in. */
  readonly environment: Readonly<NodeJS.ProcessEnv>;
}

export type OnStep = (line: string) => void;
