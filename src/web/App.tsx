// The frame around every page: the bar with the search, the place where the page of the route is drawn, the foot.

import { PageLink } from './components/PageLink.tsx';
import { SearchBox } from './components/SearchBox.tsx';
import { useRoute } from './navigation.ts';
import { AccountPage } from './pages/AccountPage.tsx';
import { CustomerPage } from './pages/CustomerPage.tsx';
import { HouseholdPage } from './pages/HouseholdPage.tsx';
import { ListPage } from './pages/ListPage.tsx';
import { MissingPage } from './pages/MissingPage.tsx';
import { OrganizationPage } from './pages/OrganizationPage.tsx';
import { SearchPage } from './pages/SearchPage.tsx';
import { StartPage } from './pages/StartPage.tsx';
import { ENTITY_KINDS, type EntityKind, listPath, type Route } from './router.ts';
import { KIND_TEXTS, TEXTS } from './texts.ts';

export function App() {
  const route = useRoute();
  const here = route.page === 'list' || route.page === 'entity' ? route.kind : null;
  return (
    <>
      <a className="skip-link" href="#content">
        {TEXTS.skipToContent}
      </a>
      <header className="bar">
        <div className="bar-inside">
          <PageLink to="/" className="wordmark">
            <img src="/favicon.svg" alt="" width="24" height="24" />
            {TEXTS.product}
          </PageLink>
          <SearchBox route={route} />
          <Browse here={here} />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <RoutedPage route={route} />
      </main>
      <footer className="foot">
        <a href="/docs">{TEXTS.apiDocumentation}</a>
      </footer>
    </>
  );
}

function Browse({ here }: { readonly here: EntityKind | null }) {
  return (
    <nav aria-label={TEXTS.mainNavigation} className="browse">
      {ENTITY_KINDS.map((kind) => (
        <PageLink key={kind} to={listPath(kind)} isCurrent={kind === here}>
          {KIND_TEXTS[kind].many}
        </PageLink>
      ))}
    </nav>
  );
}

/** Each address gets a page of its own, so that nothing of the one before stays in it. */
function RoutedPage({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'start':
      return <StartPage />;
    case 'search':
      return <SearchPage text={route.text} />;
    case 'list':
      return <ListPage key={route.kind} kind={route.kind} />;
    case 'entity':
      return <EntityPage key={`${route.kind}/${route.id}`} kind={route.kind} id={route.id} />;
    case 'missing':
      return <MissingPage detail={TEXTS.problems.noPage(route.path)} hint={TEXTS.problems.noPageHint} />;
  }
}

const ENTITY_PAGES = {
  customers: CustomerPage,
  organizations: OrganizationPage,
  accounts: AccountPage,
  households: HouseholdPage,
};

function EntityPage({ kind, id }: { readonly kind: EntityKind; readonly id: string }) {
  const Shown = ENTITY_PAGES[kind];
  return <Shown id={id} />;
}
