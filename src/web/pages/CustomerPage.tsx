// A customer: who it is, what it is related to, the records it is made of, and why they are together.

import { type CustomerView, ENDPOINTS } from '../api.ts';
import { EntityHeader } from '../components/EntityHeader.tsx';
import { EntityLoader } from '../components/EntityLoader.tsx';
import { GoldenTable } from '../components/GoldenTable.tsx';
import { LinkTable } from '../components/LinkTable.tsx';
import { MoreButton } from '../components/MoreButton.tsx';
import { RecordTable } from '../components/RecordTable.tsx';
import { RelatedLink, RelatedList } from '../components/RelatedList.tsx';
import { Section } from '../components/Section.tsx';
import { Loading } from '../components/States.tsx';
import { linksOf } from '../evidence.ts';
import { formatDate } from '../format.ts';
import { TEXTS } from '../texts.ts';
import { usePages } from '../usePages.ts';

export function CustomerPage({ id }: { readonly id: string }) {
  return (
    <EntityLoader kind="customers" id={id} endpoint={ENDPOINTS.customer(id)}>
      {(customer) => <Customer customer={customer} />}
    </EntityLoader>
  );
}

function Customer({ customer }: { readonly customer: CustomerView }) {
  const { values } = customer;
  const born = values.birthDate ? `${TEXTS.entity.born} ${formatDate(values.birthDate)}` : null;
  const facts = [values.email, values.phone, values['address.city'], born, TEXTS.entity.records(customer.recordCount)];
  return (
    <article>
      <EntityHeader kind="customers" entity={customer} facts={facts} />
      <div className="columns">
        <Section title={TEXTS.entity.golden} hint={TEXTS.entity.goldenHint}>
          <GoldenTable entity={customer} />
        </Section>
        <aside aria-label={TEXTS.entity.relations} className="aside">
          <Relations customer={customer} />
        </aside>
      </div>
      <Records customer={customer} />
    </article>
  );
}

function Relations({ customer }: { readonly customer: CustomerView }) {
  const { household, organizations, accounts, related } = customer;
  return (
    <>
      <Section title={TEXTS.customer.household}>
        {household ? (
          <RelatedLink kind="households" item={household} />
        ) : (
          <p className="quiet">{TEXTS.customer.noHousehold}</p>
        )}
      </Section>
      <Section title={TEXTS.customer.organizations}>
        <RelatedList kind="organizations" items={organizations} />
      </Section>
      <Section title={TEXTS.customer.accounts}>
        <RelatedList kind="accounts" items={accounts} />
      </Section>
      <Section title={TEXTS.customer.related}>
        <RelatedList kind="customers" items={related} saysRelation />
      </Section>
    </>
  );
}

function Records({ customer }: { readonly customer: CustomerView }) {
  const pages = usePages(ENDPOINTS.records(customer.id));
  return (
    <>
      <Section title={TEXTS.customer.records} hint={TEXTS.customer.recordsHint}>
        {pages.ready ? null : <Loading />}
        {pages.items.length > 0 ? <RecordTable records={pages.items} /> : null}
        <MoreButton pages={pages} />
      </Section>
      {pages.items.length > 0 ? (
        <Section title={TEXTS.customer.links} hint={customer.recordCount > 1 ? TEXTS.customer.linksHint : ''}>
          <Reasons customer={customer} links={linksOf(pages.items)} />
        </Section>
      ) : null}
    </>
  );
}

/** How many pairs so many records make. */
function pairsOf(records: number): number {
  return (records * (records - 1)) / 2;
}

interface ReasonsProps {
  readonly customer: CustomerView;
  readonly links: ReturnType<typeof linksOf>;
}

function Reasons({ customer, links }: ReasonsProps) {
  if (links.length === 0) {
    return <p className="quiet">{customer.recordCount > 1 ? TEXTS.customer.noLinks : TEXTS.customer.oneRecord}</p>;
  }
  return (
    <>
      <LinkTable links={links} />
      {links.length < pairsOf(customer.recordCount) ? <p className="quiet">{TEXTS.customer.linksBeyond}</p> : null}
    </>
  );
}
