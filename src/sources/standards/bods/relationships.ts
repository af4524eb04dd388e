// Ownership-or-control statements (0.2, 0.3) and relationships (0.4) of the Beneficial Ownership Data Standard: an organization
// under another is its subsidiary, one under a person is held by that person. Each interest is a relationship of its own.

import { CONTROL, INDIRECT, OWNERSHIP, VOTING } from '../../../domain/parentage.ts';
import { recordKey } from '../../../domain/record.ts';
import type { Relationship } from '../../../domain/relationship.ts';
import { statedRelationship } from '../facts.ts';
import { earlierDay, laterDay, statedDay } from '../statedDay.ts';
import type { Interest, Statement } from './statement.ts';
import type { Hold } from './survey.ts';

const BASES: Readonly<Record<string, string>> = { shareholding: OWNERSHIP, votingRights: VOTING };

export interface Ends {
  readonly source: string;
  readonly subject: string;
  readonly party: string;
  readonly partyIsPerson: boolean;
  readonly position: number;
}

/** Where no interest is stated, one that nothing is known of. */
export function relationshipsOf({ details }: Statement, ends: Ends, hold: Hold): readonly Relationship[] {
  const interests = details.interests?.length ? details.interests : [{}];
  return interests.map((interest) => relationshipOf(interest, ends, hold));
}

function relationshipOf(interest: Interest, ends: Ends, hold: Hold): Relationship {
  const { source, subject, party, partyIsPerson, position } = ends;
  const type = typeOf(interest);
  return statedRelationship({
    source,
    relation: partyIsPerson ? 'heldBy' : 'subsidiaryOf',
    left: recordKey(source, 'organization', subject),
    right: recordKey(source, partyIsPerson ? 'person' : 'organization', party),
    position,
    role: type,
    basis: (BASES[type] ?? CONTROL) + (levelOf(interest) === 'indirect' ? INDIRECT : ''),
    ...sharesOf(interest),
    validFrom: laterDay(statedDay(interest.startDate ?? undefined), hold.from),
    validTo: earlierDay(statedDay(interest.endDate ?? undefined), hold.to),
    hierarchy: undefined,
    declaredBy: undefined,
  });
}

/** Names of 0.2 are written with hyphens. */
function typeOf({ type, share }: Interest): string {
  if (type) return type.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return share ? 'shareholding' : 'unknownInterest';
}

function levelOf({ directOrIndirect, interestLevel }: Interest): string | undefined {
  return directOrIndirect ?? interestLevel ?? undefined;
}

function sharesOf({ share }: Interest): Pick<Record<string, number | undefined>, 'share' | 'shareMin' | 'shareMax'> {
  const number = (...stated: readonly unknown[]) => stated.find((one) => typeof one === 'number') as number | undefined;
  const exact = number(share?.exact);
  const shareMin = number(share?.minimum, share?.exclusiveMinimum);
  const shareMax = number(share?.maximum, share?.exclusiveMaximum);
  const isExact = exact !== undefined || (shareMin !== undefined && shareMin === shareMax);
  return isExact
    ? { share: exact ?? shareMin, shareMin: undefined, shareMax: undefined }
    : { share: undefined, shareMin, shareMax };
}
