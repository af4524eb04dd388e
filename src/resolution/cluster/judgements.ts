// Checks that judgements do not contradict each other: what `same` chains together no `different` may part.

import { KinholdError } from '../../domain/errors.ts';
import type { Judgement } from '../../domain/link.ts';

/** Throws KinholdError 'contradictory-judgements' that shows the chain of `same` which contradicts a `different`. */
export function checkJudgements(judgements: readonly Judgement[]): void {
  const neighbours = new Map<string, Set<string>>();
  const join = (from: string, to: string) => neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
  for (const { left, right, verdict } of judgements) {
    if (verdict !== 'same') continue;
    join(left, right);
    join(right, left);
  }
  for (const { left, right, verdict } of judgements) {
    if (verdict !== 'different') continue;
    const path = left === right ? [left] : shortestPath(neighbours, left, right);
    if (path) throw contradiction(left, right, path);
  }
}

function contradiction(left: string, right: string, path: readonly string[]): KinholdError {
  return new KinholdError(
    'contradictory-judgements',
    `${left} and ${right} are judged different, but judged the same along ${path.join(' = ')}; withdraw one of them`,
  );
}

function shortestPath(neighbours: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (const at of queue) {
    if (at === to) return pathBack(cameFrom, to);
    for (const next of neighbours.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return null;
}

function pathBack(cameFrom: ReadonlyMap<string, string | null>, to: string): string[] {
  const path: string[] = [];
  for (let at: string | null = to; at !== null; at = cameFrom.get(at) ?? null) path.unshift(at);
  return path;
}
