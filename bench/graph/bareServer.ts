// A server of one route that does nothing but run the query of a customer and send what comes: `bareServer.ts FOLDER`. Prints its
// port; ends with its standard input.

import type { AddressInfo } from 'node:net';
import express from 'express';
import { z } from 'zod';
import { query } from '../../src/store/queries.ts';
import { withGraph } from './database.ts';

await withGraph(process.argv[2]!, async (database) => {
  const app = express();
  const asOf = new Date().toISOString().slice(0, 10);
  app.get('/v1/customers/:id', async (request, response) => {
    const [row] = await database.read(query('read/customer'), { id: request.params.id, asOf }, z.unknown());
    response.json(row);
  });
  const server = app.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
  await new Promise((resolve) => process.stdin.on('end', resolve).resume());
  server.closeAllConnections();
  server.close();
});
