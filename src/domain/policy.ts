// What an identifier type may prove. Defaults are stated here; a mapping's `policies` override them.

export type Strength = 'decisive' | 'supporting';
export type Exclusive = 'hard' | 'soft' | 'no';

export interface IdentifierPolicy {
  /** `decisive` links alone, `supporting` adds weight. */
  readonly strength: Strength;
  /** Whether two different valid values speak against one customer: never one (`hard`), negative evidence (`soft`), nothing (`no`). */
  readonly exclusive: Exclusive;
  /** Most values one customer may hold. */
  readonly max?: number;
  /** Most records one value may stand on before it stops linking. */
  readonly hubCap: number;
}

const typed: IdentifierPolicy = { strength: 'decisive', exclusive: 'soft', hubCap: 20 };
const issued: IdentifierPolicy = { strength: 'decisive', exclusive: 'hard', hubCap: 100 };
const reachable: IdentifierPolicy = { strength: 'supporting', exclusive: 'no', hubCap: 20 };

/** Known identifier types. What people type is soft, what systems issue is hard (see docs/adr). */
export const KNOWN_POLICIES: Readonly<Record<string, IdentifierPolicy>> = {
  email: reachable,
  phone: reachable,
  website: reachable,
  nationalId: typed,
  ssn: typed,
  passport: typed,
  driversLicense: typed,
  taxId: typed,
  vat: typed,
  registrationNumber: typed,
  lei: typed,
  duns: typed,
  login: issued,
  crmId: issued,
};

export const UNKNOWN_POLICY: IdentifierPolicy = { strength: 'supporting', exclusive: 'soft', hubCap: 20 };

export type Policies = Readonly<Record<string, Partial<IdentifierPolicy>>>;

/** The policy of an identifier type: the known default or the unknown one, with the mapping's overrides on top. */
export function policyOf(type: string, overrides: Policies = {}): IdentifierPolicy {
  const base = Object.hasOwn(KNOWN_POLICIES, type) ? KNOWN_POLICIES[type]! : UNKNOWN_POLICY;
  return { ...base, ...overrides[type] };
}
