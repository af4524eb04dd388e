// Cells in their neighbours' columns, as a lost or doubled comma leaves them: told by what they look like and put back. Only where a
// cell plainly cannot be what its column says is anything moved, since a rule that moves what is right would do more harm.

import type { Address, SourceRecord } from '../../domain/record.ts';
import { regionCode } from './region.ts';
import { fold } from './text.ts';

type Kind = 'none' | 'email' | 'website' | 'phone' | 'street' | 'region' | 'code' | 'words';

interface Cell {
  readonly text: string;
  readonly kind: Kind;
}

const EMAIL = /^\S+@\S+\.\S+$/;
const WEBSITE = /^(?:https?:\/\/|www\.)\S+$|^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,6}(?:\/\S*)?$/i;
const PHONE = /^(?=(?:\D*\d){9,15}\D*$)[\d\s()+./-]+$|^[\d\s()+./-]{9,}\s*(?:x|ext\.?)\s*\d+$/i;
const ZIP_PLUS_FOUR = /^\d{5}-?\d{4}$/;
/** A number and a word, in either order. */
const STREET = /^\d+[a-z]?[\s,]+\p{L}[\p{L}\s.,'-]{2,}|^\p{L}{3}[\p{L}\s.,'-]*\s\d+[a-z]?$/iu;
/** A postal code or a register's number. */
const CODE = /^(?=.*\d)[a-z\d]{2,5}(?:[\s-]?[a-z\d]{2,5})?$/i;
const HAS_DIGIT = /\d/;
const HAS_LETTER = /\p{L}{3}/u;

/** The record with its cells where they belong; itself where nothing is out of place. */
export function withCellsInPlace(record: SourceRecord): SourceRecord {
  const [address, ...others] = record.addresses;
  if (address === undefined || others.length > 0 || address.full || !mayBeMisplaced(record, address)) return record;
  return isMisplaced(record, address) ? sorted(record, address) : record;
}

/** Cheap, since nearly every record ends here: no name, a digit in the town or the region, a word in the telephone number. */
function mayBeMisplaced({ type, text, phones }: SourceRecord, { city, region }: Address): boolean {
  if (type !== 'person' && !text.name) return true;
  if ((city && HAS_DIGIT.test(city)) || (region && HAS_DIGIT.test(region))) return true;
  return phones.length === 1 && HAS_LETTER.test(phones[0]!.value);
}

function isMisplaced({ type, text, phones }: SourceRecord, address: Address): boolean {
  const [street, city, region, postalCode] = partsOf(address).map(kindOf);
  if ([street, city, region].includes('phone')) return true;
  if (phones.some(({ value }) => kindOf(value) === 'street')) return true;
  if (type === 'person' || text.name) return false;
  // Without a name: words where no words belong and nothing after them, or a street or a region one column too far.
  if (street !== 'words' && kindOf(text.registrationNumber ?? '') !== 'words') return false;
  return (
    city === 'street' || postalCode === 'region' || (city === 'none' && region === 'none' && postalCode === 'none')
  );
}

/** Each cell in the column that it looks like. What stands before the street may name the company, what stands after it the town. */
function sorted(record: SourceRecord, address: Address): SourceRecord {
  const cells = cellsOf(record, address);
  const at = cells.findIndex(({ kind }) => kind === 'street');
  const before = new Cells(at < 0 ? cells : cells.slice(0, at));
  const after = new Cells(at < 0 ? [] : cells.slice(at + 1));
  const { name = '', registrationNumber, ...text } = record.text;
  const isNameless = record.type !== 'person' && name === '';
  const contact = (kind: Kind) => [...before.all(kind), ...after.all(kind)];
  const moved: SourceRecord = {
    ...record,
    emails: contact('email'),
    websites: contact('website'),
    phones: contact('phone').map((value) => ({ value })),
    text: {
      ...text,
      name: isNameless ? before.take('words', 'region') : name,
      registrationNumber: before.take('code'),
    },
    addresses: [
      {
        ...address,
        street: cells[at]?.text ?? '',
        city: after.take('words') || before.take('words'),
        region: after.take('region', 'words') || before.take('region'),
        postalCode: after.take('code') || before.take('code'),
      },
    ],
  };
  // What is left fits no column: better as it was than lost.
  return before.isEmpty() && after.isEmpty() ? moved : record;
}

/** Cells to be taken out one by one, the first first. */
class Cells {
  private readonly cells: Cell[];

  constructor(cells: readonly Cell[]) {
    this.cells = [...cells];
  }

  isEmpty(): boolean {
    return this.cells.length === 0;
  }

  /** The first cell of any of these kinds, the first kind first; '' where there is none. */
  take(...kinds: readonly Kind[]): string {
    for (const wanted of kinds) {
      const at = this.cells.findIndex(({ kind }) => kind === wanted);
      if (at >= 0) return this.cells.splice(at, 1)[0]!.text;
    }
    return '';
  }

  all(kind: Kind): string[] {
    const texts: string[] = [];
    for (let text = this.take(kind); text !== ''; text = this.take(kind)) texts.push(text);
    return texts;
  }
}

/** The cells but for the name, in the order that their columns usually have. */
function cellsOf({ text, websites, emails, phones }: SourceRecord, address: Address): Cell[] {
  const contacts = [...websites, ...emails, ...phones.map(({ value }) => value)];
  return [text.registrationNumber ?? '', ...contacts, ...partsOf(address)]
    .filter((cell) => cell !== '')
    .map((cell) => ({ text: cell, kind: kindOf(cell) }));
}

function partsOf({ street = '', city = '', region = '', postalCode = '' }: Address): readonly string[] {
  return [street, city, region, postalCode];
}

function kindOf(text: string): Kind {
  if (text === '') return 'none';
  if (EMAIL.test(text)) return 'email';
  if (WEBSITE.test(text)) return 'website';
  if (PHONE.test(text) && !ZIP_PLUS_FOUR.test(text)) return 'phone';
  if (STREET.test(text)) return 'street';
  if (CODE.test(text) || ZIP_PLUS_FOUR.test(text)) return 'code';
  return text.length <= 3 && regionCode(fold(text), '') !== undefined ? 'region' : 'words';
}
