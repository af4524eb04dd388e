// The records of one entity type as columns of integers. Strings live in three pools; the inner loops never see them
// except to fill a similarity cache.

import type { CompanyName, NormalizedAddress, NormalizedRecord, PersonName } from '../normalize/normalized.ts';
import { IntList, Ragged, StringPool } from './columns.ts';

const MISSING = -1;
const CONTACT_TYPES = new Set(['email', 'phone', 'website']);

/** Offsets within a tuple of `personNames`. */
export const NAME = { given: 0, middle: 1, family: 2, width: 3 } as const;
/** Offsets within a tuple of `addresses`; `line` is number and street together. */
export const ADDRESS = { number: 0, street: 1, unit: 2, city: 3, region: 4, postalCode: 5, line: 6, width: 7 } as const;

export class FeatureTable {
  /** Name tokens, company stems, employers and attribute values. */
  readonly names = new StringPool();
  /** E-mails, phones, websites and identifier values. */
  readonly contacts = new StringPool();
  /** Parts of addresses. */
  readonly places = new StringPool();

  readonly personNames = new Ragged(NAME.width);
  readonly suffixes = new IntList();
  /** Ids of company names without legal form, one tuple a reading. */
  readonly companyNames = new Ragged(1);
  readonly legalForms = new IntList();
  readonly birthDates = new Ragged(1);
  readonly genders = new IntList();
  readonly emails = new Ragged(1);
  readonly phones = new Ragged(1);
  readonly websites = new Ragged(1);
  readonly addresses = new Ragged(ADDRESS.width);
  readonly employers = new IntList();
  /** Declared identifiers, a column a type. */
  readonly identifiers = new Map<string, Ragged>();
  readonly attributes = new Map<string, IntList>();
  size = 0;

  /** Appends one record; `attributes` are those that the mapping compares, already folded. */
  add(record: NormalizedRecord, attributes: Readonly<Record<string, string>> = {}): void {
    for (const name of record.personNames) this.addPersonName(name);
    this.personNames.closeRow();
    this.suffixes.push(this.nameId(record.personNames.find((name) => name.suffix)?.suffix ?? ''));
    for (const name of record.companyNames) this.companyNames.push(this.nameId(companyStem(name)));
    this.companyNames.closeRow();
    this.legalForms.push(this.nameId(record.companyNames[0]?.legalForm ?? ''));
    for (const date of record.birthDates) this.birthDates.push(dateNumber(date));
    this.birthDates.closeRow();
    this.genders.push(this.nameId(record.gender));
    this.addContacts(record);
    for (const address of record.addresses) this.addAddress(address);
    this.addresses.closeRow();
    this.employers.push(this.nameId(record.employer));
    this.addIdentifiers(record);
    this.addAttributes(attributes);
    this.size++;
  }

  private nameId(text: string): number {
    return text === '' ? MISSING : this.names.intern(text);
  }

  private addPersonName(name: PersonName): void {
    this.personNames.push(this.nameId(name.given[0] ?? ''));
    this.personNames.push(this.nameId(name.given.slice(1).join(' ')));
    this.personNames.push(this.nameId(name.family.join(' ')));
  }

  private addContacts(record: NormalizedRecord): void {
    for (const email of record.emails) this.emails.push(this.contacts.intern(email.value));
    for (const phone of record.phones) this.phones.push(this.contacts.intern(phone.value));
    for (const website of record.websites) this.websites.push(this.contacts.intern(website));
    this.emails.closeRow();
    this.phones.closeRow();
    this.websites.closeRow();
  }

  private addAddress(address: NormalizedAddress): void {
    const place = (text: string) => (text === '' ? MISSING : this.places.intern(text));
    this.addresses.push(place(address.number));
    this.addresses.push(place(address.street));
    this.addresses.push(place(address.unit));
    this.addresses.push(place(address.city));
    this.addresses.push(place(address.region));
    this.addresses.push(place(address.postalCode));
    this.addresses.push(address.street === '' ? MISSING : place(`${address.number} ${address.street}`.trim()));
  }

  private addIdentifiers(record: NormalizedRecord): void {
    for (const { type, value } of record.identifiers) {
      if (!CONTACT_TYPES.has(type)) this.identifierColumn(type).push(this.contacts.intern(value));
    }
    for (const column of this.identifiers.values()) column.closeRow();
  }

  /** The column of a type; made with empty rows for the records before the first that has one. */
  private identifierColumn(type: string): Ragged {
    const known = this.identifiers.get(type);
    if (known) return known;
    const column = new Ragged(1);
    for (let row = 0; row < this.size; row++) column.closeRow();
    this.identifiers.set(type, column);
    return column;
  }

  private addAttributes(attributes: Readonly<Record<string, string>>): void {
    for (const name of Object.keys(attributes)) {
      if (this.attributes.has(name)) continue;
      const column = new IntList();
      for (let row = 0; row < this.size; row++) column.push(MISSING);
      this.attributes.set(name, column);
    }
    for (const [name, column] of this.attributes) column.push(this.nameId(attributes[name] ?? ''));
  }
}

function companyStem(name: CompanyName): string {
  return name.tokens.join(' ');
}

/** yyyymmdd as a number; month or day 0 where the date does not state it. */
function dateNumber(iso: string): number {
  const [year = '0', month = '0', day = '0'] = iso.slice(0, 10).split('-');
  return Number(year) * 10000 + Number(month) * 100 + Number(day);
}
