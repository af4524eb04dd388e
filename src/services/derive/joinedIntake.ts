// What several threads took in, each some parts of the inputs, as if one had taken in all.

import { ENTITY_TYPES, type EntityType } from '../../domain/record.ts';
import type { SharedIntake } from './intake.ts';
import { type OrderedRecords, orderedRecords, type Taken, type TakenRecords } from './orderedRecords.ts';

/** Positions of the records of part p count from p times this; a part of a file has fewer. */
const PART_BASE = 2 ** 31;

/** The position of the first record of a part, until it is known how many records came before. */
export function positionOfPart(part: number): number {
  return part * PART_BASE;
}

export class JoinedIntake implements Taken {
  readonly size: number;
  private readonly byType: ReadonlyMap<EntityType, OrderedRecords>;

  /** `recordsOf` says how many records each part holds. */
  constructor(shared: readonly SharedIntake[], recordsOf: readonly number[]) {
    this.size = shared.reduce((sum, { size }) => sum + size, 0);
    const before = runningSums(recordsOf);
    const byType = new Map<EntityType, TakenRecords[]>();
    for (const { type, ...taken } of shared.flatMap(({ types }) => types)) {
      const positions = taken.positions.map((at) => before[Math.floor(at / PART_BASE)]! + (at % PART_BASE));
      byType.set(type, [...(byType.get(type) ?? []), { ...taken, positions }]);
    }
    this.byType = new Map([...byType].map(([type, taken]) => [type, orderedRecords(taken)]));
  }

  types(): EntityType[] {
    return ENTITY_TYPES.filter((type) => this.byType.has(type));
  }

  inOrder(type: EntityType): OrderedRecords {
    return this.byType.get(type) ?? orderedRecords([]);
  }

  /** Whether any two records have one key. */
  hasRepeatedKeys(): boolean {
    return [...this.byType.values()].some(({ keys }) => keys.some((key, row) => row > 0 && key === keys[row - 1]));
  }
}

function runningSums(counts: readonly number[]): number[] {
  let sum = 0;
  return counts.map((count) => {
    const before = sum;
    sum += count;
    return before;
  });
}
