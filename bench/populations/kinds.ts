// The kinds of populations by name.

import { clinic } from './clinic.ts';
import { contacts } from './contacts.ts';
import { historical } from './historical.ts';
import { international } from './international.ts';
import { organizations } from './organizations.ts';
import type { Population } from './population.ts';
import { registers } from './registers.ts';
import { tax } from './tax.ts';

export const KINDS: Readonly<Record<string, Population>> = {
  historical,
  registers,
  tax,
  organizations,
  clinic,
  contacts,
  international,
};
