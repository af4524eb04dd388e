// The results for what was typed, kind by kind. Kinds without a match are named in one line at the end.

import { ENDPOINTS, type ListedEntity } from '../api.ts';
import { EntityList } from '../components/EntityList.tsx';
import { MoreButton } from '../components/MoreButton.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Section } from '../components/Section.tsx';
import { Failed } from '../components/States.tsx';
import { formatChoice } from '../format.ts';
import type { EntityKind } from '../router.ts';
import { KIND_TEXTS, TEXTS } from '../texts.ts';
import { type Pages, usePages } from '../usePages.ts';

const PAGE_SIZE = 10;

interface Found {
  readonly kind: EntityKind;
  readonly pages: Pages<ListedEntity>;
}

export function SearchPage({ text }: { readonly text: string }) {
  const found = useSearch(text);
  if (text === '') {
    return (
      <div className="search-page">
        <PageHeading title={TEXTS.search.emptyTitle}>{TEXTS.search.emptyTitle}</PageHeading>
        <p>{TEXTS.search.empty}</p>
      </div>
    );
  }
  return (
    <div className="search-page">
      <PageHeading title={TEXTS.search.title(text)}>{TEXTS.search.heading(text)}</PageHeading>
      <Summary text={text} found={found} />
      {found.map((results) => (
        <Results key={results.kind} results={results} />
      ))}
      <Elsewhere found={found} />
    </div>
  );
}

function useSearch(text: string): readonly Found[] {
  const endpoint = (kind: EntityKind) => (text === '' ? null : ENDPOINTS.search(kind, text, PAGE_SIZE));
  const customers = usePages(endpoint('customers'));
  const organizations = usePages(endpoint('organizations'));
  const accounts = usePages(endpoint('accounts'));
  const households = usePages(endpoint('households'));
  return [
    { kind: 'customers', pages: customers },
    { kind: 'organizations', pages: organizations },
    { kind: 'accounts', pages: accounts },
    { kind: 'households', pages: households },
  ];
}

/** Says how much was found; also aloud, since the results change while one types. */
function Summary({ text, found }: { readonly text: string; readonly found: readonly Found[] }) {
  const ready = found.every(({ pages }) => pages.ready);
  const count = found.reduce((sum, { pages }) => sum + pages.items.length, 0);
  const more = found.some(({ pages }) => pages.hasMore);
  const failed = found.find(({ pages }) => hasFailed(pages));
  if (failed) return <Failed problem={failed.pages.problem!} retry={() => retryAll(found)} />;
  const nothing = ready && count === 0;
  return (
    <>
      <p role="status" className="quiet">
        {ready ? (nothing ? TEXTS.search.nothing(text) : TEXTS.search.found(count, more)) : TEXTS.loading}
      </p>
      {nothing ? <p>{TEXTS.search.nothingHint}</p> : null}
    </>
  );
}

function Results({ results: { kind, pages } }: { readonly results: Found }) {
  if (pages.items.length === 0) return null;
  return (
    <Section title={KIND_TEXTS[kind].many} className={pages.ready ? '' : 'outdated'}>
      <EntityList kind={kind} items={pages.items} />
      <MoreButton pages={pages} />
    </Section>
  );
}

/** Names the kinds without a match where others have some, and says why a text could not be looked up. */
function Elsewhere({ found }: { readonly found: readonly Found[] }) {
  const refused = found.find(({ pages }) => isRefused(pages));
  const without = found.filter(({ pages }) => pages.ready && pages.problem === null && pages.items.length === 0);
  const kinds = without.map(({ kind }) => KIND_TEXTS[kind].many.toLowerCase());
  const someFound = found.some(({ pages }) => pages.items.length > 0);
  return (
    <>
      {refused ? <p className="quiet">{refused.pages.problem?.detail}</p> : null}
      {someFound && kinds.length > 0 ? <p className="quiet">{TEXTS.search.elsewhere(formatChoice(kinds))}</p> : null}
    </>
  );
}

/** True where the API could make nothing of the text, such as half a phone number: no failure, only no result yet. */
function isRefused(pages: Pages<ListedEntity>): boolean {
  return pages.problem?.status === 400;
}

/** True where a first page could not be loaded; a later page says so at its own list. */
function hasFailed(pages: Pages<ListedEntity>): boolean {
  return pages.problem !== null && pages.items.length === 0 && !isRefused(pages);
}

function retryAll(found: readonly Found[]): void {
  for (const { pages } of found) if (hasFailed(pages)) pages.retry();
}
