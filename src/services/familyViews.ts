// What the API answers about the family of an organization.

import type { FamilyProblem } from '../domain/hierarchy.ts';
import type { EntityRef, NoParent } from './views.ts';

/** What is common to answers about the family of an organization. */
interface FamilyAnswer {
  readonly id: string;
  readonly basis: string;
  /** Every basis the organization takes part in, by name. */
  readonly bases: readonly string[];
  /** True where the family is larger than one answer may be, and members are missing. */
  readonly truncated: boolean;
}

export interface UltimateParentView extends FamilyAnswer {
  readonly parent: EntityRef | null;
  /** Null where the organization stands at its own top. */
  readonly ultimateParent: EntityRef | null;
  /** From the organization up to the top. */
  readonly path: readonly EntityRef[];
  readonly noParent: readonly NoParent[];
}

/** Another organization of the family with what its edge says; percent. */
export interface FamilyMember extends EntityRef {
  readonly share: number | null;
  readonly shareMin: number | null;
  readonly shareMax: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface FamilyView extends FamilyAnswer {
  readonly ultimateParent: EntityRef | null;
  readonly parents: readonly FamilyMember[];
  /** Other organizations under the same parents. */
  readonly siblings: readonly EntityRef[];
  readonly subsidiaries: readonly FamilyMember[];
  /** Organizations connected with it on this basis, itself among them. */
  readonly memberCount: number;
}

export interface FamilyProblemsView extends FamilyAnswer {
  readonly items: readonly {
    readonly code: FamilyProblem['code'];
    readonly path: readonly EntityRef[];
    readonly why: string;
  }[];
}

/** What one holds of the organization, or it of one; percent, and two bounds that differ where a share is not known exactly. */
export interface Holding extends EntityRef {
  readonly type: 'customer' | 'organization';
  readonly direct: { readonly min: number; readonly max: number } | null;
  readonly effective: { readonly min: number; readonly max: number };
}

export interface OwnershipView extends FamilyAnswer {
  /** The largest first. */
  readonly owners: readonly Holding[];
  readonly owned: readonly Holding[];
}
