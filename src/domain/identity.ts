// What happens to ids over time. Events hold ids only, never personal values.

export const IDENTITY_EVENTS = ['created', 'merged', 'split', 'retired'] as const;

export interface IdentityEvent {
  readonly kind: (typeof IDENTITY_EVENTS)[number];
  readonly id: string;
  /** merged: the ids that `id` took in; split: the ids that came out of `id`; else empty. Sorted. */
  readonly others: readonly string[];
}
