// A household while it is being built: who was in it when and where, before roles, name and reason are worked out.

import type { Interval } from '../domain/household.ts';
import type { HousedGroup } from './housed.ts';
import type { Stay } from './stays.ts';

export interface Presence extends Interval {
  readonly customerId: string;
  readonly current: boolean;
}

export interface Draft {
  readonly presences: readonly Presence[];
  /** Empty for a household that declared ties alone make. */
  readonly stays: readonly Stay[];
  readonly crowded: boolean;
  /** What a steward decided of it, in words. */
  readonly decision?: string;
}

/** A household by residence, with the people whom ties alone bring into it. */
export function housedDraft({ stays, crowded }: HousedGroup, guests: readonly Presence[]): Draft {
  return { presences: [...stays, ...guests], stays, crowded };
}

/** The people a household consists of now; of one that everyone has left, all who were in it. Sorted. */
export function residentsOf({ presences }: Draft): string[] {
  const current = presences.filter((presence) => presence.current);
  return [...new Set((current.length > 0 ? current : presences).map(({ customerId }) => customerId))].sort();
}
