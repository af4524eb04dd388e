// A titled part of a page, with what it is about in a quiet line below the title.

import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  /** Controls beside the title. */
  readonly tools?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Section({ title, hint, tools, className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className ? `section ${className}` : 'section'}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {tools}
        {hint ? <p className="quiet">{hint}</p> : null}
      </div>
      {children}
    </section>
  );
}
