// The labels under which the graph keeps what readers name by its type.

import type { NodeType } from '../../services/views.ts';

export const LABELS: Readonly<Record<NodeType, string>> = {
  customer: 'Customer',
  household: 'Household',
  organization: 'Organization',
  account: 'Account',
};
