// What the names, phones and addresses of a country look like.

export interface Country {
  readonly code: string;
  /** Its international dialling code. */
  readonly dialling: string;
  /** Digits of a national number, without a leading 0. */
  readonly digits: number;
  /** What stands before a national number at home. */
  readonly trunk: '' | '0';
  readonly mobileStart: string;
  /** How family and given names are put together. */
  readonly style: 'western' | 'spanish' | 'portuguese' | 'familyFirst' | 'vietnamese';
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly family: readonly string[];
  /** Towns with postal codes, as 'town:code'. */
  readonly towns: readonly string[];
  readonly streets: readonly string[];
  /** Where the number of a house goes. */
  readonly address: 'numberFirst' | 'numberLast';
}
