// Catches an error while drawing, so that a defect shows a sentence and not an empty window.

import { Component, type ReactNode } from 'react';
import { TEXTS } from '../texts.ts';

interface CrashProps {
  readonly children: ReactNode;
}

interface CrashState {
  readonly crashed: boolean;
}

export class Crash extends Component<CrashProps, CrashState> {
  override readonly state: CrashState = { crashed: false };

  static getDerivedStateFromError(): CrashState {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="crash" role="alert">
        <h1>{TEXTS.problems.crashedTitle}</h1>
        <p>{TEXTS.problems.crashedDetail}</p>
        <p>
          <a href="/">{TEXTS.backToStart}</a>
        </p>
      </main>
    );
  }
}
