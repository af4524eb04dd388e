// What is compared of a record's attributes, by the kinds that mappings state.

import type { SourceRecord } from '../../domain/record.ts';
import { fold } from '../../resolution/normalize/text.ts';
import type { CompareKind } from '../inputs.ts';

export class ComparedAttributes {
  private readonly compared: readonly (readonly [name: string, kind: CompareKind])[];

  constructor(compare: Readonly<Record<string, CompareKind>> = {}) {
    this.compared = Object.entries(compare).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** The folded values by 'kind:name'; attributes that state nothing of their kind are left out. */
  of({ attributes }: SourceRecord): Record<string, string> {
    const found: Record<string, string> = {};
    for (const [name, kind] of this.compared) {
      const value = comparable(attributes[name] ?? '', kind);
      if (value !== '') found[`${kind}:${name}`] = value;
    }
    return found;
  }
}

/** What is compared of an attribute; '' where it states nothing of its kind. */
function comparable(value: string, kind: CompareKind): string {
  if (kind !== 'number') return fold(value);
  const number = Number(value.replace(/[\s,_']/g, ''));
  return value.trim() === '' || !Number.isFinite(number) ? '' : String(number);
}
