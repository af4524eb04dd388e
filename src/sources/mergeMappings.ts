// What several mappings say about the same identifier types and attributes, as one; two that disagree are refused.

import { KinholdError } from '../domain/errors.ts';
import type { IdentifierPolicy, Policies } from '../domain/policy.ts';
import type { CompareKind } from '../services/inputs.ts';
import { isRelationshipMapping } from './checkMapping.ts';
import type { Mapping, RecordMapping } from './mappingSchema.ts';
import { pointer } from './pointer.ts';

export interface NamedMapping {
  readonly name: string;
  readonly mapping: Mapping;
}

/** Every property of every policy; throws KinholdError 'invalid-mapping' where two mappings differ in one. */
export function mergePolicies(mappings: readonly NamedMapping[]): Policies {
  const settings = recordMappings(mappings).flatMap(({ name, mapping }) =>
    Object.entries(mapping.policies).flatMap(([type, policy]) =>
      Object.entries(policy).flatMap(([key, value]) =>
        value === undefined ? [] : [{ name, path: ['policies', type, key] as const, value }],
      ),
    ),
  );
  const policies: Record<string, Partial<IdentifierPolicy>> = {};
  for (const { path, value } of agreed(settings)) {
    const [, type, key] = path;
    policies[type] = { ...policies[type], [key]: value };
  }
  return policies;
}

/** Every attribute that is compared, and how; throws KinholdError 'invalid-mapping' where two mappings differ. */
export function mergeCompare(mappings: readonly NamedMapping[]): Readonly<Record<string, CompareKind>> {
  const settings = recordMappings(mappings).flatMap(({ name, mapping }) =>
    Object.entries(mapping.compare).map(([attribute, value]) => ({
      name,
      path: ['compare', attribute] as const,
      value,
    })),
  );
  return Object.fromEntries(agreed(settings).map(({ path: [, attribute], value }) => [attribute, value]));
}

function recordMappings(mappings: readonly NamedMapping[]): readonly { name: string; mapping: RecordMapping }[] {
  return mappings.flatMap(({ name, mapping }) => (isRelationshipMapping(mapping) ? [] : [{ name, mapping }]));
}

interface Setting {
  readonly name: string;
  readonly path: readonly string[];
  readonly value: string | number;
}

function agreed<T extends Setting>(settings: readonly T[]): readonly T[] {
  const first = new Map<string, T>();
  for (const setting of settings) {
    const at = pointer(...setting.path);
    const earlier = first.get(at);
    if (earlier === undefined) first.set(at, setting);
    else if (earlier.value !== setting.value) throw contradiction(at, earlier, setting);
  }
  return [...first.values()];
}

function contradiction(at: string, earlier: Setting, later: Setting): KinholdError {
  const detail = `is '${later.value}', but '${earlier.value}' in mapping ${earlier.name}; make them agree`;
  return new KinholdError('invalid-mapping', `mapping ${later.name}: ${at} ${detail}`, {
    errors: [{ pointer: at, detail }],
  });
}
