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

export interface LocalDatabase {
  /**
   * Starts the database, or finds it running. `onStep` gets one line for each step ("downloading Neo4j 5.26.30 ...").
   * `keepRunning` lets it outlive this process (`kinhold db start`). Throws KinholdError 'database-start-failed'.
   */
  start(options: { readonly onStep: (line: string) => void; readonly keepRunning: boolean }): Promise<RunningDatabase>;
  /** True where one was running. */
  stop(): Promise<boolean>;
  status(): Promise<DatabaseStatus>;
  /** Stops it and deletes its data. */
  reset(): Promise<void>;
}
