// JSON pointers (RFC 6901) into a mapping.

/** The pointer to the place that `path` leads to. */
export function pointer(...path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
