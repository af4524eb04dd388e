// A server of one route that does nothing but run the query of a customer and send what comes: `bareServer.ts FOLDER`. Prints its
// port; ends with its standard input.

import type { AddressInfo } from 'node:net';
import express from 'express';
import { auth, driver, routing } from 'neo4j-driver';
import { query } from '../../src/store/queries.ts';
import { withRunning } from './database.ts';

await withRunning(process.argv[2]!, async ({ uri, username, password }) => {
  const client = driver(uri, auth.basic(username, password), { disableLosslessIntegers: true });
  const app = express();
  const asOf = new Date().toISOString().slice(0, 10);
  app.get('/v1/customers/:id', async (request, response) => {
    const params = { id: request.params.id, asOf };
    const { records } = await client.executeQuery(query('read/customer').text, params, { routing: routing.READ });
    response.json(records[0]?.toObject());
  });
  const server = app.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
  await new Promise((resolve) => process.stdin.on('end', resolve).resume());
  server.closeAllConnections();
  server.close();
  await client.close();
});
