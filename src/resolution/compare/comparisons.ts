// Which comparisons apply to which entity type.

import { type Policies, policyOf } from '../../domain/policy.ts';
import type { EntityType } from '../../domain/record.ts';
import { ADDRESS, type FeatureTable, NAMED } from '../features/featureTable.ts';
import type { Column } from '../features/stripes.ts';
import { AddressComparison, HOME_LEVELS, SITE_LEVELS } from './address.ts';
import { attributeComparison, employerComparison } from './attribute.ts';
import { BirthDateComparison } from './birthDate.ts';
import { CompanyNameComparison, countWords } from './companyName.ts';
import type { Comparison, Level, Terms } from './comparison.ts';
import { EmailComparison } from './emailComparison.ts';
import {
  EMAIL_LEVELS,
  emailGrade,
  type Grade,
  identifierLevels,
  PHONE_LEVELS,
  silentGrade,
  slipGrade,
  ValueComparison,
  WEBSITE_LEVELS,
} from './identifier.ts';
import { personNameComparisons } from './personName.ts';
import { FieldValues, GENDER_LEVELS, LEGAL_FORM_LEVELS, SingleComparison, SUFFIX_LEVELS } from './single.ts';
import { type CountedCells, countRows, TermSource } from './terms.ts';

/** How many records hold each value of a field now; kept current by whoever adds and removes records. */
export interface HolderSource {
  of(field: string, cells: CountedCells, hubCap: number): { readonly counts: Int32Array };
}

/**
 * The comparisons of one entity type over its feature table, in a fixed order. The frequencies of values are counted over
 * the table unless `terms` pins them, and so are the records that hold each value unless `holders` knows them.
 */
export function comparisonsOf(
  type: EntityType,
  table: FeatureTable,
  policies: Policies,
  terms = new TermSource(),
  holders: HolderSource | null = null,
): Comparison[] {
  const makers = new Makers(table, policies, terms, holders);
  const own = type === 'person' ? makers.person() : makers.company();
  return [...own, ...makers.contacts(), ...makers.identifiers(), ...makers.attributes()];
}

class Makers {
  private readonly table: FeatureTable;
  private readonly policies: Policies;
  private readonly terms: TermSource;
  private readonly holders: HolderSource | null;

  constructor(table: FeatureTable, policies: Policies, terms: TermSource, holders: HolderSource | null) {
    this.table = table;
    this.policies = policies;
    this.terms = terms;
    this.holders = holders;
  }

  person(): Comparison[] {
    const { table, terms } = this;
    const { dates, birthDates: column } = table;
    return [
      ...personNameComparisons(table, (field, part) => this.nameTerms(field, { column: table.personNames, part })),
      this.single('nameSuffix', table.suffixes, SUFFIX_LEVELS),
      new BirthDateComparison(
        table,
        terms.of('birthDate', dates, () => countRows({ column }, dates.size)),
      ),
      this.single('gender', table.genders, GENDER_LEVELS),
      this.address(HOME_LEVELS),
      employerComparison(table.employers, table.names, this.nameTerms('employer', { column: table.employers })),
    ];
  }

  company(): Comparison[] {
    const { table } = this;
    return [
      this.companyName(),
      this.single('legalForm', table.legalForms, LEGAL_FORM_LEVELS),
      this.address(SITE_LEVELS),
    ];
  }

  private companyName(): Comparison {
    const { table, terms } = this;
    const { names, companyNames: column } = table;
    let counted: Omit<Terms, 'text'> | null = null;
    const count = () => {
      counted ??= countRows({ column }, names.size);
      return counted;
    };
    const words = terms.words('name.word', () => countWords(count(), names));
    return new CompanyNameComparison(table, terms.of('name', names, count), words);
  }

  contacts(): Comparison[] {
    const { emails, phones, websites, contacts } = this.table;
    const slips = slipGrade(contacts);
    return [
      new EmailComparison(this.values('email', { column: emails }, EMAIL_LEVELS, emailGrade(contacts)), this.table),
      this.values('phone', { column: phones }, PHONE_LEVELS, slips),
      this.values('website', { column: websites }, WEBSITE_LEVELS, slips),
    ];
  }

  identifiers(): Comparison[] {
    const { table, policies } = this;
    const column = table.identifiers;
    return table.fieldsOf(column).map(([type, field]) => {
      const policy = policyOf(type, policies);
      const grade = policy.exclusive === 'no' ? silentGrade : slipGrade(table.contacts);
      const cells = { column, part: NAMED.value, field };
      return this.values(type, cells, identifierLevels(policy), grade, policy.strength === 'decisive');
    });
  }

  attributes(): Comparison[] {
    const { table } = this;
    const column = table.attributes;
    return table.fieldsOf(column).map(([name, field]) => {
      const terms = this.nameTerms(`attribute.${name}`, { column, part: NAMED.value, field });
      return attributeComparison(name, new FieldValues(column, field), table.names, terms);
    });
  }

  private single(field: string, column: Column, levels: readonly Level[]): Comparison {
    return new SingleComparison(field, column, levels, this.nameTerms(field, { column }));
  }

  private nameTerms(field: string, cells: CountedCells): Terms {
    const { names } = this.table;
    return this.terms.of(field, names, () => countRows(cells, names.size));
  }

  private address(levels: readonly Level[]): Comparison {
    const { addresses: column, places } = this.table;
    const terms = this.terms.of('address', places, () => countRows({ column, part: ADDRESS.line }, places.size));
    return new AddressComparison(this.table, levels, terms);
  }

  /** `type` names the identifier's policy; a declared identifier's field is 'identifier.' and its type. */
  private values(
    type: string,
    cells: CountedCells,
    levels: readonly Level[],
    grade: Grade,
    decisive?: boolean,
  ): ValueComparison {
    const pool = this.table.contacts;
    const field = decisive === undefined ? type : `identifier.${type}`;
    const { hubCap } = policyOf(type, this.policies);
    let counted: Omit<Terms, 'text'> | null = null;
    const count = () => {
      counted ??= countRows(cells, pool.size);
      return counted;
    };
    const holders = this.holders?.of(field, cells, hubCap) ?? count();
    return new ValueComparison({
      field,
      column: cells.column,
      named: cells.field ?? -1,
      levels,
      grade,
      holders,
      hubCap,
      terms: this.terms.of(field, pool, count),
      decisive: decisive ?? false,
    });
  }
}
