// What a load needs, on one database, as the composition root puts it together.

import { randomUUID } from 'node:crypto';
import { derive } from '../../src/services/derive.ts';
import type { LiveChanges } from '../../src/services/live/changes.ts';
import { drainHierarchies } from '../../src/services/live/drainHierarchies.ts';
import { drainHouseholds } from '../../src/services/live/drainHouseholds.ts';
import { LiveGraph } from '../../src/services/live/liveGraph.ts';
import type { LoadPorts } from '../../src/services/load/contract.ts';
import type { Database } from '../../src/store/database.ts';
import { graphStores } from '../../src/store/graph.ts';
import { hierarchyStore } from '../../src/store/live/hierarchyStore.ts';
import { householdStore } from '../../src/store/live/householdStore.ts';
import { liveStore } from '../../src/store/live/liveStore.ts';
import { stampEvents } from '../../src/store/live/stampEvents.ts';

export function loadPorts(database: Database, now: () => number = Date.now): LoadPorts {
  const graph = new LiveGraph({ store: liveStore(database), now, nonce: randomUUID });
  return {
    ...graphStores(database),
    derive,
    live: {
      resolve: (changes: LiveChanges) => graph.resolve(changes, { cause: 'load' }),
      settle: async () => {
        await stampEvents(database);
        await drainHouseholds(householdStore(database));
        await drainHierarchies(hierarchyStore(database));
      },
    },
  };
}
