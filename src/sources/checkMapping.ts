// What a mapping must hold to beyond its shape: fields that its types have, keys that can be record keys, kinds on
// phones alone, comparisons of attributes that are kept.

import type { ErrorDetail } from '../domain/errors.ts';
import { fieldNamesOf, parseFieldName } from '../domain/fieldName.ts';
import { ENTITY_TYPES, type EntityType, FIELDS_OF } from '../domain/record.ts';
import { keyTemplateFault } from './keyTemplate.ts';
import type { Mapping, RecordMapping, RelationshipMapping, ValueSpec } from './mappingSchema.ts';
import { pointer } from './pointer.ts';
import { didYouMean } from './suggest.ts';

/** Everything wrong with a well-shaped mapping; empty where nothing is. */
export function checkMapping(mapping: Mapping): readonly ErrorDetail[] {
  return isRelationshipMapping(mapping) ? checkEnds(mapping) : checkRecordMapping(mapping);
}

/** Whether a mapping's rows are relationships; records otherwise. */
export function isRelationshipMapping(mapping: Mapping): mapping is RelationshipMapping {
  return mapping.type === 'relationship';
}

/** The types that records of a mapping may have. */
export function typesOf(mapping: RecordMapping): readonly EntityType[] {
  if (typeof mapping.type === 'string') return [mapping.type];
  const named = Object.values(mapping.type.values ?? {});
  return named.length === 0 ? ENTITY_TYPES : ENTITY_TYPES.filter((type) => named.includes(type));
}

function checkEnds(mapping: RelationshipMapping): readonly ErrorDetail[] {
  return (['left', 'right'] as const).flatMap((end) => {
    const fault = keyTemplateFault(mapping[end]);
    return fault === null ? [] : [{ pointer: `/${end}`, detail: fault }];
  });
}

function checkRecordMapping(mapping: RecordMapping): readonly ErrorDetail[] {
  const types = typesOf(mapping);
  return [
    ...Object.keys(mapping.fields).flatMap((name) => checkField(name, types, pointer('fields', name))),
    ...Object.keys(mapping.defaults).flatMap((name) => checkField(name, types, pointer('defaults', name))),
    ...checkKinds(mapping),
    ...Object.keys(mapping.identifiers).flatMap((type) => checkIdentifierType(type)),
    ...Object.keys(mapping.compare).flatMap((name) => checkCompared(name, mapping.attributes)),
    ...mapping.relationships.flatMap((relationship, i) => {
      const fault = keyTemplateFault(relationship.right);
      return fault === null ? [] : [{ pointer: `/relationships/${i}/right`, detail: fault }];
    }),
  ];
}

function checkField(name: string, types: readonly EntityType[], at: string): readonly ErrorDetail[] {
  const parsed = parseFieldName(name);
  if (parsed !== null && types.some((type) => FIELDS_OF[type].includes(parsed.field))) return [];
  const owner = types.join(' or ');
  return [
    { pointer: at, detail: `'${name}' is not a field of ${owner} records${didYouMean(name, fieldNamesOf(types))}` },
  ];
}

function checkKinds(mapping: RecordMapping): readonly ErrorDetail[] {
  const detail = 'a kind goes with phones only; an address carries it in its name, as in address[billing].street';
  const kinds: ErrorDetail[] = [];
  const look = (spec: ValueSpec, at: string) => {
    if (Array.isArray(spec)) for (const [i, item] of spec.entries()) look(item, `${at}/${i}`);
    else if (typeof spec === 'object' && 'kind' in spec) kinds.push({ pointer: `${at}/kind`, detail });
  };
  for (const [name, spec] of Object.entries(mapping.fields)) {
    if (name !== 'phone') look(spec, pointer('fields', name));
  }
  for (const [name, spec] of Object.entries(mapping.identifiers)) look(spec, pointer('identifiers', name));
  return kinds;
}

function checkIdentifierType(type: string): readonly ErrorDetail[] {
  if (/^\p{L}[\p{L}\d_.-]*$/u.test(type)) return [];
  const detail = `'${type}' cannot name an identifier type; use a letter, then letters, digits, '_', '-' or '.'`;
  return [{ pointer: pointer('identifiers', type), detail }];
}

function checkCompared(name: string, attributes: readonly string[]): readonly ErrorDetail[] {
  if (attributes.includes(name)) return [];
  const detail = `'${name}' is not listed under attributes${didYouMean(name, attributes)}`;
  return [{ pointer: pointer('compare', name), detail }];
}
