// Finds a port on the loopback interface that nothing listens on.

import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below those that systems give to outgoing connections, which may take a port between its choice and its use. */
const QUIET = { first: 20_000, last: 32_000 };
const TRIES = 50;
/** How many ports after the preferred one are tried before any will do. */
const NEIGHBOURS = 50;

/** `preferred` where it is free, else the next free one after it; 0 means any. `taken` are ports promised to others. */
export async function freePort(preferred: number, taken: readonly number[] = []): Promise<number> {
  if (preferred > 0) {
    for (let port = preferred; port <= Math.min(preferred + NEIGHBOURS, 65_535); port++) {
      if (!taken.includes(port) && (await listenOnce(port)) !== null) return port;
    }
  }
  for (let tried = 0; tried < TRIES; tried++) {
    const port = randomInt(QUIET.first, QUIET.last);
    if (!taken.includes(port) && (await listenOnce(port)) !== null) return port;
  }
  const any = await listenOnce(0);
  if (any === null) throw new Error('no free port on 127.0.0.1');
  return any;
}

/** Listens for a moment; answers the port, or null where it is busy. */
function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
