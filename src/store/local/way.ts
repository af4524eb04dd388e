// A way to a Neo4j that this project runs itself. Each way has a file; all that differs between them is in here.

import type { ServerPorts } from './neo4jConf.ts';
import type { LocalDatabaseOptions, OnStep } from './options.ts';
import type { ToolResult } from './runTool.ts';

/** The command that runs the server in the foreground until it gets SIGTERM, or until `stop` is run. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Stops the server whatever became of the command; null where SIGTERM to the command is enough. */
  readonly stop: StopCommand | null;
}

export type StopCommand = readonly [command: string, ...args: string[]];

export interface Way {
  readonly name: 'docker' | 'java';
  /** Null where this way can be gone here, else the reason why not, as half a sentence. Quick, unless `onStep` says otherwise. */
  obstacle(options: LocalDatabaseOptions, onStep: OnStep): Promise<string | null>;
  /** Fetches what is missing and makes the folder ready. Throws KinholdError 'database-start-failed'. */
  prepare(options: LocalDatabaseOptions, ports: ServerPorts, password: string, onStep: OnStep): Promise<ServerCommand>;
  /** Stops a server that runs although no process of this machine stands for it; true where one did. */
  stopOutside(options: LocalDatabaseOptions): Promise<boolean>;
  /** Deletes data that is kept outside the local folder. The server does not run. Throws KinholdError 'database-unavailable'. */
  deleteOutside(options: LocalDatabaseOptions): Promise<void>;
  /** Runs Neo4j's admin tool on the data, with the words given. The server does not run. */
  admin(options: LocalDatabaseOptions, words: readonly string[], io: AdminStreams): Promise<ToolResult>;
  /** Moves the graph's files aside, so that others can take their place. The server does not run. */
  setAside(options: LocalDatabaseOptions): Promise<void>;
  /** Moves them back over what has taken their place. */
  putBack(options: LocalDatabaseOptions): Promise<void>;
  /** Deletes what was set aside. */
  dropAside(options: LocalDatabaseOptions): Promise<void>;
}

/** What a run of the admin tool works with. */
export interface AdminStreams {
  /** The folder that it stands in, whose files it may read. */
  readonly folder?: string;
  /** File descriptors in place of its standard input and output. */
  readonly input?: number;
  readonly output?: number;
  readonly onLine?: (line: string) => void;
  /** Told the process id of the tool. */
  readonly onSpawn?: (pid: number) => void;
}
