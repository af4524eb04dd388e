// The survivorship rule table: which rule chooses each field of a golden record unless the caller says otherwise.

import type { SurvivorshipRule } from '../domain/golden.ts';

/** The rules that choose among records; an override is a person's word and chooses nothing. */
export type ChoosingRule = Exclude<SurvivorshipRule, 'override'>;

/**
 * Stated defaults. What a person is (birth date, name, identifiers) is what most records say; how to reach them and what
 * they do now is what the newest says. `personName`, `money`, `registration` and `address` each stand for fields that
 * win together; `attribute` and `identifier` for every attribute and every identifier type.
 */
const DEFAULT_RULES = {
  personName: 'mostFrequent',
  nativeName: 'mostFrequent',
  alternateName: 'mostFrequent',
  birthDate: 'mostFrequent',
  gender: 'mostFrequent',
  email: 'mostRecent',
  phone: 'mostRecent',
  website: 'mostFrequent',
  address: 'mostRecent',
  jobTitle: 'mostRecent',
  employer: 'mostRecent',
  name: 'mostFrequent',
  legalForm: 'mostFrequent',
  registration: 'mostFrequent',
  status: 'mostRecent',
  money: 'mostRecent',
  owner: 'mostRecent',
  identifier: 'mostFrequent',
  attribute: 'mostRecent',
} as const satisfies Readonly<Record<string, ChoosingRule>>;

export type RuledField = keyof typeof DEFAULT_RULES;

/** Overrides of the table: of a whole family ('attribute') or of one member of it ('attribute.segment'). */
export type Rules = Readonly<
  Partial<Record<RuledField | `attribute.${string}` | `identifier.${string}`, ChoosingRule>>
>;

/** The rule of `field`; `member` names one attribute or identifier type, whose own rule goes before its family's. */
export function ruleOf(rules: Rules, field: RuledField, member?: string): ChoosingRule {
  const own =
    member === undefined ? undefined : (rules as Readonly<Record<string, ChoosingRule>>)[`${field}.${member}`];
  return own ?? rules[field] ?? DEFAULT_RULES[field];
}
