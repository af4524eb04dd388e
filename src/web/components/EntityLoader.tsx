// Loads the entity of a page and draws it, or says that nothing has that id.

import type { ReactNode } from 'react';
import type { Endpoint } from '../api.ts';
import { MissingPage } from '../pages/MissingPage.tsx';
import type { EntityKind } from '../router.ts';
import { KIND_TEXTS, TEXTS } from '../texts.ts';
import { type Load, useLoad } from '../useLoad.ts';
import { PageHeading } from './PageHeading.tsx';
import { Loaded } from './States.tsx';

interface EntityLoaderProps<T> {
  readonly kind: EntityKind;
  readonly id: string;
  readonly endpoint: Endpoint<T>;
  readonly children: (entity: T) => ReactNode;
}

export function EntityLoader<T>({ kind, id, endpoint, children }: EntityLoaderProps<T>) {
  const load = useLoad(endpoint);
  const missing = () => <MissingPage detail={TEXTS.problems.noEntity(kind, id)} hint={TEXTS.problems.noEntityHint} />;
  return (
    <>
      {load.state === 'loading' || isBroken(load) ? (
        <PageHeading title={KIND_TEXTS[kind].one}>{KIND_TEXTS[kind].one}</PageHeading>
      ) : null}
      <Loaded load={load} missing={missing}>
        {children}
      </Loaded>
    </>
  );
}

/** True where there is neither an entity nor the certainty that there is none: the page still needs a name. */
function isBroken(load: Load<unknown>): boolean {
  return load.state === 'failed' && load.problem.status !== 404;
}
