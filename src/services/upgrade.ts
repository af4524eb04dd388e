// A graph that a version of Kinhold has derived which pinned no model: its facts and ids are as they should be once migrations
// have landed, and everything derived is derived anew under a model, so that records can be resolved one by one.

import { bringUpToDate } from './load/bringUpToDate.ts';
import type { LoadPorts, LoadRequest } from './load/contract.ts';

/** False where there is nothing to do. Ids stay. */
export async function upgrade(
  request: Pick<LoadRequest, 'at' | 'engine'>,
  ports: Pick<LoadPorts, 'derived' | 'derive'>,
): Promise<boolean> {
  const { isOfEarlier, settings } = await ports.derived.state();
  return isOfEarlier && (await bringUpToDate({ ...request, inputs: settings }, ports)) !== null;
}
