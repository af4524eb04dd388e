// The levels of the comparisons of given, middle and family names, with their prior probabilities.

import { type Level, MISSING } from './comparison.ts';

export const GIVEN = { different: 1, initial: 2, similar: 3, crossed: 4, close: 5, nickname: 6, exact: 7 } as const;
export const GIVEN_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.01, u: 0.962, rival: 0.93 },
  { name: 'initial', m: 0.05, u: 0.012, rival: 0.015 },
  { name: 'similar', m: 0.03, u: 0.008, rival: 0.01 },
  { name: 'crossed', m: 0.03, u: 0.002, rival: 0.004 },
  { name: 'close', m: 0.1, u: 0.003, rival: 0.004 },
  { name: 'nickname', m: 0.06, u: 0.004, rival: 0.005 },
  { name: 'exact', m: 0.72, u: 0.009, rival: 0.032, byFrequency: true },
];

export const FAMILY = { different: 1, similar: 2, part: 3, crossed: 4, close: 5, exact: 6 } as const;
export const FAMILY_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.06, u: 0.989, rival: 0.15 },
  { name: 'similar', m: 0.03, u: 0.004, rival: 0.02 },
  { name: 'part', m: 0.02, u: 0.001, rival: 0.02 },
  { name: 'crossed', m: 0.03, u: 0.001, rival: 0.002 },
  { name: 'close', m: 0.1, u: 0.002, rival: 0.06 },
  { name: 'exact', m: 0.76, u: 0.003, rival: 0.748, byFrequency: true },
];

export const MIDDLE = { different: 1, initial: 2, similar: 3, exact: 4 } as const;
export const MIDDLE_LEVELS: readonly Level[] = [
  MISSING,
  { name: 'different', m: 0.1, u: 0.9, rival: 0.9 },
  { name: 'initial', m: 0.3, u: 0.07, rival: 0.07 },
  { name: 'similar', m: 0.1, u: 0.01, rival: 0.01 },
  { name: 'exact', m: 0.5, u: 0.02, rival: 0.02, byFrequency: true },
];
