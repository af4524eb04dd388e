// One contender on one graph in a process of its own, so that memory is its own too: `child.ts NAME NODES EDGES` sends a Found.

import { Random } from '../customers/random.ts';
import { CONTENDERS, type ContenderName, type Edges } from './contenders.ts';

export interface Found {
  readonly components: number;
  readonly cpuSeconds: number;
  /** Peak beyond what the process held with the edges and before the work. */
  readonly bytes: number;
}

const SEED = 1;
const [name, nodes, edges] = process.argv.slice(2);
process.send!(await measure(name as ContenderName, drawEdges(Number(nodes), Number(edges))));

async function measure(contender: ContenderName, graph: Edges): Promise<Found> {
  const before = process.memoryUsage.rss();
  const start = process.cpuUsage();
  const components = await CONTENDERS[contender](graph);
  const { user, system } = process.cpuUsage(start);
  const peak = process.resourceUsage().maxRSS * 1024;
  return { components, cpuSeconds: (user + system) / 1e6, bytes: Math.max(0, peak - before) };
}

/** Edges between nodes drawn at random, the same for the same size. */
function drawEdges(nodes: number, count: number): Edges {
  const random = new Random(SEED);
  const [lefts, rights] = [new Int32Array(count), new Int32Array(count)];
  for (let edge = 0; edge < count; edge++) {
    lefts[edge] = random.below(nodes);
    rights[edge] = random.below(nodes);
  }
  return { nodes, lefts, rights };
}
