// The top of an entity's page: its kind, its name, what tells it apart, its id, and where a merged id led here.

import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { correctAddress } from '../navigation.ts';
import { type EntityKind, entityPath, listPath } from '../router.ts';
import { KIND_TEXTS, TEXTS } from '../texts.ts';
import { KindIcon } from './KindIcon.tsx';
import { PageHeading } from './PageHeading.tsx';
import { PageLink } from './PageLink.tsx';

interface EntityHeaderProps {
  readonly kind: EntityKind;
  readonly entity: { readonly id: string; readonly name: string; readonly requestedId?: string };
  /** What tells it from its namesakes. */
  readonly facts: readonly (string | null | undefined)[];
  readonly children?: ReactNode;
}

export function EntityHeader({ kind, entity, facts, children }: EntityHeaderProps) {
  const name = entity.name || TEXTS.unnamed;
  const stated = facts.filter((fact) => fact != null && fact !== '');
  return (
    <header className="entity-head">
      <p className="kicker">
        <KindIcon kind={kind} />
        <PageLink to={listPath(kind)}>{KIND_TEXTS[kind].one}</PageLink>
      </p>
      <PageHeading title={name}>{name}</PageHeading>
      {stated.length > 0 ? (
        <ul className="facts">
          {stated.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      ) : null}
      <IdLine id={entity.id} />
      <MergeNotice kind={kind} id={entity.id} requestedId={entity.requestedId} />
      {children}
    </header>
  );
}

function IdLine({ id }: { readonly id: string }) {
  const [note, setNote] = useState('');
  const copy = () => {
    const copying = navigator.clipboard ? navigator.clipboard.writeText(id) : Promise.reject(new Error('no clipboard'));
    copying.then(
      () => setNote(TEXTS.copied),
      () => setNote(TEXTS.copyFailed),
    );
  };
  return (
    <p className="id-line">
      {TEXTS.id} <code>{id}</code>
      <Button className="button small" onPress={copy}>
        {TEXTS.copyId}
      </Button>
      <span role="status">{note}</span>
    </p>
  );
}

interface MergeNoticeProps {
  readonly kind: EntityKind;
  readonly id: string;
  readonly requestedId: string | undefined;
}

/** Says that the asked id was merged, and puts the lasting address in the bar so that it is the one people share. */
function MergeNotice({ kind, id, requestedId }: MergeNoticeProps) {
  const merged = requestedId !== undefined && requestedId !== id;
  useEffect(() => {
    if (merged) correctAddress(entityPath(kind, id));
  }, [merged, kind, id]);
  if (!merged) return null;
  return (
    <div className="notice" role="status">
      <p>{TEXTS.entity.merged(requestedId)}</p>
      <p className="quiet">{TEXTS.entity.mergedHint}</p>
    </div>
  );
}
