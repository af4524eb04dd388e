// Collects what normalization leaves out of one record, so that nothing disappears without a reason.

import type { ExcludedValue } from './normalized.ts';

export class Exclusions {
  readonly #values: ExcludedValue[] = [];

  /** Notes that `value` of `field` was left out by the rule `reason` names. */
  add(field: string, value: string, reason: string): void {
    this.#values.push({ field, value, reason });
  }

  list(): readonly ExcludedValue[] {
    return this.#values;
  }
}

/** The answer of a normalizer that may refuse: the value, or why there is none. */
export type Normalized<T> = { readonly value: T } | { readonly reason: string };
