// Where ids that lost a merge lead to: straight to a living id, never through another redirect, and nowhere once the id lives again.

import type { RedirectChanges } from '../graphPorts.ts';

/**
 * Joins the redirects that stand with those of one derivation. Chains are flattened; a redirect of an id that is alive
 * is withdrawn; one whose target is gone keeps pointing at it, so that the answer stays "gone" and not "unknown".
 */
export function settleRedirects(
  standing: ReadonlyMap<string, string>,
  added: ReadonlyMap<string, string>,
  isAlive: (id: string) => boolean,
): RedirectChanges {
  const all = new Map([...standing, ...added]);
  const set = new Map<string, string>();
  const withdrawn: string[] = [];
  for (const id of [...all.keys()].sort()) {
    if (isAlive(id)) {
      if (standing.has(id)) withdrawn.push(id);
      continue;
    }
    const target = follow(id, all, isAlive);
    if (target !== standing.get(id) && target !== id) set.set(id, target);
  }
  return { set, withdrawn };
}

function follow(id: string, redirects: ReadonlyMap<string, string>, isAlive: (id: string) => boolean): string {
  const seen = new Set<string>();
  let target = id;
  for (let next = redirects.get(target); next !== undefined && !seen.has(next); next = redirects.get(target)) {
    seen.add(next);
    target = next;
    if (isAlive(target)) break;
  }
  return target;
}
