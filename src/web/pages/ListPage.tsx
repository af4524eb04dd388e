// Everything of one kind, page by page.

import { ENDPOINTS } from '../api.ts';
import { EntityList } from '../components/EntityList.tsx';
import { MoreButton } from '../components/MoreButton.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Empty, Loading } from '../components/States.tsx';
import type { EntityKind } from '../router.ts';
import { KIND_TEXTS, TEXTS } from '../texts.ts';
import { usePages } from '../usePages.ts';

const PAGE_SIZE = 50;

export function ListPage({ kind }: { readonly kind: EntityKind }) {
  const pages = usePages(ENDPOINTS.list(kind, PAGE_SIZE));
  const empty = pages.ready && pages.problem === null && pages.items.length === 0;
  return (
    <div className="list-page">
      <PageHeading title={KIND_TEXTS[kind].many}>{KIND_TEXTS[kind].many}</PageHeading>
      {pages.ready ? null : <Loading />}
      {empty ? <Empty hint={TEXTS.list.emptyHint}>{TEXTS.list.empty(kind)}</Empty> : null}
      {pages.items.length > 0 ? <EntityList kind={kind} items={pages.items} /> : null}
      <MoreButton pages={pages} />
    </div>
  );
}
