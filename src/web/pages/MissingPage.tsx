// Shown where an address or an id leads nowhere.

import { PageHeading } from '../components/PageHeading.tsx';
import { PageLink } from '../components/PageLink.tsx';
import { TEXTS } from '../texts.ts';

export function MissingPage({ detail, hint }: { readonly detail: string; readonly hint: string }) {
  return (
    <div className="missing">
      <PageHeading title={TEXTS.problems.notFoundTitle}>{TEXTS.problems.notFoundTitle}</PageHeading>
      <p>{detail}</p>
      <p className="quiet">{hint}</p>
      <p>
        <PageLink to="/">{TEXTS.backToStart}</PageLink>
      </p>
    </div>
  );
}
