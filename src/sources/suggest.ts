// "Did you mean": the nearest of the names that would have been right.

import { distance } from 'fastest-levenshtein';

/** The candidate nearest to `name`, letter case and separators aside; null where none is near. */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const asked = plain(name);
  let best: { candidate: string; edits: number } | null = null;
  for (const candidate of candidates) {
    const edits = isBeginning(asked, plain(candidate)) ? 1 : distance(asked, plain(candidate));
    if (best === null || edits < best.edits) best = { candidate, edits };
  }
  return best !== null && best.edits <= Math.max(1, Math.floor(asked.length / 3)) ? best.candidate : null;
}

/** "; did you mean 'x'?", or where nothing is near, the choices, or nothing where those are many. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  const near = nearest(name, candidates);
  if (near !== null) return `; did you mean '${near}'?`;
  return candidates.length > 0 && candidates.length <= 20 ? `; there are ${candidates.join(', ')}` : '';
}

/** Whether a name was broken off after its first half. */
function isBeginning(asked: string, candidate: string): boolean {
  return asked.length * 2 > candidate.length && candidate.startsWith(asked);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]+/g, '');
}
