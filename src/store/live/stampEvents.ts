// Gives committed events of the ledger their sequences; one process at a time does so.

import { z } from 'zod';
import { stampOrder } from '../../services/live/stampOrder.ts';
import type { Database } from '../database.ts';
import { query } from '../queries.ts';

const AT_ONCE = 10_000;
const Pending = z.object({ ref: z.string(), tick: z.int(), ordinal: z.int(), ids: z.array(z.string()) });
const Stamped = z.object({ last: z.int().nullable() });

/** How many events got a sequence. */
export async function stampEvents(database: Database): Promise<number> {
  let stamped = 0;
  for (;;) {
    const round = await stampRound(database);
    stamped += round;
    if (round < AT_ONCE) return stamped;
  }
}

function stampRound(database: Database): Promise<number> {
  return database.transaction(async (transaction) => {
    await transaction.run(query('ledger/lease'), { name: 'stamp' }, z.unknown());
    const read = () => transaction.run(query('ledger/pendingEvents'), { limit: AT_ONCE }, Pending);
    const first = await read();
    if (first.length === 0) return 0;
    const order = stampOrder(first, await read());
    await transaction.run(query('ledger/stampEvents'), { refs: order.map(({ ref }) => ref) }, Stamped);
    return order.length;
  });
}
