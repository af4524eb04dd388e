// The heading of a page: names the browser's tab, and takes the focus after a move so that the new page is read out.

import { type ReactNode, useEffect, useRef } from 'react';
import { hasMoved } from '../navigation.ts';
import { TEXTS } from '../texts.ts';

interface PageHeadingProps {
  /** What the tab is called. */
  readonly title: string;
  readonly children: ReactNode;
}

export function PageHeading({ title, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === TEXTS.product ? title : `${title} · ${TEXTS.product}`;
  }, [title]);
  useEffect(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    const onLink = document.activeElement?.closest('.browse, .wordmark') != null;
    if (hasMoved() && (nowhere || onLink)) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}
