// What stands where an answer is not there yet, is empty, or failed: each says what is going on and what to do.

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Problem } from '../api.ts';
import { TEXTS } from '../texts.ts';
import type { Load } from '../useLoad.ts';

export function Loading() {
  return (
    <p className="state loading" role="status">
      {TEXTS.loading}
    </p>
  );
}

export function Empty({ children, hint }: { readonly children: ReactNode; readonly hint?: string }) {
  return (
    <div className="state">
      <p>{children}</p>
      {hint ? <p className="quiet">{hint}</p> : null}
    </div>
  );
}

export function Failed({ problem, retry }: { readonly problem: Problem; readonly retry: () => void }) {
  return (
    <div className="state failed" role="alert">
      <p className="state-title">{problem.title}</p>
      <p>{problem.detail}</p>
      <Button className="button" onPress={retry}>
        {TEXTS.tryAgain}
      </Button>
    </div>
  );
}

interface LoadedProps<T> {
  readonly load: Load<T>;
  readonly children: (value: T) => ReactNode;
  /** What to draw where the API answers 404. */
  readonly missing?: () => ReactNode;
}

/** Draws a loaded value, or the state it is in until then. */
export function Loaded<T>({ load, children, missing }: LoadedProps<T>) {
  if (load.state === 'loading') return <Loading />;
  if (load.state === 'ready') return <>{children(load.value)}</>;
  if (load.problem.status === 404 && missing) return <>{missing()}</>;
  return <Failed problem={load.problem} retry={load.retry} />;
}
