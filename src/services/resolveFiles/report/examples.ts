// Links of a run shown in full: how the weight adds up, and what the two records hold side by side.

import type { Link } from '../../../domain/link.ts';
import { ADDRESS_PARTS, type SourceRecord } from '../../../domain/record.ts';
import type { RecordSet } from '../../derivation.ts';
import type { ResolvedType } from '../../derive/resolveType.ts';
import { type WaterfallStep, waterfall } from '../../explain/waterfall.ts';
import { EXAMPLE_KINDS, type ExampleKind, type LinkTally } from './linkTally.ts';

export interface ExampleLink extends Pick<Link, 'left' | 'right' | 'status' | 'weight' | 'probability' | 'why'> {
  readonly kind: ExampleKind;
  readonly steps: readonly WaterfallStep[];
  /** What the records state, fields that either has; '' where one does not. */
  readonly values: readonly { readonly field: string; readonly left: string; readonly right: string }[];
}

/** Every link is shown once, as the first kind that it is an example of. */
export function exampleLinks(
  tally: LinkTally,
  { clusters: { keys }, positions }: ResolvedType,
  records: RecordSet,
): ExampleLink[] {
  const recordOf = (key: string) => records.get(positions[rowOf(keys, key)]!);
  const shown = new Set<Link>();
  const examples = tally.examples();
  return EXAMPLE_KINDS.flatMap((kind) => {
    const fresh = examples[kind].filter((link) => !shown.has(link));
    for (const link of fresh) shown.add(link);
    return fresh.map((link) => showLink(kind, link, valuesOf(recordOf(link.left)), valuesOf(recordOf(link.right))));
  });
}

function showLink(kind: ExampleKind, link: Link, ours: Values, theirs: Values): ExampleLink {
  const { left, right, status, weight, probability, why } = link;
  const fields = [...new Set([...ours.keys(), ...theirs.keys()])];
  const values = fields.map((field) => ({ field, left: ours.get(field) ?? '', right: theirs.get(field) ?? '' }));
  return { kind, left, right, status, weight, probability, why, steps: waterfall(link), values };
}

type Values = ReadonlyMap<string, string>;

/** What a record states, by field, several values in one line. */
function valuesOf(record: SourceRecord): Values {
  const { text, birthDate, emails, phones, websites, addresses, identifiers, attributes } = record;
  const lists: [string, readonly string[]][] = [
    ['birthDate', birthDate],
    ['email', emails],
    ['phone', phones.map(({ value }) => value)],
    ['website', websites],
    [
      'address',
      addresses.map((address) =>
        ADDRESS_PARTS.map((part) => address[part] ?? '')
          .filter(Boolean)
          .join(', '),
      ),
    ],
    ...identifiers.map(({ type, value }): [string, readonly string[]] => [`identifier.${type}`, [value]]),
  ];
  const stated: [string, string][] = [
    ...(Object.entries(text) as [string, string][]),
    ...lists.map(([field, values]): [string, string] => [field, values.join('; ')]),
    ...Object.entries(attributes).map(([name, value]): [string, string] => [`attribute.${name}`, value]),
  ];
  return new Map(stated.filter(([, value]) => value !== ''));
}

/** The row of a record key, by bisection of the sorted keys. */
function rowOf(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
