// Types of fingerprint.mjs, for its tests.

export function fingerprint(root: string, paths: readonly string[]): string;
