// A small drawing for each kind of thing. Decoration: the kind is always written beside it.

import type { ReactNode } from 'react';
import type { EntityKind } from '../router.ts';

const DRAWINGS: Readonly<Record<EntityKind, ReactNode>> = {
  customers: (
    <>
      <circle cx="8" cy="5" r="2.75" />
      <path d="M2.75 13.5c.5-3 2.5-4.25 5.25-4.25s4.75 1.25 5.25 4.25" />
    </>
  ),
  organizations: <path d="M3 14V2.5h6.5V14M9.5 6H13v8M1.5 14h13M5.25 5.25h2M5.25 8h2M5.25 10.75h2" />,
  accounts: (
    <>
      <rect x="5.25" y="1.75" width="5.5" height="3.5" rx=".75" />
      <path d="M8 5.25v2.5M3.75 10.5V7.75h8.5v2.75" />
      <rect x="1.5" y="10.5" width="4.5" height="3.5" rx=".75" />
      <rect x="10" y="10.5" width="4.5" height="3.5" rx=".75" />
    </>
  ),
  households: <path d="M1.75 7.75 8 2.25l6.25 5.5M3.5 6.5v7.25h9V6.5M6.5 13.75v-4h3v4" />,
};

export function KindIcon({ kind }: { readonly kind: EntityKind }) {
  return (
    <svg className="kind-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {DRAWINGS[kind]}
    </svg>
  );
}
