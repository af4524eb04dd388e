// A list of customers, organizations, accounts or households as links, each with what tells it from its namesakes.

import type { ListedEntity } from '../api.ts';
import { formatDate } from '../format.ts';
import { type EntityKind, entityPath } from '../router.ts';
import { TEXTS } from '../texts.ts';
import { KindIcon } from './KindIcon.tsx';
import { PageLink } from './PageLink.tsx';
import { moveAmongResults, RESULTS_CLASS } from './resultFocus.ts';

interface EntityListProps {
  readonly kind: EntityKind;
  readonly items: readonly ListedEntity[];
}

export function EntityList({ kind, items }: EntityListProps) {
  return (
    <ul className={`entity-list ${RESULTS_CLASS}`} onKeyDown={moveAmongResults}>
      {items.map((item) => (
        <li key={item.id}>
          <PageLink to={entityPath(kind, item.id)}>
            <KindIcon kind={kind} />
            <span className="entity-name">{item.name || TEXTS.unnamed}</span>
            <span className="entity-details">{detailsOf(item).join(' · ')}</span>
            <span className="entity-count">{sizeOf(item)}</span>
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

function detailsOf(item: ListedEntity): string[] {
  const born = item.birthDate ? `${TEXTS.entity.born} ${formatDate(item.birthDate)}` : null;
  return [item.city, item.email, item.phone, born].filter((detail) => detail != null && detail !== '') as string[];
}

function sizeOf(item: ListedEntity): string {
  if (item.memberCount !== undefined) return TEXTS.entity.members(item.memberCount);
  return item.recordCount === undefined ? '' : TEXTS.entity.records(item.recordCount);
}
