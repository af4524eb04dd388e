// Listens, and stops gracefully: no new connections, running requests may finish, and what hangs is cut off in the end.

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { KinholdError } from '../domain/errors.ts';
import { type ListenAddress, requireListenAddress } from '../services/listenAddress.ts';

export interface RunningServer {
  readonly host: string;
  readonly port: number;
  /** 'http://127.0.0.1:3000' */
  readonly url: string;
  /** True from the first call of stop. */
  isDraining(): boolean;
  /** Resolves when every connection is closed; those that still run after `timeoutMs` are cut off. */
  stop(timeoutMs: number): Promise<void>;
}

/**
 * Serves `handler`; port 0 takes a free one.
 * @throws KinholdError 'invalid-input' where the server may not listen on the host, or the port is taken
 */
export async function startServer(
  handler: RequestListener,
  at: ListenAddress & { readonly port: number },
): Promise<RunningServer> {
  requireListenAddress(at);
  const server = createServer(handler);
  await listen(server, at);
  const { port } = server.address() as AddressInfo;
  let stopping: Promise<void> | null = null;
  return {
    host: at.host,
    port,
    url: `http://${hostInUrl(at.host)}:${port}`,
    isDraining: () => stopping !== null,
    stop: (timeoutMs) => {
      stopping ??= drain(server, timeoutMs);
      return stopping;
    },
  };
}

/** Nobody can ask for an address that means all addresses. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen({ host, port }, resolve);
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): KinholdError {
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: `something else listens on port ${port}; stop it, or choose another port with --port or PORT`,
    EACCES: `port ${port} needs more rights; choose one above 1023 with --port or PORT`,
    EADDRNOTAVAIL: `this machine has no address ${host}; use 127.0.0.1`,
  };
  const reason = why[error.code ?? ''] ?? error.message;
  return new KinholdError('invalid-input', `Cannot listen on ${host}:${port}: ${reason}.`, { cause: error });
}

function drain(server: Server, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), timeoutMs);
    // A connection that was busy when the server closed stays open for its next request unless it is closed once idle.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cutOff);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
