// A household: who lives together, who did, where, and why Kinhold believes so.

import { ENDPOINTS, type HouseholdView } from '../api.ts';
import { EntityHeader } from '../components/EntityHeader.tsx';
import { EntityLoader } from '../components/EntityLoader.tsx';
import { RelatedList } from '../components/RelatedList.tsx';
import { Section } from '../components/Section.tsx';
import { formatInterval } from '../format.ts';
import { TEXTS } from '../texts.ts';

export function HouseholdPage({ id }: { readonly id: string }) {
  return (
    <EntityLoader kind="households" id={id} endpoint={ENDPOINTS.household(id)}>
      {(household) => <Household household={household} />}
    </EntityLoader>
  );
}

function Household({ household }: { readonly household: HouseholdView }) {
  const { members, formerMembers, residences, why } = household;
  return (
    <article>
      <EntityHeader kind="households" entity={household} facts={[TEXTS.entity.members(members.length)]} />
      <Section title={TEXTS.household.why}>
        <p className="reason">{why}</p>
      </Section>
      <div className="columns even">
        <Section title={TEXTS.household.members}>
          <RelatedList kind="customers" items={members} />
        </Section>
        <Section title={TEXTS.household.residences}>
          <Residences residences={residences} />
        </Section>
        <Section title={TEXTS.household.former}>
          <RelatedList kind="customers" items={formerMembers} empty={TEXTS.household.noFormer} />
        </Section>
      </div>
    </article>
  );
}

function Residences({ residences }: { readonly residences: HouseholdView['residences'] }) {
  if (residences.length === 0) return <p className="quiet">{TEXTS.nothingStated}</p>;
  return (
    <ul className="related-list">
      {residences.map((residence) => (
        <li key={JSON.stringify(residence)}>
          {residence.label}
          <span className="related-note">{formatInterval(residence.validFrom, residence.validTo)}</span>
        </li>
      ))}
    </ul>
  );
}
