// Types of test-report.mjs, for its tests.

/** What is used of the JSON report that Vitest writes. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly meta?: { readonly missing?: string } }[];
  }[];
}

export function summarize(
  report: TestReport | null,
  status: number | null,
): { passed: number; failed: number; missing: Record<string, number> };
