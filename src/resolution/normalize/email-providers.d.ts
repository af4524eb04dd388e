// The package ships no types: its default export is the list of mail providers' domains.

declare module 'email-providers' {
  const domains: readonly string[];
  export default domains;
}
