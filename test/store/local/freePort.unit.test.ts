// Free and busy ports.

import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { freePort } from '../../../src/store/local/freePort.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function busyPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

it('passes a busy port by for one after it', async () => {
  const busy = await busyPort();
  expect(await freePort(busy)).not.toBe(busy);
});

it('passes a promised port by', async () => {
  const free = await freePort(0);
  expect(await freePort(free, [free])).not.toBe(free);
});

it('takes any port where none is preferred', async () => {
  expect(await freePort(0)).toBeGreaterThan(1023);
});
