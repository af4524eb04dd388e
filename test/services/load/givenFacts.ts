// A small company's facts: two rows for Ann, one for Bob, two companies and two accounts, and what relates them.

import { record } from '../../support/record.ts';
import { declared, person } from './givenInputs.ts';

const home = { street: '12 Mill Lane', city: 'Leeds', postalCode: 'LS1 4AP', country: 'GB' };
export const people = [
  person('1', 'ann', 'Archer', { observedAt: '2024-01-01', emails: ['ann@archer.example'], addresses: [home] }),
  person('2', 'ann', 'Archer', { observedAt: '2025-01-01', emails: ['ann@work.example'], addresses: [home] }),
  person('3', 'bob', 'Baker', { observedAt: '2024-06-01', phones: [{ value: '+44 113 496 0123' }] }),
];
export const companies = [
  record('organization', 'acme', { text: { name: 'Acme Holdings Ltd' } }),
  record('organization', 'forge', { text: { name: 'Forge Works Ltd' } }),
  record('account', 'a1', { text: { name: 'Acme Europe' } }),
  record('account', 'a2', { text: { name: 'Acme Global' } }),
];
export const relationships = [
  declared('worksFor', 'person:1', 'organization:acme', { role: 'Buyer', validFrom: '2020-01-01' }),
  declared('subsidiaryOf', 'organization:forge', 'organization:acme', { share: 75.5 }),
  declared('heldBy', 'account:a1', 'organization:acme'),
  declared('childOf', 'account:a1', 'account:a2', { hierarchy: 'sales' }),
  declared('contactOf', 'person:3', 'account:a1', { role: 'billing' }),
];
export const everything = { records: [...people, ...companies], relationships };
