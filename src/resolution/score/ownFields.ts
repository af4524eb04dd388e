// What is a person's own. How often near relations share an address, a telephone or a family name differs from file to file
// and is learnt; that they go by names, dates and numbers of their own is what makes them two, and is not up to the file.

const OWN_FIELDS: readonly string[] = ['givenName', 'middleName', 'nameSuffix', 'birthDate', 'gender'];

export function isOwnField(field: string): boolean {
  return OWN_FIELDS.includes(field) || field.startsWith('identifier.');
}
