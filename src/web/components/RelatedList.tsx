// The entities that one is related to, each with the role and the time it holds for.

import type { EntityRef, RelatedRef } from '../api.ts';
import { formatRelation } from '../format.ts';
import { ENTITY_KINDS, type EntityKind, entityPath } from '../router.ts';
import { TEXTS } from '../texts.ts';
import { KindIcon } from './KindIcon.tsx';
import { PageLink } from './PageLink.tsx';

interface RelatedListProps {
  readonly kind: EntityKind;
  readonly items: readonly RelatedRef[];
  readonly empty?: string;
  /** Where the list holds several relations, each item says which. */
  readonly saysRelation?: boolean;
  /** How many there are, where only the first are listed. */
  readonly count?: number;
}

export function RelatedList({
  kind,
  items,
  empty = TEXTS.nothingStated,
  count = items.length,
  saysRelation = false,
}: RelatedListProps) {
  if (items.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <>
      <ul className="related-list">
        {items.map((item) => (
          <li key={JSON.stringify(item)}>
            <RelatedLink kind={kindOf(item, kind)} item={item} note={formatRelation(item, !saysRelation)} />
          </li>
        ))}
      </ul>
      {count > items.length ? <p className="quiet">{TEXTS.entity.more(items.length, count)}</p> : null}
    </>
  );
}

/** The kind an item states itself, else what such a list usually holds. */
function kindOf(item: RelatedRef, otherwise: EntityKind): EntityKind {
  return ENTITY_KINDS.find((kind) => kind === `${item.type}s`) ?? otherwise;
}

interface RelatedLinkProps {
  readonly kind: EntityKind;
  readonly item: EntityRef;
  readonly note?: string;
}

/** One related entity: icon, name as a link, and a quiet note. */
export function RelatedLink({ kind, item, note }: RelatedLinkProps) {
  return (
    <span className="related">
      <KindIcon kind={kind} />
      <span>
        <PageLink to={entityPath(kind, item.id)}>{item.name || TEXTS.unnamed}</PageLink>
        {note ? <span className="related-note">{note}</span> : null}
      </span>
    </span>
  );
}
