// When two cases are alike: the same rule weighed the same levels of the same fields, with the same objection, if any. That is the
// comparison vector of Fellegi and Sunter (1969); how rare the values are moves the weight and not the pattern.

import type { Link } from '../../domain/link.ts';
import { evidenceOf } from '../explain/waterfall.ts';

/** Equal texts for links that show the same evidence. */
export function patternOf(link: Link): string {
  const { objection, linkedBy, fields, namesAlone } = evidenceOf(link);
  const levels = fields.map(({ field, level }) => `${field} ${level}`).sort();
  return JSON.stringify([link.status, link.rule, linkedBy, objection, namesAlone, levels]);
}
