// Check digits and number rules of identifiers that have published ones.

const LEI = /^[A-Z0-9]{18}\d{2}$/;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
// Numbers the Social Security Administration voided after they appeared in advertisements.
const VOIDED = new Set(['078051120', '219099999']);

/** ISO 17442: 20 characters whose ISO 7064 MOD 97-10 remainder is 1. */
export function isLei(code: string): boolean {
  return LEI.test(code) && mod97(code) === 1;
}

/** ISO 13616: country, check digits and account, MOD 97-10 after moving the first four characters to the end. */
export function isIban(code: string): boolean {
  return IBAN.test(code) && mod97(code.slice(4) + code.slice(0, 4)) === 1;
}

/**
 * A US social security number that can have been issued (no area 000, 666 or 900 to 999, no group 00, no serial 0000), or an
 * individual taxpayer number (9xx with the groups the IRS uses).
 */
export function isUsTaxpayerNumber(code: string): boolean {
  if (!/^\d{9}$/.test(code) || VOIDED.has(code)) return false;
  const area = Number(code.slice(0, 3));
  const group = Number(code.slice(3, 5));
  if (area === 0 || area === 666 || group === 0 || code.endsWith('0000')) return false;
  return (
    area < 900 ||
    (group >= 50 && group !== 66 && group !== 67 && group !== 68 && group !== 69 && group !== 89 && group !== 93)
  );
}

/** The remainder by 97 of a code whose letters count 10 to 35; digit by digit, so that any length fits. */
function mod97(code: string): number {
  let remainder = 0;
  for (const character of code) {
    const digit = Number.parseInt(character, 36);
    remainder = (remainder * (digit > 9 ? 100 : 10) + digit) % 97;
  }
  return remainder;
}
