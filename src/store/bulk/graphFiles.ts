// The files of a bulk load: one for each label and relationship type, with the properties that the graph's queries give them
// (docs/model.md), and what Neo4j's import is told of them.

import type { BulkSummary } from '../../services/load/contract.ts';
import { type Column, CsvFile, LIST_SEPARATOR, type Row } from './csvFile.ts';

/** Spaces of keys: a relationship names its ends by a key within one. */
const ENTITY = 'Entity';

/** Label: the property that is its key, with the space of keys, and the other properties with their types. */
const NODES = {
  Source: ['name:ID(Source)', 'changes:long'],
  Record: [
    'key:ID(Record)',
    ...['source', 'type', 'id', 'observedAt', 'hash', 'data'],
    ...['position:long', 'versions:long', 'active:boolean', 'missing:boolean', 'held:string[]'],
  ],
  RecordVersion: ['key:ID(RecordVersion)', 'number:long', 'hash', 'data', 'observedAt', 'loadedAt'],
  Identifier: ['key:ID(Identifier)', 'type', 'value'],
  BlockingKey: ['key:ID(BlockingKey)', 'open:boolean'],
  Customer: entityColumns(),
  Organization: entityColumns(),
  Account: entityColumns(),
  Household: [`id:ID(${ENTITY})`, 'name', 'why', 'memberCount:long', 'searchText', 'hash'],
  Residence: ['key:ID(Residence)', 'label', 'hash'],
  IdentityEvent: [
    ...['kind', 'id', 'others:string[]', 'records:string[]', 'at', 'cause', 'model'],
    ...['tick:long', 'ordinal:long', 'sequence:long'],
  ],
  Redirect: ['id:ID(Redirect)', 'to'],
  Lease: ['name:ID(Lease)', 'lock:boolean'],
  Migration: ['version:long', 'name', 'checksum', 'landedAt:datetime', 'takenBefore:boolean'],
} as const;

const INTERVAL = ['validFrom', 'validTo'];
const SHARES = ['share:double', 'shareMin:double', 'shareMax:double'];
const LIFTED = [
  'key',
  'hash',
  ...INTERVAL,
  'title',
  'role',
  'relation',
  'hierarchy',
  'basis',
  ...SHARES,
  'primary:boolean',
];

/** Type: the spaces of its ends, and its properties. */
const EDGES = {
  FROM: edge('Record', 'Source'),
  VERSION: edge('Record', 'RecordVersion'),
  HAS_IDENTIFIER: edge('Record', 'Identifier'),
  BLOCKED_BY: edge('Record', 'BlockingKey'),
  RESOLVES_TO: edge('Record', ENTITY),
  DECLARES: edge(
    'Record',
    'Record',
    ...['key', 'hash', 'source', 'relation', 'role', 'basis', 'hierarchy', ...INTERVAL, ...SHARES, 'declaredBy'],
    ...['position:long', 'active:boolean', 'loadedAt', 'changedAt', 'retiredAt', 'stood:string[]'],
  ),
  LINKED: edge(
    'Record',
    'Record',
    'key',
    'hash',
    'status',
    'rule',
    'why',
    'model',
    'weight:double',
    'probability:double',
  ),
  MEMBER_OF: edge(ENTITY, ENTITY, 'key', 'hash', 'role', 'primary:boolean', ...INTERVAL),
  LIVES_AT: edge(ENTITY, 'Residence', 'key', 'hash', ...INTERVAL),
  WORKS_FOR: edge(ENTITY, ENTITY, ...LIFTED),
  CONTACT_OF: edge(ENTITY, ENTITY, ...LIFTED),
  RELATED_TO: edge(ENTITY, ENTITY, ...LIFTED),
  HELD_BY: edge(ENTITY, ENTITY, ...LIFTED),
  CHILD_OF: edge(ENTITY, ENTITY, ...LIFTED),
  SUBSIDIARY_OF: edge(ENTITY, ENTITY, ...LIFTED),
} as const;

export type NodeLabel = keyof typeof NODES;
export type EdgeType = keyof typeof EDGES;

function entityColumns(): readonly string[] {
  return [
    ...[`id:ID(${ENTITY})`, 'kind', 'name', 'recordCount:long', 'values', 'provenance'],
    ...['email', 'phone', 'city', 'birthDate', 'searchText', 'hash', 'born:long', 'tick:long'],
  ];
}

function edge(from: string, to: string, ...properties: readonly string[]): readonly string[] {
  return [`:START_ID(${from})`, `:END_ID(${to})`, ...properties];
}

function column(header: string): Column {
  if (header.startsWith(':START_ID')) return { name: 'from', header };
  if (header.startsWith(':END_ID')) return { name: 'to', header };
  const [name] = header.split(':');
  return { name: name!, header: header.includes(':') ? header : `${header}:string` };
}

/** How many nodes of each label and relationships of each type there are; those without any are left out. */
export type Written = BulkSummary['imported'];

/** All files in one folder, open until `close`. */
export class GraphFiles {
  private readonly nodes: ReadonlyMap<string, CsvFile>;
  private readonly edges: ReadonlyMap<string, CsvFile>;

  constructor(folder: string) {
    const open = (kinds: Readonly<Record<string, readonly string[]>>) =>
      new Map(
        Object.entries(kinds).map(([kind, headers]) => {
          return [kind, new CsvFile(folder, `${kind}.csv`, headers.map(column))];
        }),
      );
    this.nodes = open(NODES);
    this.edges = open(EDGES);
  }

  node(label: NodeLabel, properties: Row): void {
    this.nodes.get(label)!.write(properties);
  }

  /** `from` and `to` are the keys of its ends. */
  edge(type: EdgeType, from: string, to: string, properties: Row = {}): void {
    this.edges.get(type)!.write({ ...properties, from, to });
  }

  close(): void {
    for (const file of [...this.nodes.values(), ...this.edges.values()]) file.close();
  }

  written(): Written {
    return { nodes: counts(this.nodes), relationships: counts(this.edges) };
  }

  /** Arguments for `neo4j-admin database import full`, run in the folder of the files. */
  importArguments(): string[] {
    return [
      // Names and roles may hold line breaks.
      ...[
        '--multiline-fields=true',
        `--array-delimiter=U+${LIST_SEPARATOR.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ],
      // One bad row is one too many.
      ...['--bad-tolerance=0', '--strict=true'],
      ...[...this.nodes].filter(isFilled).map(([label, { name }]) => `--nodes=${label}=${name}`),
      ...[...this.edges].filter(isFilled).map(([type, { name }]) => `--relationships=${type}=${name}`),
    ];
  }
}

function isFilled([, { rows }]: readonly [string, CsvFile]): boolean {
  return rows > 0;
}

function counts(files: ReadonlyMap<string, CsvFile>): Record<string, number> {
  return Object.fromEntries([...files].filter(isFilled).map(([kind, { rows }]) => [kind, rows]));
}
