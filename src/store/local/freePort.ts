// Finds a port on the loopback interface that nothing listens on.

import { createServer } from 'node:net';

/** How many ports after the preferred one are tried before any will do. */
const NEIGHBOURS = 50;

/** `preferred` where it is free, else the next free one after it; 0 means any. `taken` are ports promised to others. */
export async function freePort(preferred: number, taken: readonly number[] = []): Promise<number> {
  if (preferred > 0) {
    for (let port = preferred; port <= Math.min(preferred + NEIGHBOURS, 65_535); port++) {
      if (!taken.includes(port) && (await listenOnce(port)) !== null) return port;
    }
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
