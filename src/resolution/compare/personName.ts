// Compares person names: given, middle and family name as three comparisons over the same readings.

import { type FeatureTable, NAME } from '../features/featureTable.ts';
import type { Comparison, Level, Terms } from './comparison.ts';
import { FAMILY_LEVELS, GIVEN_LEVELS, MIDDLE_LEVELS } from './nameLevels.ts';
import { NameReader } from './nameReader.ts';

/** The comparisons of `givenName`, `middleName` and `familyName`; `terms` gives how often the values of a part occur. */
export function personNameComparisons(
  table: FeatureTable,
  terms: (field: string, part: number) => Terms,
): Comparison[] {
  const names = new NameReader(table);
  return PARTS.map((part) => new NamePartComparison(names, part, terms(part.field, part.offset)));
}

interface NamePart {
  readonly field: string;
  readonly levels: readonly Level[];
  readonly offset: number;
  readonly level: (names: NameReader, a: number, b: number) => number;
}

const PARTS: readonly NamePart[] = [
  { field: 'givenName', levels: GIVEN_LEVELS, offset: NAME.given, level: (names, a, b) => names.givenLevel(a, b) },
  { field: 'middleName', levels: MIDDLE_LEVELS, offset: NAME.middle, level: (names, a, b) => names.middleLevel(a, b) },
  {
    field: 'familyName',
    levels: FAMILY_LEVELS,
    offset: NAME.family,
    level: (names, a, b) => names.familyEvidence(a, b),
  },
];

/** One part of the name, always read from the one pair of readings that agrees best as a whole. */
class NamePartComparison implements Comparison {
  readonly field: string;
  readonly levels: readonly Level[];
  readonly decisive = false;
  readonly isName = true;
  readonly terms: Terms;
  agreed = -1;
  private readonly names: NameReader;
  private readonly part: NamePart;

  constructor(names: NameReader, part: NamePart, terms: Terms) {
    this.field = part.field;
    this.levels = part.levels;
    this.terms = terms;
    this.names = names;
    this.part = part;
  }

  compare(left: number, right: number): number {
    const { names, part } = this;
    if (!names.choose(left, right)) return 0;
    const level = part.level(names, names.leftAt, names.rightAt);
    if (level === this.levels.length - 1) this.agreed = names.value(names.leftAt + part.offset);
    return level;
  }
}
