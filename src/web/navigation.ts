// Keeps the route and the browser's history in step. The one place of the page that writes addresses.

import { useSyncExternalStore } from 'react';
import { parseRoute, type Route } from './router.ts';

type Listener = () => void;

const listeners = new Set<Listener>();
let route: Route | null = null;
let moved = false;

/** The route that is showing; the component renders again when it changes. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute);
}

/** Goes to an address of this page; with `replace`, the present address leaves no trace in the history. */
export function navigate(path: string, options: { readonly replace?: boolean } = {}): void {
  if (options.replace) window.history.replaceState(null, '', path);
  else window.history.pushState(null, '', path);
  if (!options.replace) window.scrollTo(0, 0);
  readAddress();
}

/** Puts the lasting address in the place of an outdated one without loading anything again. */
export function correctAddress(path: string): void {
  window.history.replaceState(window.history.state, '', path);
}

/** True once the reader has moved within the page: then a new heading takes the focus. */
export function hasMoved(): boolean {
  return moved;
}

function currentRoute(): Route {
  route ??= parseRoute(window.location.pathname, window.location.search);
  return route;
}

function readAddress(): void {
  route = parseRoute(window.location.pathname, window.location.search);
  moved = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: Listener): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', readAddress);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', readAddress);
  };
}
