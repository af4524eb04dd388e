// Server-sent events at the pace of whoever takes them, over a real socket.

import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { expect, it } from 'vitest';
import { sendEvents } from '../../src/api/eventStream.ts';

it('makes no more events than the caller takes, and stops when it goes', async () => {
  let made = 0;
  let isOver = false;
  async function* endless() {
    try {
      for (;;) yield [{ id: String(++made), data: 'x'.repeat(10_000) }];
    } finally {
      isOver = true;
    }
  }
  const app = express().get('/', (_request, response) => sendEvents(response, () => false, endless));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
  socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  let before = -1;
  while (made !== before || made === 0) {
    before = made;
    await sleep(200);
  }
  socket.resume();
  await sleep(200);
  expect(made).toBeGreaterThan(before);
  socket.destroy();
  for (let waited = 0; !isOver && waited < 5_000; waited += 20) await sleep(20);
  expect(isOver).toBe(true);
  server.close();
});
