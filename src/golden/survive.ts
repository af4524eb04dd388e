// The golden record of one customer, organization or account: the best value of each field over its records, each with
// the record it came from and the rule that chose it. A function of the records alone, whatever their order.

import type { GoldenRecord, Provenance } from '../domain/golden.ts';
import { compareText } from '../domain/recency.ts';
import type { Address, SourceRecord, TextField } from '../domain/record.ts';
import { surviveAddresses } from './addresses.ts';
import { birthDateClaims } from './birthDate.ts';
import { choose } from './choose.ts';
import { type Claim, foldCode, foldText, type RankedRecord, rankRecords } from './claim.ts';
import { kindedField, surviveByKind } from './kinds.ts';
import { surviveName } from './personName.ts';
import { type ChoosingRule, type RuledField, type Rules, ruleOf } from './rules.ts';
import { MONEY, REGISTRATION, type Survivor, surviveTogether, type TextOf } from './together.ts';

interface SurviveOptions {
  /** Sources in order of trust, first wins; sources not named come after, by name. */
  readonly sourcePriority: readonly string[];
  readonly rules?: Rules;
  /**
   * Raw values of a record that stand for no value ('n/a', a junk phone); they survive nowhere. Fields are those of a
   * mapping: 'phone', 'address.city', 'identifiers.ssn'.
   */
  readonly excluded?: (recordKey: string) => readonly { readonly field: string; readonly value: string }[];
}

/**
 * The golden record of the records of one entity. Fields are those of a mapping, with `identifier.<type>`,
 * `attribute.<name>` and, for kinds, `phone[home]` and `address[billing].city`.
 */
export function survive(records: readonly SourceRecord[], options: SurviveOptions): GoldenRecord {
  const ranked = rankRecords(records, options.sourcePriority);
  const { isUsable, textOf } = readerOf(options.excluded);
  const provenance = FAMILIES.flatMap(({ field, survivors }) => {
    const rule = (member?: string) => ruleOf(options.rules ?? {}, field, member);
    return survivors({ records: ranked, rule, textOf, isUsable });
  }).sort((a, b) => compareText(a.field, b.field));
  return { values: Object.fromEntries(provenance.map(({ field, value }) => [field, value])), provenance };
}

interface Context {
  readonly records: readonly RankedRecord[];
  readonly rule: (member?: string) => ChoosingRule;
  readonly textOf: TextOf;
  readonly isUsable: (record: SourceRecord, field: string, value: string) => boolean;
}

interface Family {
  readonly field: RuledField;
  readonly survivors: (context: Context) => Provenance[];
}

type ValuesOf = (record: SourceRecord) => readonly string[];

const PLAIN_TEXTS = ['nativeName', 'gender', 'jobTitle', 'employer', 'name', 'legalForm', 'status', 'owner'] as const;

const FAMILIES: readonly Family[] = [
  ...PLAIN_TEXTS.map((field) => plain(field, (record) => present(record.text[field]))),
  plain('email', (record) => record.emails),
  plain('website', (record) => record.websites),
  plain('alternateName', (record) => record.alternateNames),
  together('personName', (context) => surviveName(context.records, context.rule(), context.textOf)),
  together('money', (context) => surviveTogether(context.records, MONEY, context.rule(), context.textOf)),
  together('registration', (context) => surviveTogether(context.records, REGISTRATION, context.rule(), context.textOf)),
  together('address', (context) => surviveAddresses(context.records, context.rule(), addressesOf(context))),
  { field: 'birthDate', survivors: survivingBirthDate },
  { field: 'phone', survivors: survivingPhones },
  { field: 'identifier', survivors: (context) => survivingMembers('identifier', context, identifiersOf, foldCode) },
  { field: 'attribute', survivors: (context) => survivingMembers('attribute', context, attributesOf, foldText) },
];

function plain(field: RuledField, valuesOf: ValuesOf): Family {
  return {
    field,
    survivors: (context) => survivor(field, claimsOn(field, context, valuesOf, foldText), context.rule()),
  };
}

function together(field: RuledField, survivors: (context: Context) => Survivor[]): Family {
  return { field, survivors: (context) => survivors(context).map((one) => ({ ...one, rule: context.rule() })) };
}

function survivingBirthDate(context: Context): Provenance[] {
  const readingsOf = (record: SourceRecord) =>
    record.birthDate.filter((reading) => context.isUsable(record, 'birthDate', reading));
  return survivor('birthDate', birthDateClaims(context.records, readingsOf), context.rule());
}

function survivingPhones({ records, rule, isUsable }: Context): Provenance[] {
  const claims = records.flatMap((record) =>
    record.record.phones
      .filter(({ value }) => value !== '' && isUsable(record.record, 'phone', value))
      .map((value) => ({ value, fold: foldCode(value.value), text: value.value, record, tier: 0 })),
  );
  return surviveByKind(claims, rule()).flatMap(([kind, claim]) =>
    survivor(kindedField('phone', kind), [{ ...claim, value: claim.value.value }], rule()),
  );
}

/** One survivor for each member (an identifier type, an attribute's name) that any record states. */
function survivingMembers(
  family: 'identifier' | 'attribute',
  context: Context,
  entriesOf: (record: SourceRecord) => readonly (readonly [string, string])[],
  fold: (text: string) => string,
): Provenance[] {
  const members = new Set(context.records.flatMap(({ record }) => entriesOf(record).map(([member]) => member)));
  return [...members].flatMap((member) => {
    const valuesOf: ValuesOf = (record) =>
      entriesOf(record).flatMap(([name, value]) => (name === member ? [value] : []));
    const field = `${family}.${member}`;
    return survivor(field, claimsOn(field, context, valuesOf, fold), context.rule(member));
  });
}

/** Addresses without the parts that stand for no value. */
function addressesOf({ isUsable }: Context): (record: SourceRecord) => readonly Address[] {
  return (record) =>
    record.addresses.map((address) =>
      Object.fromEntries(
        Object.entries(address).filter(
          ([part, value]) => part === 'kind' || isUsable(record, `address.${part}`, value),
        ),
      ),
    );
}

function identifiersOf(record: SourceRecord): readonly (readonly [string, string])[] {
  return record.identifiers.map(({ type, value }) => [type, value] as const);
}

function attributesOf(record: SourceRecord): readonly (readonly [string, string])[] {
  return Object.entries(record.attributes);
}

function claimsOn(
  field: string,
  { records, isUsable }: Context,
  valuesOf: ValuesOf,
  fold: (text: string) => string,
): Claim<string>[] {
  return records.flatMap((record) =>
    valuesOf(record.record)
      .filter((value) => value !== '' && isUsable(record.record, field, value))
      .map((value) => ({ value, fold: fold(value), text: value, record, tier: 0 })),
  );
}

function survivor(field: string, claims: readonly Claim<string>[], rule: ChoosingRule): Provenance[] {
  const chosen = choose(claims, rule);
  return chosen === null ? [] : [{ field, value: chosen.value, recordKey: chosen.record.record.key, rule }];
}

function present(value: string | undefined): string[] {
  return value ? [value] : [];
}

/** How to read a record without what normalization excluded from it, asked for once a record. */
function readerOf(excluded: SurviveOptions['excluded']): Pick<Context, 'textOf' | 'isUsable'> {
  const known = new Map<string, ReadonlySet<string>>();
  const excludedFrom = (key: string) => {
    const entries = known.get(key) ?? new Set((excluded?.(key) ?? []).map(({ field, value }) => `${field}\n${value}`));
    known.set(key, entries);
    return entries;
  };
  const isUsable: Context['isUsable'] = (record, field, value) => {
    const entries = excludedFrom(record.key);
    return entries.size === 0 || !entries.has(`${field.replace(/^identifier\./, 'identifiers.')}\n${value}`);
  };
  const textOf = (record: SourceRecord, field: TextField) => {
    const value = record.text[field];
    return value && isUsable(record, field, value) ? value : undefined;
  };
  return { textOf, isUsable };
}
