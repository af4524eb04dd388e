// One connection pool to Neo4j, through which every query of the store runs: parameters checked against the query's
// header, rows parsed by a Zod schema, what passes by itself retried, and the driver's errors put into words.

import { setTimeout as sleep } from 'node:timers/promises';
import {
  auth,
  bookmarkManager,
  type Driver,
  driver,
  isRetryableError,
  type ManagedTransaction,
  type QueryResult,
  type Session,
  session,
} from 'neo4j-driver';
import type { z } from 'zod';
import { KinholdError } from '../domain/errors.ts';
import type { DatabaseAddress } from '../services/localDatabase.ts';
import { explainDatabaseError, isWorthAnotherTry } from './databaseErrors.ts';
import { loadQueries, type Query } from './queries.ts';
import { type Params, toDriverParams } from './values.ts';

/** How often a transaction that lost to another writer is tried again, and the growing pause between. */
const TRIES = 6;
const PAUSE_MS = 20;

/** So that a database that died is reported soon: how long to try again, to connect and to wait for a free connection. */
const PATIENCE = { maxTransactionRetryTime: 5_000, connectionTimeout: 5_000, connectionAcquisitionTimeout: 15_000 };

/** Runs queries inside one transaction. */
export interface Transaction {
  /** The rows, each checked by `row`. Throws KinholdError 'internal' where one does not fit. */
  run<Row>(query: Query, params: Params, row: z.ZodType<Row>): Promise<Row[]>;
}

export interface Database {
  /** One query in a read transaction. */
  read<Row>(query: Query, params: Params, row: z.ZodType<Row>): Promise<Row[]>;
  /** One query in a write transaction. */
  write<Row>(query: Query, params: Params, row: z.ZodType<Row>): Promise<Row[]>;
  /**
   * Several queries in one write transaction, committed when `work` resolves and rolled back when it rejects. `work`
   * runs again after a deadlock or a lost node, so it must have no effect but through the transaction.
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** The rows of a large read one by one, in constant memory. */
  stream<Row>(query: Query, params: Params, row: z.ZodType<Row>): AsyncIterable<Row>;
  /** Resolves when the database answers; throws KinholdError 'database-unavailable' otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Checks every query file, connects and makes sure that the database lets us in. An empty password means a server
 * without authentication. Throws KinholdError 'database-unavailable' or 'query-invalid'.
 */
export async function openDatabase(address: Omit<DatabaseAddress, 'browserUrl'>): Promise<Database> {
  loadQueries();
  const database = new DriverDatabase(connect(address), address.uri);
  try {
    await database.ping();
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** Opens a database around `work`. */
export async function withDatabase<T>(
  address: Omit<DatabaseAddress, 'browserUrl'>,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(address);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function connect({ uri, username, password }: Omit<DatabaseAddress, 'browserUrl'>): Driver {
  const token = password === '' ? undefined : auth.basic(username, password);
  try {
    return driver(uri, token, { disableLosslessIntegers: true, telemetryDisabled: true, ...PATIENCE });
  } catch (error) {
    throw new KinholdError(
      'database-unavailable',
      `NEO4J_URI is ${uri}, which is no address of a Neo4j: give one such as neo4j://localhost:7687.`,
      { cause: error },
    );
  }
}

class DriverDatabase implements Database {
  readonly #driver: Driver;
  readonly #uri: string;
  /** What one session wrote the next one reads, on a cluster too. */
  readonly #bookmarks = bookmarkManager();

  constructor(client: Driver, uri: string) {
    this.#driver = client;
    this.#uri = uri;
  }

  read<Row>(query: Query, params: Params, row: z.ZodType<Row>): Promise<Row[]> {
    return this.#inSession(session.READ, async (opened) => {
      // Begun and committed with the query itself, a read takes one round trip; the driver tries again in a transaction alone.
      try {
        return await run(opened, query, params, row);
      } catch (error) {
        if (!isRetryableError(error as Error)) throw error;
        return await opened.executeRead((tx) => run(tx, query, params, row));
      }
    });
  }

  write<Row>(query: Query, params: Params, row: z.ZodType<Row>): Promise<Row[]> {
    return this.transaction((transaction) => transaction.run(query, params, row));
  }

  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#inSession(session.WRITE, (opened) =>
      againWhenLost(() =>
        opened.executeWrite((tx) => work({ run: (query, params, row) => run(tx, query, params, row) })),
      ),
    );
  }

  async *stream<Row>(query: Query, params: Params, row: z.ZodType<Row>): AsyncIterable<Row> {
    const opened = this.#session(session.READ);
    try {
      for await (const record of opened.run(query.text, toDriverParams(query, params))) {
        yield parseRow(query, row, record.toObject());
      }
    } catch (error) {
      throw explainDatabaseError(error, this.#uri);
    } finally {
      await opened.close();
    }
  }

  async ping(): Promise<void> {
    try {
      await this.#driver.verifyConnectivity();
    } catch (error) {
      throw explainDatabaseError(error, this.#uri);
    }
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  #session(defaultAccessMode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({ defaultAccessMode, bookmarkManager: this.#bookmarks });
  }

  async #inSession<T>(mode: 'READ' | 'WRITE', work: (opened: Session) => Promise<T>): Promise<T> {
    const opened = this.#session(mode);
    try {
      return await work(opened);
    } catch (error) {
      throw explainDatabaseError(error, this.#uri);
    } finally {
      await opened.close();
    }
  }
}

async function againWhenLost<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !isWorthAnotherTry(error)) throw error;
      await sleep(PAUSE_MS * 2 ** attempt);
    }
  }
}

async function run<Row>(
  runner: Pick<ManagedTransaction, 'run'>,
  query: Query,
  params: Params,
  row: z.ZodType<Row>,
): Promise<Row[]> {
  const result: QueryResult = await runner.run(query.text, toDriverParams(query, params));
  return result.records.map((record) => parseRow(query, row, record.toObject()));
}

function parseRow<Row>(query: Query, schema: z.ZodType<Row>, value: unknown): Row {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new KinholdError(
    'internal',
    `cypher/${query.name}.cypher answered a row that the store can't read: ${issue?.path.join('.')}: ${issue?.message}`,
    { cause: parsed.error },
  );
}
