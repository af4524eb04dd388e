// The records of one entity type as stripes of integers. Texts live in pools; the inner loops never see them except to
// fill a similarity cache.

import type { NormalizedAddress, NormalizedRecord, PersonName } from '../normalize/normalized.ts';
import { IntList, NumberPool, type SharedInts } from './columns.ts';
import { Column, Stripes } from './stripes.ts';
import { type SharedPool, TextPool } from './textPool.ts';

const MISSING = -1;
const CONTACT_TYPES = new Set(['email', 'phone', 'website']);

/** Offsets within a tuple of `personNames`. */
export const NAME = { given: 0, middle: 1, family: 2, width: 3 } as const;
/** Offsets within a tuple of `addresses`; `line` is number and street together. */
export const ADDRESS = { number: 0, street: 1, unit: 2, city: 3, region: 4, postalCode: 5, line: 6, width: 7 } as const;
/** Offsets within a tuple of `identifiers` and `attributes`. */
export const NAMED = { name: 0, value: 1, width: 2 } as const;

/** What another thread needs to read a table: shared memory, nothing is copied. */
export interface SharedTable {
  readonly pools: readonly SharedPool[];
  readonly dates: SharedInts;
  readonly data: SharedInts;
  readonly starts: SharedInts;
}

type PoolName = 'names' | 'contacts' | 'places' | 'fields' | 'dates';

export class FeatureTable {
  /** Names of people and companies, employers, attribute values. */
  readonly names: TextPool;
  /** E-mails, phones, websites and identifier values. */
  readonly contacts: TextPool;
  /** Parts of addresses. */
  readonly places: TextPool;
  /** Types of identifiers and names of attributes. */
  readonly fields: TextPool;
  /** Birth dates as numbers yyyymmdd, month or day 0 where unknown. */
  readonly dates: NumberPool;

  private readonly stripes: Stripes;
  readonly personNames: Column;
  readonly suffixes: Column;
  /** Company names without legal form, one a reading. */
  readonly companyNames: Column;
  readonly legalForms: Column;
  readonly birthDates: Column;
  readonly genders: Column;
  readonly emails: Column;
  readonly phones: Column;
  readonly websites: Column;
  readonly addresses: Column;
  readonly employers: Column;
  /** Declared identifiers: type and value. */
  readonly identifiers: Column;
  /** Attributes that the mapping compares: name and folded value. */
  readonly attributes: Column;

  constructor(shared?: SharedTable) {
    const pool = (at: number) => new TextPool(shared?.pools[at]);
    this.names = pool(0);
    this.contacts = pool(1);
    this.places = pool(2);
    this.fields = pool(3);
    const ints = (list?: SharedInts) => (list === undefined ? undefined : IntList.from(list));
    this.dates = new NumberPool(ints(shared?.dates));
    this.stripes = new Stripes(COLUMNS.length, ints(shared?.data), ints(shared?.starts));
    const column = (name: (typeof COLUMNS)[number][0]) => {
      const index = COLUMNS.findIndex(([known]) => known === name);
      return new Column(this.stripes, index, COLUMNS[index]![1].length);
    };
    this.personNames = column('personNames');
    this.suffixes = column('suffixes');
    this.companyNames = column('companyNames');
    this.legalForms = column('legalForms');
    this.birthDates = column('birthDates');
    this.genders = column('genders');
    this.emails = column('emails');
    this.phones = column('phones');
    this.websites = column('websites');
    this.addresses = column('addresses');
    this.employers = column('employers');
    this.identifiers = column('identifiers');
    this.attributes = column('attributes');
  }

  get size(): number {
    return this.stripes.size;
  }

  /** Appends one record; `attributes` are those that the mapping compares, already folded. */
  add(record: NormalizedRecord, attributes: Readonly<Record<string, string>> = {}): void {
    const { names, contacts, dates, fields, stripes } = this;
    stripes.begin();
    for (const name of record.personNames) this.addPersonName(name);
    stripes.endColumn();
    this.addName(record.personNames.find((name) => name.suffix)?.suffix ?? '');
    for (const { tokens } of record.companyNames) stripes.push(this.nameId(tokens.join(' ')));
    stripes.endColumn();
    this.addName(record.companyNames[0]?.legalForm ?? '');
    for (const date of record.birthDates) stripes.push(dates.intern(dateNumber(date)));
    stripes.endColumn();
    this.addName(record.gender);
    for (const { value } of record.emails) stripes.push(contacts.intern(value));
    stripes.endColumn();
    for (const { value } of record.phones) stripes.push(contacts.intern(value));
    stripes.endColumn();
    for (const website of record.websites) stripes.push(contacts.intern(website));
    stripes.endColumn();
    for (const address of record.addresses) this.addAddress(address);
    stripes.endColumn();
    this.addName(record.employer);
    for (const { type, value } of record.identifiers) {
      if (!CONTACT_TYPES.has(type)) this.addNamed(fields.intern(type), contacts.intern(value));
    }
    stripes.endColumn();
    for (const name in attributes) this.addNamed(fields.intern(name), names.intern(attributes[name]!));
    stripes.endColumn();
  }

  /** The fields that stand in a column of named values, in alphabetical order, each with its id. */
  fieldsOf(column: Column): readonly (readonly [name: string, field: number])[] {
    const seen = new Set<number>();
    for (let row = 0; row < this.size; row++) {
      for (let at = column.start(row); at < column.end(row); at += NAMED.width) seen.add(column.at(at));
    }
    return [...seen].map((field) => [this.fields.text(field), field] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /**
   * Records of several tables as one: row r is the row `rows[r]` of `tables[from[r]]`. Texts are numbered anew by first
   * sight, so that the result does not depend on the order in which records came, nor on who took them in.
   */
  static gathered(tables: readonly FeatureTable[], from: Uint8Array, rows: Int32Array): FeatureTable {
    const gathered = new FeatureTable();
    for (const pool of ['names', 'contacts', 'places'] as const) {
      gathered[pool].reserve(tables.reduce((most, table) => Math.max(most, table[pool].size), 0));
    }
    const copies = tables.map((table) => new Remap(gathered, table));
    for (let row = 0; row < rows.length; row++) copies[from[row]!]!.row(rows[row]!);
    return gathered;
  }

  /** The same records in another order: row r is the one at `order[r]` here. */
  inOrder(order: Int32Array): FeatureTable {
    return FeatureTable.gathered([this], new Uint8Array(order.length), order);
  }

  share(): SharedTable {
    const { names, contacts, places, fields, dates, stripes } = this;
    const pools = [names, contacts, places, fields].map((pool) => pool.share());
    return { pools, dates: dates.numbers.share(), data: stripes.data.share(), starts: stripes.starts.share() };
  }

  /** Copies a stripe as it is and says where it begins. */
  copyStripe(other: FeatureTable, row: number): number {
    return this.stripes.copy(other.stripes, row);
  }

  cells(): IntList {
    return this.stripes.data;
  }

  private nameId(text: string): number {
    return text === '' ? MISSING : this.names.intern(text);
  }

  private addName(text: string): void {
    if (text !== '') this.stripes.push(this.names.intern(text));
    this.stripes.endColumn();
  }

  private addNamed(field: number, value: number): void {
    this.stripes.push(field);
    this.stripes.push(value);
  }

  private addPersonName({ given, family }: PersonName): void {
    this.stripes.push(this.nameId(given[0] ?? ''));
    this.stripes.push(given.length < 2 ? MISSING : this.nameId(given.slice(1).join(' ')));
    this.stripes.push(this.nameId(family.length === 1 ? family[0]! : family.join(' ')));
  }

  private addAddress(address: NormalizedAddress): void {
    const place = (text: string) => (text === '' ? MISSING : this.places.intern(text));
    const { number, street, unit, city, region, postalCode } = address;
    for (const part of [number, street, unit, city, region, postalCode]) this.stripes.push(place(part));
    this.stripes.push(street === '' ? MISSING : place(number === '' ? street : `${number} ${street}`));
  }
}

/** The columns of a stripe in their order; for each cell of a tuple the pool that its number belongs to. */
const COLUMNS = [
  ['personNames', ['names', 'names', 'names']],
  ['suffixes', ['names']],
  ['companyNames', ['names']],
  ['legalForms', ['names']],
  ['birthDates', ['dates']],
  ['genders', ['names']],
  ['emails', ['contacts']],
  ['phones', ['contacts']],
  ['websites', ['contacts']],
  ['addresses', ['places', 'places', 'places', 'places', 'places', 'places', 'places']],
  ['employers', ['names']],
  ['identifiers', ['fields', 'contacts']],
  ['attributes', ['fields', 'names']],
] as const satisfies readonly (readonly [string, readonly PoolName[]])[];

/** Copies rows from one table to another, whose pools give the same texts other numbers. */
class Remap {
  private readonly into: FeatureTable;
  private readonly from: FeatureTable;
  private readonly ids: readonly (readonly Int32Array[])[];
  private readonly poolsOf: readonly (readonly PoolName[])[] = COLUMNS.map(([, pools]) => pools);

  constructor(into: FeatureTable, from: FeatureTable) {
    this.into = into;
    this.from = from;
    const byPool = new Map<PoolName, Int32Array>();
    const ids = (pool: PoolName) => {
      const known = byPool.get(pool) ?? new Int32Array(from[pool].size).fill(MISSING);
      byPool.set(pool, known);
      return known;
    };
    this.ids = this.poolsOf.map((pools) => pools.map(ids));
  }

  row(row: number): void {
    const begin = this.into.copyStripe(this.from, row);
    const cells = this.into.cells().items;
    for (let column = 0; column < this.ids.length; column++) {
      const ids = this.ids[column]!;
      const end = begin + cells[begin + column + 1]!;
      for (
        let at = begin + cells[begin + column]!, part = 0;
        at < end;
        at++, part = part + 1 === ids.length ? 0 : part + 1
      ) {
        const old = cells[at]!;
        if (old < 0) continue;
        const known = ids[part]![old]!;
        cells[at] = known >= 0 ? known : this.give(ids[part]!, this.poolsOf[column]![part]!, old);
      }
    }
  }

  private give(ids: Int32Array, pool: PoolName, old: number): number {
    const { into, from } = this;
    const id = pool === 'dates' ? into.dates.intern(from.dates.number(old)) : into[pool].internFrom(from[pool], old);
    ids[old] = id;
    return id;
  }
}

/** yyyymmdd as a number; month or day 0 where the date does not state it. */
function dateNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 10000 + Number(iso.slice(5, 7)) * 100 + Number(iso.slice(8, 10));
}
