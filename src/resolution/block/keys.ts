// Blocking keys: what two records must share to become a candidate pair. Several schemes, so that a record with one
// damaged or missing field still meets its like through another.

import type { EntityType } from '../../domain/record.ts';
import { soundOf } from '../compare/textSimilarity.ts';
import type { Ragged } from '../features/columns.ts';
import { ADDRESS, type FeatureTable, NAME } from '../features/featureTable.ts';
import { canonicalGivenNames } from '../normalize/nicknames.ts';

/** Receives one key of the record at hand: a scheme's number and up to two integers. */
export type Emit = (scheme: number, first: number, second: number) => void;

const SCHEME = {
  email: 0,
  phone: 1,
  website: 2,
  namePair: 3,
  birthDate: 4,
  familyYear: 5,
  givenYear: 6,
  door: 7,
  streetGiven: 8,
  postalName: 9,
  cityName: 10,
  mailbox: 11,
  companyName: 12,
  companyWord: 13,
  acronym: 14,
  employer: 15,
  identifiers: 100,
} as const;

export class BlockingKeys {
  private readonly table: FeatureTable;
  private readonly type: EntityType;
  private readonly sounds: SoundIds;
  private readonly identifierTypes: readonly string[];

  constructor(type: EntityType, table: FeatureTable) {
    this.type = type;
    this.table = table;
    this.sounds = new SoundIds(table);
    this.identifierTypes = [...table.identifiers.keys()].sort();
  }

  /** Emits every blocking key of one record. */
  emitAll(row: number, emit: Emit): void {
    const { table } = this;
    eachValue(table.emails, row, (value) => emit(SCHEME.email, value, 0));
    eachValue(table.phones, row, (value) => emit(SCHEME.phone, value, 0));
    eachValue(table.websites, row, (value) => emit(SCHEME.website, value, 0));
    eachValue(table.emails, row, (value) => emit(SCHEME.mailbox, this.sounds.mailbox(value), 0));
    this.identifierTypes.forEach((type, at) => {
      eachValue(table.identifiers.get(type)!, row, (value) => emit(SCHEME.identifiers + at, value, 0));
    });
    eachTuple(table.addresses, row, (at) => {
      const line = table.addresses.at(at + ADDRESS.line);
      if (line >= 0) emit(SCHEME.door, line, 0);
    });
    if (this.type === 'person') this.emitPerson(row, emit);
    else this.emitCompany(row, emit);
  }

  /** Values by which an over-large block is split, in this order; -1 where the record has none. */
  refine(row: number): readonly number[] {
    const { personNames, companyNames, birthDates, addresses } = this.table;
    const address = (part: number) => (addresses.isEmpty(row) ? -1 : addresses.at(addresses.start(row) + part));
    const birthYear = birthDates.isEmpty(row) ? -1 : Math.floor(birthDates.at(birthDates.start(row)) / 10000);
    const name = (part: number) => (personNames.isEmpty(row) ? -1 : personNames.at(personNames.start(row) + part));
    const company = companyNames.isEmpty(row) ? -1 : companyNames.at(companyNames.start(row));
    return [
      company < 0 ? this.sounds.ofName(name(NAME.given)) : this.sounds.ofCompany(company),
      this.sounds.ofName(name(NAME.family)),
      birthYear,
      address(ADDRESS.postalCode),
      address(ADDRESS.city),
    ];
  }

  private emitPerson(row: number, emit: Emit): void {
    const { personNames, birthDates, addresses, employers } = this.table;
    eachTuple(personNames, row, (at) => {
      const givens = this.sounds.ofGiven(personNames.at(at + NAME.given));
      const families = this.sounds.ofWords(personNames.at(at + NAME.family));
      for (const given of givens) {
        for (const family of families) emit(SCHEME.namePair, Math.min(given, family), Math.max(given, family));
      }
      eachValue(birthDates, row, (date) => {
        for (const part of [NAME.given, NAME.family]) {
          const name = personNames.at(at + part);
          if (name >= 0) emit(SCHEME.birthDate, date, this.table.names.text(name).charCodeAt(0));
        }
        for (const family of families) emit(SCHEME.familyYear, family, Math.floor(date / 10000));
        for (const given of givens) emit(SCHEME.givenYear, given, Math.floor(date / 10000));
      });
      eachTuple(addresses, row, (place) => {
        const [street, city, code] = [ADDRESS.street, ADDRESS.city, ADDRESS.postalCode].map((part) =>
          addresses.at(place + part),
        );
        for (const given of givens) if (street! >= 0) emit(SCHEME.streetGiven, street!, given);
        for (const sound of [...givens, ...families]) {
          if (code! >= 0) emit(SCHEME.postalName, code!, sound);
          if (city! >= 0) emit(SCHEME.cityName, city!, sound);
        }
      });
      for (const given of givens) if (employers.at(row) >= 0) emit(SCHEME.employer, employers.at(row), given);
    });
  }

  private emitCompany(row: number, emit: Emit): void {
    const { companyNames, addresses } = this.table;
    eachValue(companyNames, row, (name) => {
      if (name < 0) return;
      emit(SCHEME.companyName, name, 0);
      emit(SCHEME.acronym, this.sounds.acronym(name), 0);
      for (const sound of this.sounds.ofWords(name)) {
        emit(SCHEME.companyWord, sound, 0);
        eachTuple(addresses, row, (place) => {
          const code = addresses.at(place + ADDRESS.postalCode);
          const city = addresses.at(place + ADDRESS.city);
          if (code >= 0) emit(SCHEME.postalName, code, sound);
          if (city >= 0) emit(SCHEME.cityName, city, sound);
        });
      }
    });
  }
}

function eachValue(column: Ragged, row: number, visit: (value: number) => void): void {
  for (let at = column.start(row); at < column.end(row); at++) visit(column.at(at));
}

function eachTuple(column: Ragged, row: number, visit: (at: number) => void): void {
  for (let at = column.start(row); at < column.end(row); at += column.width) visit(at);
}

/** Sounds of names as integers, computed once a distinct name. */
class SoundIds {
  private readonly table: FeatureTable;
  private readonly ids = new Map<string, number>();
  private readonly wordsOf = new Map<number, readonly number[]>();
  private readonly givenOf = new Map<number, readonly number[]>();

  constructor(table: FeatureTable) {
    this.table = table;
  }

  /** The sounds of a given name and of the formal names it may stand for; none for an initial. */
  ofGiven(name: number): readonly number[] {
    return this.remember(this.givenOf, name, (text) => (text.length < 2 ? [] : canonicalGivenNames(text)).map(soundOf));
  }

  /** The sounds of each word of a name. */
  ofWords(name: number): readonly number[] {
    return this.remember(this.wordsOf, name, (text) =>
      text
        .split(' ')
        .filter((word) => word.length > 1)
        .map(soundOf),
    );
  }

  ofName(name: number): number {
    return this.ofWords(name)[0] ?? -1;
  }

  ofCompany(name: number): number {
    return this.ofName(name);
  }

  /** The part of an e-mail before '@'. */
  mailbox(email: number): number {
    return this.id(`@${this.table.contacts.text(email).split('@')[0]}`);
  }

  /** First letters of a name's words, or the name itself where it is one short word. */
  acronym(name: number): number {
    const words = this.table.names.text(name).split(' ');
    return this.id(`.${words.length === 1 ? words[0] : words.map((word) => word[0]).join('')}`);
  }

  private remember(
    known: Map<number, readonly number[]>,
    name: number,
    sounds: (text: string) => string[],
  ): readonly number[] {
    if (name < 0) return [];
    let found = known.get(name);
    if (!found) {
      found = [...new Set(sounds(this.table.names.text(name)))].map((sound) => this.id(sound));
      known.set(name, found);
    }
    return found;
  }

  private id(text: string): number {
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(text, id);
    }
    return id;
  }
}
