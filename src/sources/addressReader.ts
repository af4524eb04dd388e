// A row's addresses: one for each kind that the mapping names ('address.city', 'address[billing].city').

import { parseFieldName } from '../domain/fieldName.ts';
import type { Address, AddressPart } from '../domain/record.ts';
import { type Cells, NONE, type Text } from './cells.ts';
import type { Columns } from './columns.ts';
import type { RecordMapping } from './mappingSchema.ts';
import { pointer } from './pointer.ts';
import { joined } from './values.ts';

interface AddressPlan {
  readonly kind: string | null;
  readonly parts: [AddressPart, Text][];
  readonly defaults: [AddressPart, string][];
}

/**
 * Compiles the address fields in `names`. A default of 'address.country' goes for addresses of every kind. Where the
 * row states no address at all, the defaults alone make one: a default country is what tells a phone's country.
 */
export function addressReader(
  mapping: RecordMapping,
  names: readonly string[],
  columns: Columns,
): (cells: Cells) => readonly Address[] {
  const plans = plansOf(mapping, names, columns);
  const unstated = defaultsFor(mapping, names, null);
  const fallback = Object.keys(unstated).length === 0 ? NONE : Object.freeze([Object.freeze(unstated)]);
  return (cells) => {
    let found: Address[] | null = null;
    for (const plan of plans) {
      const address = readAddress(plan, cells);
      if (address === null) continue;
      if (found === null) found = [address];
      else found.push(address);
    }
    return found ?? fallback;
  };
}

function plansOf(mapping: RecordMapping, names: readonly string[], columns: Columns): readonly AddressPlan[] {
  const plans = new Map<string | null, AddressPlan>();
  for (const name of names) {
    const parsed = parseFieldName(name);
    const spec = mapping.fields[name];
    if (parsed?.kind !== 'address' || spec === undefined) continue;
    const { part, addressKind: kind } = parsed;
    const plan = plans.get(kind) ?? { kind, parts: [], defaults: [] };
    plan.parts.push([part, joined(spec, ' ', pointer('fields', name), columns)]);
    plans.set(kind, plan);
  }
  for (const plan of plans.values()) {
    const defaults = defaultsFor(mapping, names, plan.kind);
    plan.defaults.push(...(Object.entries(defaults) as [AddressPart, string][]));
  }
  return [...plans.values()];
}

/** Defaults of a kind's own name over those of 'address.*'. */
function defaultsFor(
  mapping: RecordMapping,
  names: readonly string[],
  kind: string | null,
): Partial<Record<AddressPart, string>> {
  const general: Partial<Record<AddressPart, string>> = {};
  const own: Partial<Record<AddressPart, string>> = {};
  for (const name of names) {
    const parsed = parseFieldName(name);
    const value = mapping.defaults[name];
    if (parsed?.kind !== 'address' || value === undefined) continue;
    if (parsed.addressKind === null) general[parsed.part] = value;
    else if (parsed.addressKind === kind) own[parsed.part] = value;
  }
  return { ...general, ...own };
}

function readAddress(plan: AddressPlan, cells: Cells): Address | null {
  let address: WritableAddress | null = null;
  for (const [part, text] of plan.parts) {
    const value = text(cells);
    if (value === '') continue;
    address ??= plan.kind === null ? {} : { kind: plan.kind };
    address[part] = value;
  }
  if (address !== null) for (const [part, value] of plan.defaults) address[part] ??= value;
  return address;
}

type WritableAddress = { -readonly [Part in keyof Address]: Address[Part] };
