// Blocking schemes: what two records must share to become a candidate pair. There are several, so that a record with one
// damaged or missing field still meets its like through another; which of them pay is found out from the data. Keys are made
// of hashes of texts, never of their numbers, so that a record has the same keys in any table.

import type { EntityType } from '../../domain/record.ts';
import { parseAttribute } from '../compare/attribute.ts';
import { ADDRESS, type FeatureTable, NAME, NAMED } from '../features/featureTable.ts';
import type { Column } from '../features/stripes.ts';
import { Sounds } from './sounds.ts';

/** Kinds of attributes whose values are worth a key. */
const BLOCKING_KINDS: readonly string[] = ['text', 'exact'];

/** Receives one key of the record at hand, made of one or two integers. */
export type Emit = (first: number, second?: number) => void;

export interface Scheme {
  readonly name: string;
  /** Emits the keys of one record. */
  readonly keys: (row: number, emit: Emit) => void;
}

export interface Schemes {
  readonly schemes: readonly Scheme[];
  /** Values of REFINING_FEATURES, by which an over-large block is split; -1 where the record has none. */
  readonly refine: (row: number) => readonly number[];
}

/** The schemes of one entity type, in a fixed order. */
export function schemesOf(type: EntityType, table: FeatureTable): Schemes {
  const makers = new SchemeMakers(table);
  const own = type === 'person' ? makers.person() : makers.company();
  return { schemes: [...makers.values(), ...own], refine: (row) => makers.refine(row, type) };
}

class SchemeMakers {
  private readonly table: FeatureTable;
  private readonly sounds: Sounds;

  constructor(table: FeatureTable) {
    this.table = table;
    this.sounds = new Sounds(table);
  }

  /** Equal values: identifiers, contacts and doors. */
  values(): Scheme[] {
    const { emails, phones, websites, addresses, identifiers, contacts, places } = this.table;
    const equal = (name: string, column: Column): Scheme => ({
      name,
      keys: (row, emit) => eachTuple(column, row, (at) => emit(contacts.hash(column.at(at)))),
    });
    return [
      ...this.table.fieldsOf(identifiers).map(([type, field]) => this.identifier(type, field)),
      equal('email', emails),
      equal('phone', phones),
      equal('website', websites),
      {
        name: 'mailbox',
        keys: (row, emit) => eachTuple(emails, row, (at) => emit(this.sounds.mailbox(emails.at(at)))),
      },
      {
        name: 'door',
        keys: (row, emit) =>
          eachTuple(addresses, row, (at) => {
            const line = addresses.at(at + ADDRESS.line);
            if (line >= 0) emit(places.hash(line));
          }),
      },
    ];
  }

  person(): Scheme[] {
    const { employers, attributes, names } = this.table;
    return [
      this.named('names', (given, family, emit) => {
        for (const one of given) for (const other of family) emit(Math.min(one, other), Math.max(one, other));
      }),
      { name: 'family and initial', keys: (row, emit) => this.familyInitial(row, emit) },
      { name: 'birth date', keys: (row, emit) => this.eachBirthday(row, (date) => emit(date)) },
      this.dated('family name and birth year', NAME.family),
      this.dated('given name and birth year', NAME.given),
      this.placed('street and given name', ADDRESS.street, [NAME.given]),
      this.placed('postal code and name', ADDRESS.postalCode, [NAME.given, NAME.family]),
      this.placed('city and name', ADDRESS.city, [NAME.given, NAME.family]),
      {
        name: 'employer and given name',
        keys: (row, emit) => {
          const employer = employers.first(row);
          if (employer >= 0) this.eachGiven(row, (given) => emit(names.hash(employer), given));
        },
      },
      ...this.table
        .fieldsOf(attributes)
        .filter(([name]) => BLOCKING_KINDS.includes(parseAttribute(name).kind))
        .map(([name, field]) => this.attribute(name, field)),
    ];
  }

  company(): Scheme[] {
    const { companyNames } = this.table;
    const named = (name: string, keys: (company: number, row: number, emit: Emit) => void): Scheme => ({
      name,
      keys: (row, emit) => {
        eachTuple(companyNames, row, (at) => {
          if (companyNames.at(at) >= 0) keys(companyNames.at(at), row, emit);
        });
      },
    });
    const placed = (part: number) => (company: number, row: number, emit: Emit) => {
      const places = this.placesOf(row, part);
      for (const sound of this.sounds.ofWords(company)) for (const place of places) emit(place, sound);
    };
    return [
      named('name', (company, _, emit) => emit(this.table.names.hash(company))),
      named('acronym', (company, _, emit) => emit(this.sounds.acronym(company))),
      named('word', (company, _, emit) => {
        for (const sound of this.sounds.ofWords(company)) emit(sound);
      }),
      named('postal code and word', placed(ADDRESS.postalCode)),
      named('city and word', placed(ADDRESS.city)),
      named('street and word', placed(ADDRESS.street)),
    ];
  }

  refine(row: number, type: EntityType): readonly number[] {
    const { personNames, companyNames, birthDates, addresses, places: texts } = this.table;
    const address = (part: number) => {
      const place = addresses.isEmpty(row) ? -1 : addresses.at(addresses.start(row) + part);
      return place < 0 ? -1 : texts.hash(place);
    };
    const places = [address(ADDRESS.postalCode), address(ADDRESS.city), address(ADDRESS.street)];
    if (type !== 'person') return [this.sounds.ofName(companyNames.first(row)), ...places];
    const name = (part: number) => (personNames.isEmpty(row) ? -1 : personNames.at(personNames.start(row) + part));
    const date = birthDates.first(row);
    const given = name(NAME.given);
    return [
      this.sounds.ofGiven(given)[0] ?? this.sounds.initial(given),
      this.sounds.ofName(name(NAME.family)),
      date < 0 ? -1 : this.yearOf(date),
      date < 0 ? -1 : this.table.dates.number(date) % 10000,
      ...places,
    ];
  }

  private identifier(type: string, field: number): Scheme {
    const { identifiers, contacts } = this.table;
    return {
      name: `identifier ${type}`,
      keys: (row, emit) =>
        eachTuple(identifiers, row, (at) => {
          if (identifiers.at(at) === field) emit(contacts.hash(identifiers.at(at + NAMED.value)));
        }),
    };
  }

  private attribute(name: string, field: number): Scheme {
    const { attributes, names } = this.table;
    return {
      name: `attribute ${parseAttribute(name).name} and name`,
      keys: (row, emit) => {
        eachTuple(attributes, row, (at) => {
          if (attributes.at(at) !== field) return;
          const value = names.hash(attributes.at(at + NAMED.value));
          this.eachName(row, (givens, families) => {
            for (const sound of [...givens, ...families]) emit(value, sound);
          });
        });
      },
    };
  }

  /** Keys of the sounds of each reading of a name. */
  private named(name: string, keys: (given: readonly number[], family: readonly number[], emit: Emit) => void): Scheme {
    return { name, keys: (row, emit) => this.eachName(row, (givens, families) => keys(givens, families, emit)) };
  }

  private familyInitial(row: number, emit: Emit): void {
    const { personNames } = this.table;
    eachTuple(personNames, row, (at) => {
      const initial = this.sounds.initial(personNames.at(at + NAME.given));
      if (initial < 0) return;
      for (const family of this.sounds.ofWords(personNames.at(at + NAME.family))) emit(family, initial);
    });
  }

  private dated(name: string, part: number): Scheme {
    const { personNames, birthDates } = this.table;
    return {
      name,
      keys: (row, emit) => {
        const end = birthDates.end(row);
        for (let at = birthDates.start(row); at < end; at++) {
          const year = this.yearOf(birthDates.at(at));
          const lastName = personNames.end(row);
          for (let own = personNames.start(row); own < lastName; own += NAME.width) {
            for (const sound of this.soundsOf(personNames.at(own + part), part)) emit(sound, year);
          }
        }
      },
    };
  }

  /** Keys of a part of the address and the sounds of parts of the name. */
  private placed(name: string, part: number, nameParts: readonly number[]): Scheme {
    const { addresses, personNames, places } = this.table;
    return {
      name,
      keys: (row, emit) => {
        const end = addresses.end(row);
        for (let at = addresses.start(row); at < end; at += ADDRESS.width) {
          const place = addresses.at(at + part);
          if (place < 0) continue;
          const hash = places.hash(place);
          const lastName = personNames.end(row);
          for (let own = personNames.start(row); own < lastName; own += NAME.width) {
            for (const namePart of nameParts) {
              for (const sound of this.soundsOf(personNames.at(own + namePart), namePart)) emit(hash, sound);
            }
          }
        }
      },
    };
  }

  private soundsOf(name: number, part: number): readonly number[] {
    return part === NAME.given ? this.sounds.ofGiven(name) : this.sounds.ofWords(name);
  }

  private placesOf(row: number, part: number): number[] {
    const { addresses, places } = this.table;
    const hashes: number[] = [];
    eachTuple(addresses, row, (at) => {
      const place = addresses.at(at + part);
      if (place >= 0) hashes.push(places.hash(place));
    });
    return hashes;
  }

  private eachName(row: number, visit: (givens: readonly number[], families: readonly number[]) => void): void {
    const { personNames } = this.table;
    eachTuple(personNames, row, (at) => {
      const given = this.sounds.ofGiven(personNames.at(at + NAME.given));
      visit(given, this.sounds.ofWords(personNames.at(at + NAME.family)));
    });
  }

  private eachGiven(row: number, visit: (given: number) => void): void {
    this.eachName(row, (givens) => {
      for (const given of givens) visit(given);
    });
  }

  /** Full dates with day and month in one order, since people mix them up. */
  private eachBirthday(row: number, visit: (date: number) => void): void {
    const { birthDates, dates } = this.table;
    eachTuple(birthDates, row, (at) => {
      const date = dates.number(birthDates.at(at));
      const [year, month, day] = [Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100];
      if (month > 0 && day > 0) visit(year * 10000 + Math.min(month, day) * 100 + Math.max(month, day));
    });
  }

  private yearOf(date: number): number {
    return Math.floor(this.table.dates.number(date) / 10000);
  }
}

function eachTuple(column: Column, row: number, visit: (at: number) => void): void {
  const end = column.end(row);
  for (let at = column.start(row); at < end; at += column.width) visit(at);
}
