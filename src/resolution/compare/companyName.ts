// Compares company names by their tokens, each weighing by its rarity: 'Penn Gas' and 'Penn Water' share what is common
// and differ in what is not.

import { distance } from 'fastest-levenshtein';
import type { FeatureTable } from '../features/featureTable.ts';
import { type Comparison, type Level, MISSING } from './comparison.ts';
import { PairCache } from './pairCache.ts';
import { best } from './personName.ts';
import { closeness } from './textSimilarity.ts';

const LEVEL = { different: 1, some: 2, acronym: 3, contained: 4, most: 5, close: 6, exact: 7 } as const;
const LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.02, u: 0.9762, rival: 0.52 },
  { name: 'some words', m: 0.03, u: 0.018, rival: 0.2 },
  { name: 'acronym', m: 0.06, u: 0.001, rival: 0.01 },
  { name: 'one within the other', m: 0.1, u: 0.002, rival: 0.14 },
  { name: 'most words', m: 0.08, u: 0.001, rival: 0.07 },
  { name: 'nearly equal', m: 0.21, u: 0.0003, rival: 0.01 },
  { name: 'exact', m: 0.5, u: 0.0015, rival: 0.05, byFrequency: true },
];

export function companyNameComparison(table: FeatureTable): Comparison {
  const names = table.companyNames;
  const reader = new CompanyNameReader(table);
  const counts = names.rowsPerValue(table.names.size);
  const total = Math.max(1, names.filledRows());
  return {
    field: 'name',
    levels: LEVELS,
    decisive: false,
    filled: total,
    compare: (left, right) => best(names, left, right, (a, b) => reader.level(names.at(a), names.at(b))),
    frequency(left, right) {
      let rarest = 1;
      best(names, left, right, (a, b) => {
        if (names.at(a) === names.at(b) && names.at(a) >= 0) rarest = Math.min(rarest, counts[names.at(a)]! / total);
        return 0;
      });
      return rarest;
    },
  };
}

class CompanyNameReader {
  private readonly table: FeatureTable;
  private readonly cache = new PairCache();
  private readonly rarity = new Map<string, number>();

  constructor(table: FeatureTable) {
    this.table = table;
    const counts = table.companyNames.rowsPerValue(table.names.size);
    const occurrences = new Map<string, number>();
    for (let id = 0; id < counts.length; id++) {
      if (counts[id] === 0) continue;
      for (const token of new Set(table.names.text(id).split(' '))) {
        occurrences.set(token, (occurrences.get(token) ?? 0) + counts[id]!);
      }
    }
    const total = Math.max(1, table.companyNames.filledRows());
    for (const [token, count] of occurrences) this.rarity.set(token, Math.log2(1 + total / count));
  }

  level(left: number, right: number): number {
    if (left < 0 || right < 0) return 0;
    if (left === right) return LEVEL.exact;
    return this.cache.get(left, right, (low, high) =>
      this.compare(this.table.names.text(low), this.table.names.text(high)),
    );
  }

  private compare(left: string, right: string): number {
    if (left.replaceAll(' ', '') === right.replaceAll(' ', '')) return LEVEL.exact;
    const leftTokens = left.split(' ');
    const rightTokens = right.split(' ');
    if (isAcronymOf(left, rightTokens) || isAcronymOf(right, leftTokens)) return LEVEL.acronym;
    const { shared, onlyLeft, onlyRight } = this.overlap(leftTokens, rightTokens);
    const share = shared / (shared + onlyLeft + onlyRight);
    if (share >= 0.999 || isSlipApart(left, right)) return LEVEL.close;
    if (share >= 0.75) return LEVEL.most;
    if (shared > 0 && (onlyLeft === 0 || onlyRight === 0)) return LEVEL.contained;
    return share >= 0.3 ? LEVEL.some : LEVEL.different;
  }

  /** Rarity of the tokens the two share (a slip allowed), and of those only one has. */
  private overlap(left: readonly string[], right: readonly string[]) {
    const open = [...right];
    let shared = 0;
    let onlyLeft = 0;
    for (const token of left) {
      const at = open.findIndex((other) => other === token || areVariants(token, other));
      if (at >= 0) {
        shared += Math.max(this.rarityOf(token), this.rarityOf(open[at]!));
        open.splice(at, 1);
      } else onlyLeft += this.rarityOf(token);
    }
    return { shared, onlyLeft, onlyRight: open.reduce((sum, token) => sum + this.rarityOf(token), 0) };
  }

  private rarityOf(token: string): number {
    return this.rarity.get(token) ?? 1;
  }
}

/** Names of several words resemble each other by what they share, so that only single letters may differ here. */
function isSlipApart(left: string, right: string): boolean {
  return Math.min(left.length, right.length) >= 6 && distance(left, right) <= 1;
}

/** A slip apart, or one the beginning of the other: 'engineering' and 'eng'. */
function areVariants(left: string, right: string): boolean {
  if (closeness(left, right) >= 2) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 3 && long.startsWith(short);
}

/** 'ibm' or 'i b m' for 'international business machines'. */
function isAcronymOf(text: string, tokens: readonly string[]): boolean {
  const letters = text.replaceAll(' ', '');
  return (
    tokens.length >= 2 && letters.length === tokens.length && tokens.every((token, at) => token[0] === letters[at])
  );
}
