// The golden record of one customer, organization or account: the best value of each field over its records, each with
// the record it came from and the rule that chose it. A function of the records and what stewards decided alone, whatever their order.

import type { GoldenRecord, Override } from '../domain/golden.ts';
import { compareText } from '../domain/recency.ts';
import type { Address, SourceRecord, TextField } from '../domain/record.ts';
import { addressContests } from './addresses.ts';
import { birthDateClaims } from './birthDate.ts';
import { choose } from './choose.ts';
import { type Claim, foldCode, foldText, type RankedRecord, rankRecords } from './claim.ts';
import { type Contest, contestOf } from './contest.ts';
import { claimsByKind, kindedField } from './kinds.ts';
import { withOverrides } from './overrides.ts';
import { nameContest } from './personName.ts';
import { type ChoosingRule, type RuledField, type Rules, ruleOf } from './rules.ts';
import { groupContest, MONEY, REGISTRATION, type TextOf } from './together.ts';

/** A raw value that normalization left out. */
interface Excluded {
  readonly field: string;
  readonly value: string;
  readonly reason?: string;
}

export interface SurviveOptions {
  /** Sources in order of trust, first wins; sources not named come after, by name. */
  readonly sourcePriority: readonly string[];
  readonly rules?: Rules;
  /**
   * Raw values of a record that stand for no value ('n/a', a junk phone); they survive nowhere. Fields are those of a
   * mapping: 'phone', 'address.city', 'identifiers.ssn'.
   */
  readonly excluded?: (recordKey: string) => readonly Excluded[];
  /** What stewards decided, on any of the records; it goes before every rule. */
  readonly overrides?: readonly Override[];
}

/**
 * The golden record of the records of one entity. Fields are those of a mapping, with `identifier.<type>`,
 * `attribute.<name>` and, for kinds, `phone[home]` and `address[billing].city`.
 */
export function survive(records: readonly SourceRecord[], options: SurviveOptions): GoldenRecord {
  const survivors = contestsOf(records, options).flatMap((contest) => contest.survivors);
  const provenance = withOverrides(survivors, options.overrides ?? []).sort((a, b) => compareText(a.field, b.field));
  return { values: Object.fromEntries(provenance.map(({ field, value }) => [field, value])), provenance };
}

/** Every choice that the golden record is made of; each field is in one of them. */
export function contestsOf(records: readonly SourceRecord[], options: SurviveOptions): Contest[] {
  const ranked = rankRecords(records, options.sourcePriority);
  const { isUsable, textOf } = readerOf(options.excluded);
  return FAMILIES.flatMap(({ field, contests }) => {
    const rule = (member?: string) => ruleOf(options.rules ?? {}, field, member);
    return contests({ records: ranked, rule, textOf, isUsable });
  });
}

interface Context {
  readonly records: readonly RankedRecord[];
  readonly rule: (member?: string) => ChoosingRule;
  readonly textOf: TextOf;
  readonly isUsable: (record: SourceRecord, field: string, value: string) => boolean;
}

interface Family {
  readonly field: RuledField;
  readonly contests: (context: Context) => readonly Contest[];
}

type ValuesOf = (record: SourceRecord) => readonly string[];

const PLAIN_TEXTS = ['nativeName', 'gender', 'jobTitle', 'employer', 'name', 'legalForm', 'status', 'owner'] as const;

const FAMILIES: readonly Family[] = [
  ...PLAIN_TEXTS.map((field) => plain(field, (record) => present(record.text[field]))),
  plain('email', (record) => record.emails),
  plain('website', (record) => record.websites),
  plain('alternateName', (record) => record.alternateNames),
  together('personName', ({ records, rule, textOf }) => nameContest(records, rule(), textOf)),
  together('money', ({ records, rule, textOf }) => groupContest(records, MONEY, rule(), textOf)),
  together('registration', ({ records, rule, textOf }) => groupContest(records, REGISTRATION, rule(), textOf)),
  {
    field: 'address',
    contests: (context) => addressContests(context.records, context.rule(), addressesOf(context)),
  },
  { field: 'birthDate', contests: birthDateContests },
  { field: 'phone', contests: phoneContests },
  { field: 'identifier', contests: (context) => memberContests('identifier', context, identifiersOf, foldCode) },
  { field: 'attribute', contests: (context) => memberContests('attribute', context, attributesOf, foldText) },
];

function plain(field: RuledField, valuesOf: ValuesOf): Family {
  return {
    field,
    contests: (context) => single(field, claimsOn(field, context, valuesOf, foldText), context.rule(), foldText),
  };
}

function together(field: RuledField, contest: (context: Context) => Contest | null): Family {
  return {
    field,
    contests: (context) => {
      const found = contest(context);
      return found === null ? [] : [found];
    },
  };
}

function birthDateContests(context: Context): Contest[] {
  const readingsOf = (record: SourceRecord) =>
    record.birthDate.filter((reading) => context.isUsable(record, 'birthDate', reading));
  return single('birthDate', birthDateClaims(context.records, readingsOf), context.rule(), foldText);
}

function phoneContests({ records, rule, isUsable }: Context): Contest[] {
  const claims = records.flatMap((record) =>
    record.record.phones
      .filter(({ value }) => value !== '' && isUsable(record.record, 'phone', value))
      .map((value) => ({ value, fold: foldCode(value.value), text: value.value, record, tier: 0 })),
  );
  return claimsByKind(claims).flatMap(([kind, peers]) => {
    const plainClaims = peers.map((claim) => ({ ...claim, value: claim.value.value }));
    return single(kindedField('phone', kind), plainClaims, rule(), foldCode);
  });
}

/** One contest for each member (an identifier type, an attribute's name) that any record states. */
function memberContests(
  family: 'identifier' | 'attribute',
  context: Context,
  entriesOf: (record: SourceRecord) => readonly (readonly [string, string])[],
  fold: (text: string) => string,
): Contest[] {
  const members = new Set(context.records.flatMap(({ record }) => entriesOf(record).map(([member]) => member)));
  return [...members].flatMap((member) => {
    const valuesOf: ValuesOf = (record) =>
      entriesOf(record).flatMap(([name, value]) => (name === member ? [value] : []));
    const field = `${family}.${member}`;
    return single(field, claimsOn(field, context, valuesOf, fold), context.rule(member), fold);
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

/** The contest for a field that wins alone; none where no record states it. */
function single(
  field: string,
  claims: readonly Claim<string>[],
  rule: ChoosingRule,
  fold: (value: string) => string,
): Contest[] {
  const winner = choose(claims, rule);
  if (winner === null) return [];
  const survivors = [{ field, value: winner.value, recordKey: winner.record.record.key }];
  return [contestOf({ claims, rule, winner, survivors, brings: ({ value }) => [{ field, value }], fold })];
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
