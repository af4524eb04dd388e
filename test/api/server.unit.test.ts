// Listening and stopping, over real sockets.

import { Agent, get, type IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { startServer } from '../../src/api/server.ts';

const LOOPBACK = { host: '127.0.0.1', port: 0, openToNetwork: false };

function ask(url: string, agent?: Agent): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response: IncomingMessage) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
      response.on('error', reject);
    }).on('error', reject);
  });
}

it('serves on a free port and says where', async () => {
  const server = await startServer((_request, response) => response.end('here'), LOOPBACK);
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  expect(await ask(server.url)).toEqual({ status: 200, text: 'here' });
  await server.stop(1000);
});

it('lets running requests finish, takes no new ones, and does not wait for idle connections', async () => {
  let finish = () => {};
  const arrived = deferred();
  const server = await startServer((_request, response) => {
    finish = () => response.end('late');
    arrived.resolve();
  }, LOOPBACK);
  const agent = new Agent({ keepAlive: true });
  const running = ask(server.url, agent);
  await arrived.promise;
  const stopped = server.stop(60_000);
  expect(server.isDraining()).toBe(true);
  await expect(ask(server.url)).rejects.toThrow('ECONNREFUSED');
  finish();
  expect(await running).toEqual({ status: 200, text: 'late' });
  await stopped;
  agent.destroy();
});

it('cuts off what still runs when the time is up', async () => {
  const server = await startServer(() => undefined, LOOPBACK);
  const running = ask(server.url);
  const failed = expect(running).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server.stop(50);
  await failed;
});

it('may be asked to stop twice', async () => {
  const server = await startServer((_request, response) => response.end(), LOOPBACK);
  await Promise.all([server.stop(100), server.stop(100)]);
  expect(server.isDraining()).toBe(true);
});

it('says what to do where the port is taken', async () => {
  const first = await startServer((_request, response) => response.end(), LOOPBACK);
  await expect(startServer(() => undefined, { ...LOOPBACK, port: first.port })).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringMatching(/something else listens on port \d+.*--port/),
  });
  await first.stop(100);
});

it.each(['0.0.0.0', '::', '192.168.1.5', 'example.org', ''])(
  'does not listen on %j, which others could reach, unasked',
  async (host) => {
    await expect(startServer(() => undefined, { ...LOOPBACK, host })).rejects.toMatchObject({ code: 'invalid-input' });
  },
);

it('listens beyond this machine where that was said deliberately, and names an address that can be asked for', async () => {
  const everywhere = { host: '0.0.0.0', port: 0, openToNetwork: true };
  const server = await startServer((_request, response) => response.end('open'), everywhere);
  expect(server.url).toBe(`http://localhost:${server.port}`);
  expect((await ask(`http://127.0.0.1:${server.port}`)).text).toBe('open');
  await server.stop(100);
});

it.each(['', 'example.org'])('never listens on %j, whatever was said', async (host) => {
  const listening = startServer(() => undefined, { host, port: 0, openToNetwork: true });
  await expect(listening).rejects.toMatchObject({ message: expect.stringContaining('no IP address') });
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
