// Types of graph-picture.mjs, for its test.

export function graphPicture(url: string): Promise<string>;
