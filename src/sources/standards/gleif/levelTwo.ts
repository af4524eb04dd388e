// GLEIF level 2: who owns whom. Relationship records (RR-CDF 2.1) lead from the child (start node) to the parent (end node);
// reporting exceptions (2.1) say why one states no parent.

import {
  ACCOUNTING,
  ACCOUNTING_ULTIMATE,
  BRANCH,
  NO_PARENT_DETAIL,
  NO_PARENT_REASON,
} from '../../../domain/parentage.ts';
import { recordKey, type SourceRecord } from '../../../domain/record.ts';
import type { Relationship } from '../../../domain/relationship.ts';
import type { Fault } from '../../values.ts';
import { statedRecord, statedRelationship } from '../facts.ts';
import { laterDay, statedDay, statedMoment } from '../statedDay.ts';
import type { GleifRow } from './gleifRow.ts';

const BASES: Readonly<Record<string, string>> = {
  IS_DIRECTLY_CONSOLIDATED_BY: ACCOUNTING,
  IS_ULTIMATELY_CONSOLIDATED_BY: ACCOUNTING_ULTIMATE,
  IS_INTERNATIONAL_BRANCH_OF: BRANCH,
  'IS_FUND-MANAGED_BY': 'fund-management',
  IS_SUBFUND_OF: 'subfund',
  IS_FEEDER_TO: 'feeder',
};
/** A record that is none any more, or was vouched for until its next renewal only. */
const ENDED_REGISTRATIONS = ['LAPSED', 'RETIRED', 'ANNULLED', 'DUPLICATE', 'CANCELLED', 'TRANSFERRED'];

interface Period {
  readonly type: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export function relationshipOf(row: GleifRow, source: string, position: number): Relationship | Fault {
  const text = (path: string) => row.texts(path)[0];
  const stated = text('Relationship.RelationshipType') ?? '';
  const basis = BASES[stated];
  if (basis === undefined) {
    const known = Object.keys(BASES).join(', ');
    return { field: 'RelationshipType', reason: `'${stated}' is not a relationship of level 2; there are ${known}` };
  }
  const left = text('Relationship.StartNode.NodeID');
  const right = text('Relationship.EndNode.NodeID');
  if (left === undefined || right === undefined)
    return { field: left === undefined ? 'StartNode' : 'EndNode', reason: 'the LEI is empty' };
  const periods = row.items('Relationship.RelationshipPeriods').map(periodOf);
  const period = periods.find(({ type }) => type === 'RELATIONSHIP_PERIOD');
  return statedRelationship({
    source,
    relation: 'subsidiaryOf',
    left: recordKey(source, 'organization', left),
    right: recordKey(source, 'organization', right),
    position,
    basis,
    share: shareOf(row),
    validFrom: period?.from,
    validTo: period?.to ?? (isEnded(row) ? endOf(row, periods) : undefined),
    role: undefined,
    shareMin: undefined,
    shareMax: undefined,
    hierarchy: undefined,
    declaredBy: undefined,
  });
}

function periodOf(item: (name: string) => string): Period {
  return { type: item('PeriodType'), from: statedDay(item('StartDate')), to: statedDay(item('EndDate')) };
}

function isEnded(row: GleifRow): boolean {
  const [status] = row.texts('Relationship.RelationshipStatus');
  const [registration = ''] = row.texts('Registration.RegistrationStatus');
  return status === 'INACTIVE' || ENDED_REGISTRATIONS.includes(registration);
}

/** The day from which one that is over, but states no end, is not known to hold: a lapsed one's renewal, else the last day known. */
function endOf(row: GleifRow, periods: readonly Period[]): string {
  const day = (path: string) => statedDay(row.texts(path)[0]);
  const [registration] = row.texts('Registration.RegistrationStatus');
  const renewal = registration === 'LAPSED' ? day('Registration.NextRenewalDate') : undefined;
  const known = periods.flatMap(({ from, to }) => [from, to]).reduce(laterDay, undefined);
  return renewal ?? day('Registration.LastUpdateDate') ?? known ?? '0001-01-01';
}

function shareOf(row: GleifRow): number | undefined {
  const percent = row
    .items('Relationship.RelationshipQuantifiers')
    .find((item) => item('QuantifierUnits') === 'PERCENTAGE')?.('QuantifierAmount');
  const share = percent ? Number(percent) : Number.NaN;
  return share >= 0 && share <= 100 ? share : undefined;
}

/** A record of its own, which the LEI makes one with its organization: files of exceptions come and go by themselves. */
export function exceptionOf(row: GleifRow, source: string, position: number): SourceRecord | Fault {
  const text = (path: string) => row.texts(path)[0];
  const category = text('ExceptionCategory') ?? '';
  const level = levelOf(category);
  if (level === null)
    return { field: 'ExceptionCategory', reason: `'${category}' is not a category of reporting exceptions` };
  const lei = text('LEI');
  const reasons = row.texts('ExceptionReason');
  if (lei === undefined) return { field: 'LEI', reason: 'the LEI is empty' };
  if (reasons.length === 0) return { field: 'ExceptionReason', reason: 'the reason is empty' };
  return statedRecord({
    source,
    type: 'organization',
    id: `${lei}/${level}`,
    position,
    observedAt: statedMoment(text('ContentDate')),
    identifiers: [{ type: 'lei', value: lei }],
    attributes: {
      [NO_PARENT_REASON + level]: reasons.join('; '),
      [NO_PARENT_DETAIL + level]: row.texts('ExceptionReference').join('; '),
    },
  });
}

function levelOf(category: string): 'direct' | 'ultimate' | null {
  if (category.startsWith('DIRECT_')) return 'direct';
  return category.startsWith('ULTIMATE_') ? 'ultimate' : null;
}
