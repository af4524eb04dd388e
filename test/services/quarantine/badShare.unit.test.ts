// When so many rows are bad that a load stops, and what it says.

import { describe, expect, it } from 'vitest';
import type { QuarantinedRow } from '../../../src/services/inputs.ts';
import { BadShare } from '../../../src/services/quarantine/badShare.ts';
import { record } from '../../support/record.ts';

const ann = record('person', '1');
const bad = (line: number, reason = 'the id is empty'): QuarantinedRow => ({
  file: 'a.csv',
  line,
  field: 'id',
  reason,
  row: '',
});

function shareOf(good: number, badRows: readonly QuarantinedRow[]): BadShare {
  const share = new BadShare();
  const rest = { file: 'a.csv', relationships: [], bytesRead: 0 };
  share.add({ ...rest, records: Array.from({ length: good }, () => ann), quarantined: [] });
  share.add({ ...rest, records: [], quarantined: badRows });
  return share;
}
const rows = (count: number) => Array.from({ length: count }, (_, i) => bad(i + 2));

describe('the share of bad rows', () => {
  it.each([
    [90, 10, null, true],
    [89, 10, null, false],
    [9, 9, null, true],
    [8, 9, null, false],
    [1, 0, null, true],
    [0, 1, null, false],
    [0, 0, null, true],
    [99, 1, 0.01, true],
    [98, 2, 0.01, false],
    [99, 1, 0, false],
    [0, 100, 1, true],
  ])('of %d good and %d bad rows with %s allowed passes: %s', (good, count, allowed, passes) => {
    const check = () => shareOf(good, rows(count)).check(allowed, 'nothing was loaded');
    if (passes) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'too-many-bad-rows' }));
  });

  it('names the file, the most frequent reason and where it was met first', () => {
    const reasons = ["person '1' of source 's' came before", "person '2' of source 's' came before", 'the id is empty'];
    const share = shareOf(
      1,
      reasons.map((reason, i) => bad(i + 3, reason)),
    );
    expect(() => share.check(0.5, 'nothing was loaded')).toThrow(
      "a.csv: 3 of 4 rows are bad, 2 of them because person '...' of source '...' came before (first in line 3); nothing was loaded",
    );
  });

  it('is that of each file, so that a good one does not hide a bad one', () => {
    const share = shareOf(1000, []);
    share.add({ file: 'b.csv', records: [], relationships: [], quarantined: [bad(2)], bytesRead: 0 });
    expect(() => share.check(null, 'x')).toThrow(/^b\.csv: 1 of 1 rows are bad, because the id is empty/);
  });
});
