// Counts what a run of Vitest came to. A run that failed without a failed test (a crash, a file that did not load, a
// set-up that did not come up, an unhandled error) counts as one failure more, and so does a skipped test.

/** `report` is Vitest's JSON report, null where there is none; `status` its exit code, null where it was killed. */
export function summarize(report, status) {
  if (report === null) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + brokenFiles;
  return { passed: report.numPassedTests, failed: status !== 0 && failed === 0 ? 1 : failed };
}
