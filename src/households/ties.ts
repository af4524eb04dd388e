// Declared relationships that make one household of two people, and what each says about them.

import { compareText } from '../domain/recency.ts';
import type { DeclaredTie } from './person.ts';

/** Relations that bind a household, the strongest first, with the words that explain them. */
const BINDING = {
  spouseOf: 'declared spouses',
  parentOf: 'declared parent and child',
  guardianOf: 'declared guardian and ward',
  memberOf: 'declared member',
} as const satisfies Partial<Record<DeclaredTie['relation'], string>>;

type BindingRelation = keyof typeof BINDING;

export interface BindingTie extends DeclaredTie {
  readonly relation: BindingRelation;
}

const STRENGTH = Object.keys(BINDING) as readonly BindingRelation[];

/** The ties that bind a household: of a binding relation, between two different known people, the strongest first. */
export function bindingTies<Tie extends DeclaredTie>(
  ties: readonly Tie[],
  isKnown: (customerId: string) => boolean,
): (Tie & BindingTie)[] {
  return ties.filter(isBinding).filter(joinsTwo(isKnown)).sort(compareTies);
}

/** Whether the tie holds now, as far as one can say without a clock. */
export function isOpen(tie: DeclaredTie): boolean {
  return !tie.validTo;
}

export function isParental(tie: DeclaredTie): boolean {
  return tie.relation === 'parentOf' || tie.relation === 'guardianOf';
}

/** What the tie says of the two, e.g. 'declared spouses'. */
export function wordsFor(tie: BindingTie): string {
  return BINDING[tie.relation];
}

function isBinding<Tie extends DeclaredTie>(tie: Tie): tie is Tie & BindingTie {
  return Object.hasOwn(BINDING, tie.relation);
}

function joinsTwo(isKnown: (customerId: string) => boolean): (tie: DeclaredTie) => boolean {
  return ({ left, right }) => left !== right && isKnown(left) && isKnown(right);
}

function compareTies(a: BindingTie, b: BindingTie): number {
  return (
    STRENGTH.indexOf(a.relation) - STRENGTH.indexOf(b.relation) ||
    compareText(a.validFrom ?? '', b.validFrom ?? '') ||
    compareText(a.left, b.left) ||
    compareText(a.right, b.right) ||
    compareText(a.validTo ?? '', b.validTo ?? '')
  );
}
