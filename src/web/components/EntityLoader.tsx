// Loads the entity of a page and draws it, or says that nothing has that id.

import type { ReactNode } from 'react';
import type { Endpoint } from '../api.ts';
import { MissingPage } from '../pages/MissingPage.tsx';
import type { EntityKind } from '../router.ts';
import { TEXTS } from '../texts.ts';
import { useLoad } from '../useLoad.ts';
import { Loaded } from './States.tsx';

interface EntityLoaderProps<T> {
  readonly kind: EntityKind;
  readonly id: string;
  readonly endpoint: Endpoint<T>;
  readonly children: (entity: T) => ReactNode;
}

export function EntityLoader<T>({ kind, id, endpoint, children }: EntityLoaderProps<T>) {
  const missing = () => <MissingPage detail={TEXTS.problems.noEntity(kind, id)} hint={TEXTS.problems.noEntityHint} />;
  return (
    <Loaded load={useLoad(endpoint)} missing={missing}>
      {children}
    </Loaded>
  );
}
