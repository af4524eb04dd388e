// How evidence is put into words.

import { expect, it } from 'vitest';
import { wordEvidence } from '../../src/resolution/resolvedLink.ts';

it('words evidence strongest first, for and against, ties by field', () => {
  const evidence = [
    { field: 'phone', level: 'exact', weight: 4 },
    { field: 'givenName', level: 'different', weight: -6.64 },
    { field: 'email', level: 'exact', weight: 4 },
  ];
  expect(wordEvidence(evidence)).toBe('givenName different -6.6; email exact +4.0; phone exact +4.0');
  expect(wordEvidence([])).toBe('');
});
