// Which values stand on more records than their hub cap, as a store says of the records at hand.

import type { HolderSource } from '../compare/comparisons.ts';
import type { FeatureTable } from '../features/featureTable.ts';

const CONTACT_TYPES: ReadonlySet<string> = new Set(['email', 'phone', 'website']);

export class HubFlags implements HolderSource {
  private readonly fields = new Map<string, Flags>();

  of(field: string, _cells: unknown, hubCap: number): Flags {
    const known = this.fields.get(field);
    if (known !== undefined) return known;
    const flags = new Flags(hubCap);
    this.fields.set(field, flags);
    return flags;
  }

  /** Takes the place of what was said before; `keys` are those of identifiers, 'type:value'. */
  set(keys: Iterable<string>, { contacts }: FeatureTable): void {
    for (const flags of this.fields.values()) flags.clear();
    for (const key of keys) {
      const end = key.indexOf(':');
      const type = key.slice(0, end);
      const value = contacts.find(key.slice(end + 1));
      if (value >= 0) this.fields.get(CONTACT_TYPES.has(type) ? type : `identifier.${type}`)?.raise(value);
    }
  }
}

class Flags {
  /** More than the cap where a value is over it, else 0; by the value's id. */
  counts = new Int32Array(1024);
  private readonly hubCap: number;
  private raised: number[] = [];

  constructor(hubCap: number) {
    this.hubCap = hubCap;
  }

  raise(value: number): void {
    if (value >= this.counts.length) {
      const grown = new Int32Array(2 * value + 2);
      grown.set(this.counts);
      this.counts = grown;
    }
    this.counts[value] = this.hubCap + 1;
    this.raised.push(value);
  }

  clear(): void {
    for (const value of this.raised) this.counts[value] = 0;
    this.raised = [];
  }
}
