// A door to a server that a test can shut: connections through it are cut, and later ones are hung up on and counted.

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Proxy {
  readonly uri: string;
  /** Cuts every connection, and accepts none from now on. */
  refuse(): void;
  /** How many connections were hung up on since. */
  refused(): number;
  close(): Promise<void>;
}

/** Listens on a free port of this machine and passes everything on to the host and port of `uri`. */
export async function openProxy(uri: string): Promise<Proxy> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let isOpen = true;
  let refused = 0;
  const server = createServer((client) => {
    if (!isOpen) {
      refused += 1;
      client.destroy();
      return;
    }
    const onward = connect(Number(port), hostname);
    for (const socket of [client, onward]) {
      sockets.add(socket);
      // A cut connection is what the test is about.
      socket.on('error', () => undefined);
    }
    client.pipe(onward).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refuse() {
      isOpen = false;
      cut();
    },
    refused: () => refused,
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
