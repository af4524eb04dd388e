// Which comparisons apply to which entity type.

import { type Policies, policyOf } from '../../domain/policy.ts';
import type { EntityType } from '../../domain/record.ts';
import type { FeatureTable } from '../features/featureTable.ts';
import { addressComparison, HOME_LEVELS, SITE_LEVELS } from './address.ts';
import { birthDateComparison } from './birthDate.ts';
import { companyNameComparison } from './companyName.ts';
import type { Comparison } from './comparison.ts';
import {
  EMAIL_LEVELS,
  emailGrade,
  identifierLevels,
  PHONE_LEVELS,
  silentGrade,
  slipGrade,
  valueComparison,
  WEBSITE_LEVELS,
} from './identifier.ts';
import { personNameComparisons } from './personName.ts';
import {
  ATTRIBUTE_LEVELS,
  EMPLOYER_LEVELS,
  GENDER_LEVELS,
  LEGAL_FORM_LEVELS,
  SUFFIX_LEVELS,
  singleComparison,
} from './single.ts';

/** The comparisons of one entity type over its feature table, in a fixed order. */
export function comparisonsOf(type: EntityType, table: FeatureTable, policies: Policies): Comparison[] {
  const own = type === 'person' ? personComparisons(table) : companyComparisons(table);
  return [
    ...own,
    ...contactComparisons(table, policies),
    ...identifierComparisons(table, policies),
    ...attributeComparisons(table),
  ];
}

function personComparisons(table: FeatureTable): Comparison[] {
  return [
    ...personNameComparisons(table),
    singleComparison('nameSuffix', table.suffixes, table.names, SUFFIX_LEVELS),
    birthDateComparison(table),
    singleComparison('gender', table.genders, table.names, GENDER_LEVELS),
    addressComparison(table, HOME_LEVELS),
    singleComparison('employer', table.employers, table.names, EMPLOYER_LEVELS),
  ];
}

function companyComparisons(table: FeatureTable): Comparison[] {
  return [
    companyNameComparison(table),
    singleComparison('legalForm', table.legalForms, table.names, LEGAL_FORM_LEVELS),
    addressComparison(table, SITE_LEVELS),
  ];
}

function contactComparisons(table: FeatureTable, policies: Policies): Comparison[] {
  const pool = table.contacts;
  const hubCap = (type: string) => policyOf(type, policies).hubCap;
  return [
    valueComparison({
      field: 'email',
      column: table.emails,
      pool,
      levels: EMAIL_LEVELS,
      grade: emailGrade,
      hubCap: hubCap('email'),
    }),
    valueComparison({
      field: 'phone',
      column: table.phones,
      pool,
      levels: PHONE_LEVELS,
      grade: slipGrade,
      hubCap: hubCap('phone'),
    }),
    valueComparison({
      field: 'website',
      column: table.websites,
      pool,
      levels: WEBSITE_LEVELS,
      grade: slipGrade,
      hubCap: hubCap('website'),
    }),
  ];
}

function identifierComparisons(table: FeatureTable, policies: Policies): Comparison[] {
  return [...table.identifiers.keys()].sort().map((type) => {
    const policy = policyOf(type, policies);
    return valueComparison({
      field: `identifier.${type}`,
      column: table.identifiers.get(type)!,
      pool: table.contacts,
      levels: identifierLevels(policy),
      grade: policy.exclusive === 'no' ? silentGrade : slipGrade,
      hubCap: policy.hubCap,
      decisive: policy.strength === 'decisive',
    });
  });
}

function attributeComparisons(table: FeatureTable): Comparison[] {
  return [...table.attributes.keys()]
    .sort()
    .map((name) => singleComparison(`attribute.${name}`, table.attributes.get(name)!, table.names, ATTRIBUTE_LEVELS));
}
