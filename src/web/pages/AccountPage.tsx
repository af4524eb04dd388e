// An account: its golden record, who holds it, whom to talk to, and the tree it stands in.

import { useState } from 'react';
import { type AccountView, ENDPOINTS, type EntityRef, type HierarchyView } from '../api.ts';
import { AccountTree } from '../components/AccountTree.tsx';
import { EntityHeader } from '../components/EntityHeader.tsx';
import { EntityLoader } from '../components/EntityLoader.tsx';
import { GoldenTable } from '../components/GoldenTable.tsx';
import { RelatedLink, RelatedList } from '../components/RelatedList.tsx';
import { Section } from '../components/Section.tsx';
import { Loaded } from '../components/States.tsx';
import { TEXTS } from '../texts.ts';
import { useLoad } from '../useLoad.ts';

export function AccountPage({ id }: { readonly id: string }) {
  return (
    <EntityLoader kind="accounts" id={id} endpoint={ENDPOINTS.account(id)}>
      {(account) => <Account account={account} />}
    </EntityLoader>
  );
}

function Account({ account }: { readonly account: AccountView }) {
  const { values, recordCount } = account;
  const facts = [values.status, values.owner, values['address.city'], TEXTS.entity.records(recordCount)];
  return (
    <article>
      <EntityHeader kind="accounts" entity={account} facts={facts} />
      <Hierarchy id={account.id} />
      <div className="columns">
        <Section title={TEXTS.entity.golden} hint={TEXTS.entity.goldenHint}>
          <GoldenTable entity={account} />
        </Section>
        <aside aria-label={TEXTS.entity.relations} className="aside">
          <Relations account={account} />
        </aside>
      </div>
    </article>
  );
}

function Relations({ account }: { readonly account: AccountView }) {
  const { heldBy, contacts, contactCount, parent, ultimateParent } = account;
  return (
    <>
      <Section title={TEXTS.account.heldBy}>
        <RelatedList kind="organizations" items={heldBy} />
      </Section>
      <Section title={TEXTS.account.contacts}>
        <RelatedList kind="customers" items={contacts} count={contactCount} />
      </Section>
      <Section title={TEXTS.account.parent}>
        <Above account={parent} />
      </Section>
      {ultimateParent && ultimateParent.id !== parent?.id ? (
        <Section title={TEXTS.account.ultimateParent}>
          <Above account={ultimateParent} />
        </Section>
      ) : null}
    </>
  );
}

function Above({ account }: { readonly account: EntityRef | null }) {
  if (account === null) return <p className="quiet">{TEXTS.account.topOfTree}</p>;
  return <RelatedLink kind="accounts" item={account} />;
}

function Hierarchy({ id }: { readonly id: string }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const load = useLoad(ENDPOINTS.hierarchy(id, chosen));
  return (
    <Loaded load={load}>
      {(view) => (
        <Section
          title={TEXTS.account.tree}
          hint={view.nodes.length > 1 ? TEXTS.account.treeHint(view.hierarchy, view.nodes.length) : ''}
          tools={<HierarchyChoice view={view} choose={setChosen} />}
        >
          {view.truncated ? <p className="notice">{TEXTS.account.truncated}</p> : null}
          {view.nodes.length > 1 || view.problems.length > 0 ? (
            <AccountTree key={view.hierarchy} view={view} />
          ) : (
            <p className="quiet">{TEXTS.account.alone}</p>
          )}
        </Section>
      )}
    </Loaded>
  );
}

interface HierarchyChoiceProps {
  readonly view: HierarchyView;
  readonly choose: (hierarchy: string) => void;
}

/** Lets an account that stands in several hierarchies show each of them. */
function HierarchyChoice({ view, choose }: HierarchyChoiceProps) {
  if (view.hierarchies.length < 2) return null;
  return (
    <label className="choice">
      {TEXTS.account.hierarchy}
      <select value={view.hierarchy} onChange={(event) => choose(event.target.value)}>
        {view.hierarchies.map((hierarchy) => (
          <option key={hierarchy}>{hierarchy}</option>
        ))}
      </select>
    </label>
  );
}
