// The port to a Neo4j: one that the configuration names, a container, or a local server that this project starts.

export interface DatabaseAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Where Neo4j Browser is served; null where unknown. */
  readonly browserUrl: string | null;
}

export interface RunningDatabase extends DatabaseAddress {
  /** How it came to be: configured by NEO4J_URI, a Docker container, or Java on this machine. */
  readonly way: 'configured' | 'docker' | 'java';
  /** Stops it where this process started it and it is not to outlive it; else does nothing. */
  stop(): Promise<void>;
}

export type DatabaseStatus =
  | { readonly state: 'stopped'; readonly home: string }
  | {
      readonly state: 'running';
      readonly home: string;
      readonly pid: number;
      readonly address: Omit<DatabaseAddress, 'password'>;
    };

/** What a database is to be filled from. */
export type Filling = ImportJob | DumpJob;

/** CSV files for `neo4j-admin database import full`. */
export interface ImportJob {
  readonly kind: 'import';
  /** Absolute; the arguments name files in it. */
  readonly folder: string;
  readonly args: readonly string[];
  readonly onProgress: (done: number, total: number) => void;
}

/** A dump of `neo4j-admin database dump`. */
export interface DumpJob {
  readonly kind: 'dump';
  readonly file: string;
}

/** Gets one line for each step. */
type OnStep = (line: string) => void;

export interface LocalDatabase {
  /**
   * Starts the database, or finds it running. `onStep` gets one line for each step ("downloading Neo4j 5.26.30 ...").
   * `keepRunning` lets it outlive this process (`kinhold db start`). Throws KinholdError 'database-start-failed'.
   */
  start(options: { readonly onStep: OnStep; readonly keepRunning: boolean }): Promise<RunningDatabase>;
  /** True where one was running. */
  stop(): Promise<boolean>;
  status(): Promise<DatabaseStatus>;
  /** Stops it and deletes its data. */
  reset(): Promise<void>;
  /** Stops it, writes its data into a file that does not exist yet, and starts it again where it was running. */
  dump(file: string, onStep: OnStep): Promise<void>;
  /**
   * Stops it, puts other data in the place of its own, starts it and lets `check` look. Where any of that fails, what was there
   * before is put back. It runs afterwards where it was running. Throws KinholdError 'database-load-failed'.
   */
  replace<T>(filling: Filling, looks: Looks<T>, onStep: OnStep): Promise<T>;
}

/** Who looks at a database whose data are replaced; each throws where it must not be. */
export interface Looks<T> {
  /** At what is there, right before it is replaced; null where that does not matter. */
  readonly before: ((running: DatabaseAddress) => Promise<void>) | null;
  /** At what has taken its place. */
  readonly after: (running: DatabaseAddress) => Promise<T>;
}
