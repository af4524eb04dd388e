// Registration numbers of the invented companies: well formed, with right check digits, in ranges that nobody issues.

/** A GB VAT number of the unissued 00 series with its check digits (weights 8 to 2, modulo 97). */
export function vatNumber(serial) {
  const body = `00${String(serial).padStart(5, '0')}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0);
  return `GB${body}${String(97 - (sum % 97)).padStart(2, '0')}`;
}

/** A company number above everything the register has given out. */
export function companyNumber(serial) {
  return `973${String(serial).padStart(5, '0')}`;
}

/** A legal entity identifier (ISO 17442) of an issuer that does not exist, with its check digits. */
export function lei(serial) {
  const body = `999900SEED${String(serial).padStart(8, '0')}`;
  const digits = [...`${body}00`].map((character) => Number.parseInt(character, 36)).join('');
  return `${body}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}`;
}
