// Moves the focus through a page's results with the arrow keys, from the search field and back to it.

import type { KeyboardEvent } from 'react';

/** Marks an element whose links are results. */
export const RESULTS_CLASS = 'results';

/** Focuses the first result; false where there is none. */
export function focusFirstResult(): boolean {
  const [first] = resultLinks();
  first?.focus();
  return first !== undefined;
}

/** Arrow keys among results; up from the first one goes to the search field. */
export function moveAmongResults(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const links = resultLinks();
  const at = links.indexOf(event.target as HTMLElement);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  const next = at + step < 0 ? document.querySelector<HTMLElement>('.search input') : links[at + step];
  next?.focus();
}

function resultLinks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`.${RESULTS_CLASS} a`)];
}
