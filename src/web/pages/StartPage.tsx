// The first thing one sees: how much there is, and a few things worth looking at.

import { ENDPOINTS, type Statistics } from '../api.ts';
import { EntityList } from '../components/EntityList.tsx';
import { KindIcon } from '../components/KindIcon.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { PageLink } from '../components/PageLink.tsx';
import { Section } from '../components/Section.tsx';
import { Empty, Loaded } from '../components/States.tsx';
import { formatCount } from '../format.ts';
import { ENTITY_KINDS, type EntityKind, listPath } from '../router.ts';
import { KIND_TEXTS, TEXTS } from '../texts.ts';
import { useLoad } from '../useLoad.ts';

const SUGGESTIONS = 5;
const SUGGESTED_KINDS: readonly EntityKind[] = ['accounts', 'organizations', 'households', 'customers'];

export function StartPage() {
  return (
    <div className="start">
      <PageHeading title={TEXTS.start.title}>{TEXTS.start.heading}</PageHeading>
      <Loaded load={useLoad(ENDPOINTS.statistics)}>
        {(statistics) => (statistics.records === 0 ? <NothingLoaded /> : <Overview statistics={statistics} />)}
      </Loaded>
    </div>
  );
}

function NothingLoaded() {
  return (
    <div className="notice">
      <h2>{TEXTS.start.emptyTitle}</h2>
      <p>{TEXTS.start.emptyDetail}</p>
      <pre>
        <code>{TEXTS.start.emptyCommand}</code>
      </pre>
    </div>
  );
}

function Overview({ statistics }: { readonly statistics: Statistics }) {
  return (
    <>
      <p className="lead">{TEXTS.start.lead(TEXTS.entity.records(statistics.records))}</p>
      <ul className="counts">
        {ENTITY_KINDS.map((kind) => (
          <li key={kind}>
            <PageLink to={listPath(kind)}>
              <span className="count-number">{formatCount(statistics[kind])}</span>
              <span className="count-kind">
                <KindIcon kind={kind} />
                {KIND_TEXTS[kind].many}
              </span>
            </PageLink>
          </li>
        ))}
      </ul>
      <h2 className="start-title">{TEXTS.start.suggestions}</h2>
      <p className="quiet">{TEXTS.search.hint}</p>
      <div className="suggestions">
        {SUGGESTED_KINDS.map((kind) => (
          <Suggestion key={kind} kind={kind} />
        ))}
      </div>
    </>
  );
}

function Suggestion({ kind }: { readonly kind: EntityKind }) {
  const load = useLoad(ENDPOINTS.list(kind, SUGGESTIONS));
  return (
    <Section title={KIND_TEXTS[kind].many} hint={TEXTS.start.suggestionHints[kind]}>
      <Loaded load={load}>
        {({ items }) =>
          items.length === 0 ? <Empty>{TEXTS.list.empty(kind)}</Empty> : <EntityList kind={kind} items={items} />
        }
      </Loaded>
      <p className="more">
        <PageLink to={listPath(kind)}>{TEXTS.start.all(kind)}</PageLink>
      </p>
    </Section>
  );
}
