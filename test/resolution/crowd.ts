// A crowd of unrelated people, so that chance agreement and the rarity of values mean something in small tests.

import type { Judgement, Link } from '../../src/domain/link.ts';
import type { Policies } from '../../src/domain/policy.ts';
import type { EntityType } from '../../src/domain/record.ts';
import { type Resolution, resolve } from '../../src/resolution/resolve.ts';
import { type Stated, tableOf } from './normalizedRecords.ts';

const GIVEN = ['alma', 'boris', 'carla', 'derek', 'edith', 'felix', 'greta', 'hugo', 'irene', 'jonas'];
const FAMILY = ['abbott', 'brandt', 'costello', 'duarte', 'eklund', 'fischer'];

/** Sixty people with names, birth dates, doors, telephones and mailboxes of their own. */
export const CROWD: readonly Stated[] = FAMILY.flatMap((family, f) =>
  GIVEN.map((given, g) => ({
    names: [`${given}/${family}`],
    birthDates: [
      `${1940 + f * 9 + g}-${String(1 + ((f * 5 + g * 3) % 12)).padStart(2, '0')}-${11 + ((f * 7 + g) % 17)}`,
    ],
    addresses: [
      {
        number: String(100 * (f + 1) + 3 * g),
        street: `${FAMILY[(f + g) % 6]} st`,
        city: `${GIVEN[(g + f) % 10]}ville`,
        postalCode: `${f + 1}${g}31${g}`,
      },
    ],
    phones: [`+4420${7 + f}${g}${(f * 37 + g * 91 + 100) % 1000}4${g}${f}5`],
    emails: [`${given}.${family}@${FAMILY[(f + g) % 6]}.example`],
  })),
);

/** Companies that have nothing in common. */
export const COMPANIES: readonly Stated[] = GIVEN.flatMap((word, g) =>
  FAMILY.map((other, f) => ({
    companies: [`${word}${other} ${['gas', 'water', 'steel', 'books', 'foods', 'rail'][(f + g) % 6]}`],
    websites: [`${word}${other}.example`],
    phones: [`+4930${g}${f}${(f * 91 + g * 37 + 100) % 1000}7${f}${g}`],
  })),
);

interface Options {
  readonly type?: EntityType;
  readonly policies?: Policies;
  readonly judgements?: readonly Judgement[];
  readonly threshold?: number;
}

/** Record keys are 'r000', 'r001' ... in the order given. */
export const keyOf = (row: number): string => `r${String(row).padStart(3, '0')}`;

export interface Resolved extends Omit<Resolution, 'links'> {
  readonly links: readonly Link[];
}

export function resolveStated(records: readonly Stated[], options: Options = {}): Resolved {
  const { type = 'person', policies = {}, judgements = [], threshold = null } = options;
  const keys = records.map((_, row) => keyOf(row));
  const resolution = resolve({ type, table: tableOf(records, type), keys, policies, judgements, threshold });
  return { ...resolution, links: [...resolution.links] };
}

/** Resolves two or more records amid a crowd; they are the first rows. */
export function amidCrowd(records: readonly Stated[], options: Options = {}): Resolved {
  return resolveStated([...records, ...(options.type === 'organization' ? COMPANIES : CROWD)], options);
}

/** Whether the first records are all one. */
export function areOne(records: readonly Stated[], options: Options = {}): boolean {
  const { clusterOf } = amidCrowd(records, options);
  return records.every((_, row) => clusterOf[row] === 0);
}

/** Whether no two of the first records are one. */
export function areApart(records: readonly Stated[], options: Options = {}): boolean {
  const { clusterOf } = amidCrowd(records, options);
  return new Set(clusterOf.subarray(0, records.length)).size === records.length;
}
