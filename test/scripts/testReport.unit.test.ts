// The count that `npm test` ends with.

import { describe, expect, it } from 'vitest';
import { summarize } from '../../scripts/test-report.mjs';

const green = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

describe('summarize', () => {
  it('counts tests', () => {
    expect(summarize(green, 0)).toEqual({ passed: 3, failed: 0, missing: {} });
    expect(summarize({ ...green, numFailedTests: 2 }, 1)).toEqual({ passed: 3, failed: 2, missing: {} });
  });

  it('counts a crash as a failure, before and after the report was written', () => {
    expect(summarize(null, null)).toEqual({ passed: 0, failed: 1, missing: {} });
    expect(summarize(green, 1)).toEqual({ passed: 3, failed: 1, missing: {} });
  });

  it('counts a file that did not load as a failure', () => {
    const broken = { ...green, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(summarize(broken, 1)).toEqual({ passed: 3, failed: 1, missing: {} });
  });

  it('counts a skipped test as a failure', () => {
    expect(summarize({ ...green, numPendingTests: 1 }, 0)).toEqual({ passed: 3, failed: 1, missing: {} });
  });

  it('tells what tests did not run because this machine lacks something, and does not count them as failures', () => {
    const skipped = { status: 'skipped', meta: { missing: 'no Docker engine answers' } };
    const assertionResults = [skipped, skipped, { status: 'skipped', meta: {} }];
    const report = { ...green, numPendingTests: 3, testResults: [{ status: 'passed', assertionResults }] };
    expect(summarize(report, 0)).toEqual({ passed: 3, failed: 1, missing: { 'no Docker engine answers': 2 } });
  });
});
