// The search field in the bar: searches while one types, takes the focus on '/', hands it to the results on arrow down.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { navigate } from '../navigation.ts';
import { type Route, searchPath } from '../router.ts';
import { TEXTS } from '../texts.ts';
import { focusFirstResult } from './resultFocus.ts';

const DEBOUNCE_MS = 250;
/** The API refuses longer texts. */
const LONGEST_SEARCH = 200;

export function SearchBox({ route }: { readonly route: Route }) {
  const input = useRef<HTMLInputElement>(null);
  const onSearchPage = route.page === 'search';
  const [text, setText] = useSearchText(route);
  const timer = useRef<number | undefined>(undefined);
  useSlashFocus(input);

  const search = (typed: string) => {
    window.clearTimeout(timer.current);
    if (typed.trim() === '' && !onSearchPage) return;
    navigate(searchPath(typed), { replace: onSearchPage });
  };
  const type = (typed: string) => {
    setText(typed);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => search(typed), DEBOUNCE_MS);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && focusFirstResult()) event.preventDefault();
  };

  return (
    <search className="search">
      <SearchField value={text} onChange={type} onSubmit={search} onClear={() => search('')}>
        <Label className="visually-hidden">{TEXTS.search.label}</Label>
        <Input
          ref={input}
          placeholder={TEXTS.search.placeholder}
          onKeyDown={leave}
          onBlur={() => window.clearTimeout(timer.current)}
          maxLength={LONGEST_SEARCH}
          autoComplete="off"
          spellCheck="false"
        />
        <span className="key" aria-hidden="true">
          /
        </span>
        <Button className="clear">×</Button>
      </SearchField>
    </search>
  );
}

/** The text in the field; it follows the address where that says another search, and is empty on the start page. */
function useSearchText(route: Route): [string, (text: string) => void] {
  const [text, setText] = useState(route.page === 'search' ? route.text : '');
  const asked = route.page === 'search' ? route.text : route.page === 'start' ? '' : null;
  useEffect(() => {
    if (asked !== null) setText((typed) => (typed.trim() === asked ? typed : asked));
  }, [asked]);
  return [text, setText];
}

/** Lets '/' reach the field from anywhere but from where text is being typed. */
function useSlashFocus(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [input]);
}
