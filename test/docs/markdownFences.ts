// The fenced blocks of a Markdown page.

export interface Fence {
  /** The word after the opening fence; empty where there is none. */
  readonly language: string;
  readonly lines: readonly string[];
}

/** In the order of the page. Throws where a fence is not closed. */
export function markdownFences(page: string): Fence[] {
  const fences: Fence[] = [];
  let open: { language: string; lines: string[] } | null = null;
  for (const line of page.split('\n')) {
    const [, language] = /^```(\w*)\s*$/.exec(line) ?? [];
    if (language === undefined) open?.lines.push(line);
    else if (open === null) open = { language, lines: [] };
    else {
      fences.push(open);
      open = null;
    }
  }
  if (open !== null) throw new Error(`the fence before '${open.lines[0]}' is not closed`);
  return fences;
}
