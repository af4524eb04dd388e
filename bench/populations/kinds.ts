// The kinds of populations by name.

import { clinic } from './clinic.ts';
import { contacts } from './contacts.ts';
import { historical } from './historical.ts';
import { international } from './international.ts';
import { organizations } from './organizations.ts';
import type { Population } from './population.ts';
import { tax } from './tax.ts';

export const KINDS: Readonly<Record<string, Population>> = {
  historical,
  tax,
  organizations,
  clinic,
  contacts,
  international,
};
