// An organization: its golden record, its place in its group, its people and its accounts.

import { ENDPOINTS, type OrganizationView } from '../api.ts';
import { EntityHeader } from '../components/EntityHeader.tsx';
import { EntityLoader } from '../components/EntityLoader.tsx';
import { GoldenTable } from '../components/GoldenTable.tsx';
import { RelatedLink, RelatedList } from '../components/RelatedList.tsx';
import { Section } from '../components/Section.tsx';
import { TEXTS } from '../texts.ts';

export function OrganizationPage({ id }: { readonly id: string }) {
  return (
    <EntityLoader kind="organizations" id={id} endpoint={ENDPOINTS.organization(id)}>
      {(organization) => <Organization organization={organization} />}
    </EntityLoader>
  );
}

function Organization({ organization }: { readonly organization: OrganizationView }) {
  const { values, recordCount } = organization;
  const facts = [values['address.city'], values.website, values.phone, TEXTS.entity.records(recordCount)];
  return (
    <article>
      <EntityHeader kind="organizations" entity={organization} facts={facts} />
      <div className="columns">
        <Section title={TEXTS.entity.golden} hint={TEXTS.entity.goldenHint}>
          <GoldenTable entity={organization} />
        </Section>
        <aside aria-label={TEXTS.entity.relations} className="aside">
          <Section title={TEXTS.organization.people}>
            <RelatedList kind="customers" items={organization.people} count={organization.peopleCount} />
          </Section>
          <Section title={TEXTS.organization.accounts}>
            <RelatedList kind="accounts" items={organization.accounts} count={organization.accountCount} />
          </Section>
          <Group organization={organization} />
        </aside>
      </div>
    </article>
  );
}

function Group({ organization }: { readonly organization: OrganizationView }) {
  const { ultimateParent, parents, subsidiaries, subsidiaryCount } = organization;
  return (
    <>
      <Section title={TEXTS.organization.ultimateParent}>
        {ultimateParent && ultimateParent.id !== organization.id ? (
          <RelatedLink kind="organizations" item={ultimateParent} />
        ) : (
          <p className="quiet">{TEXTS.organization.topOfGroup}</p>
        )}
      </Section>
      <Section title={TEXTS.organization.parents}>
        <RelatedList kind="organizations" items={parents} />
      </Section>
      <Section title={TEXTS.organization.subsidiaries}>
        <RelatedList kind="organizations" items={subsidiaries} count={subsidiaryCount} />
      </Section>
    </>
  );
}
