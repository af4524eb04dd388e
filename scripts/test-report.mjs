// Counts what a run of Vitest came to. A run that failed without a failed test (a crash, a file that did not load, a
// set-up that did not come up, an unhandled error) counts as one failure more, and so does a skipped test, unless the
// test states what this machine lacks (test/support/docker.ts): that is reported, and no failure.

/**
 * `report` is Vitest's JSON report, null where there is none; `status` its exit code, null where it was killed.
 * `missing` tells how many tests did not run for each thing that this machine lacks.
 */
export function summarize(report, status) {
  if (report === null) return { passed: 0, failed: 1, missing: {} };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const missing = countMissing(report);
  const excused = Object.values(missing).reduce((sum, count) => sum + count, 0);
  const failed = report.numFailedTests + report.numPendingTests - excused + report.numTodoTests + brokenFiles;
  return { passed: report.numPassedTests, failed: status !== 0 && failed === 0 ? 1 : failed, missing };
}

function countMissing(report) {
  const counts = {};
  for (const { status, meta } of report.testResults.flatMap((file) => file.assertionResults)) {
    if (status === 'skipped' && meta?.missing) counts[meta.missing] = (counts[meta.missing] ?? 0) + 1;
  }
  return counts;
}
