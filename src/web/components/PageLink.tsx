// A link within the page: a real anchor, so that it can be copied, opened elsewhere and read out, without a reload.

import type { MouseEvent, ReactNode } from 'react';
import { navigate } from '../navigation.ts';

interface PageLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly isCurrent?: boolean;
}

export function PageLink({ to, children, className, isCurrent }: PageLinkProps) {
  const follow = (event: MouseEvent) => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (elsewhere) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} className={className} aria-current={isCurrent ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
