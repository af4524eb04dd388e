// The count that `npm test` ends with.

import { describe, expect, it } from 'vitest';
import { summarize } from '../../scripts/test-report.mjs';

const green = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

describe('summarize', () => {
  it('counts tests', () => {
    expect(summarize(green, 0)).toEqual({ passed: 3, failed: 0 });
    expect(summarize({ ...green, numFailedTests: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a crash as a failure, before and after the report was written', () => {
    expect(summarize(null, null)).toEqual({ passed: 0, failed: 1 });
    expect(summarize(green, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that did not load as a failure', () => {
    const broken = { ...green, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(summarize(broken, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a skipped test as a failure', () => {
    expect(summarize({ ...green, numPendingTests: 1 }, 0)).toEqual({ passed: 3, failed: 1 });
  });
});
