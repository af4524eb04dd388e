// Every operation of the API, in the order in which the documentation shows them.

import type { Operation } from './operation.ts';
import { accountOperations } from './routes/accounts.ts';
import { customerOperations } from './routes/customers.ts';
import { householdOverrideOperations } from './routes/householdOverrides.ts';
import { householdOperations } from './routes/households.ts';
import { judgementOperations } from './routes/judgements.ts';
import { ledgerOperations } from './routes/ledger.ts';
import { organizationFamilyOperations } from './routes/organizationFamilies.ts';
import { organizationOperations } from './routes/organizations.ts';
import { overrideOperations } from './routes/overrides.ts';
import { recordOperations } from './routes/records.ts';
import { reviewOperations } from './routes/review.ts';
import { searchOperations } from './routes/search.ts';
import { statisticsOperations } from './routes/statistics.ts';
import { whyOperations } from './routes/why.ts';

export const OPERATIONS: readonly Operation[] = [
  ...searchOperations,
  ...customerOperations,
  ...householdOverrideOperations,
  ...householdOperations,
  ...organizationOperations,
  ...organizationFamilyOperations,
  ...accountOperations,
  ...whyOperations,
  ...recordOperations,
  ...judgementOperations,
  ...reviewOperations,
  ...overrideOperations,
  ...ledgerOperations,
  ...statisticsOperations,
];
