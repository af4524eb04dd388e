// `kinhold serve`: the API and the page. What is served is put together by the composition root.

import { Command, InvalidArgumentError } from 'commander';
import { isLoopback, type ListenAddress, requireListenAddress } from '../services/listenAddress.ts';
import type { CliContext } from './context.ts';

export interface ServeOptions extends ListenAddress {
  /** Null where the command line names none: as configured. */
  readonly port: number | null;
}

/** What runs once `run` has resolved. */
export interface Served {
  /** 'http://127.0.0.1:3000' */
  readonly url: string;
  /** Where Neo4j Browser is; null where unknown. */
  readonly browserUrl: string | null;
  /** Resolves when the server has stopped. */
  readonly stopped: Promise<void>;
}

interface ServeFlags {
  readonly host: string;
  readonly port?: number | null;
  readonly openToNetwork?: boolean;
  readonly json?: true;
}

/** The command; `run` starts database and server, and stops them when the process is asked to end. */
export function serveCommand(context: CliContext, run: (options: ServeOptions) => Promise<Served>): Command {
  return new Command('serve')
    .description('serve the API and the page')
    .option('--port <port>', 'port to listen on (default: PORT, else 3000; 0 takes a free one)', parsePort)
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--open-to-network', 'allow a host that others can reach: they can read everything, without authentication')
    .option('--json', 'print the addresses as one JSON object')
    .action(async ({ host, port = null, openToNetwork = false, json }: ServeFlags) => {
      // Before anything is started, because a refused address should not cost a database.
      requireListenAddress({ host, openToNetwork });
      if (!isLoopback(host)) context.note(`Without authentication, everyone who reaches ${host} can read everything.`);
      const served = await run({ host, openToNetwork, port });
      announce(context, served, json === true);
      await served.stopped;
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new InvalidArgumentError('Give a number from 0 to 65535.');
}

function announce(context: CliContext, { url, browserUrl }: Served, json: boolean): void {
  if (json) {
    context.out(JSON.stringify({ page: `${url}/`, api: `${url}/v1`, docs: `${url}/docs/`, browser: browserUrl }));
    return;
  }
  context.out(`Page           ${url}/`);
  context.out(`API            ${url}/v1/customers`);
  context.out(`Documentation  ${url}/docs/`);
  if (browserUrl !== null) context.out(`Neo4j Browser  ${browserUrl}`);
}
