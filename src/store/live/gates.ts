// Steps on single records go on side by side, each through one of these gates; what has to be alone closes all of them. A gate
// is a lock on a node, so it opens again when its transaction ends, however it ends.

const COUNT = 256;

export const GATES: readonly string[] = Array.from({ length: COUNT }, (_, at) => `gate ${at}`);

/** Gives the gates in turn from a first one on; processes should begin at different ones. */
export function gateKeeper(first: number): () => string {
  let next = first;
  return () => GATES[next++ % COUNT]!;
}
