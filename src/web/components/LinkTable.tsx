// Why records are together: the pairs that were linked, how sure that is, and the evidence in words.

import type { RecordLink } from '../api.ts';
import { readEvidence } from '../evidence.ts';
import { formatProbability, formatWeight, readRecordKey } from '../format.ts';
import { STATUS_LABELS, TEXTS } from '../texts.ts';

export function LinkTable({ links }: { readonly links: readonly RecordLink[] }) {
  return (
    <ul className="links">
      {links.map((link) => (
        <li key={JSON.stringify([link.left, link.right, link.status])}>
          <div className="link-pair">
            <RecordName recordKey={link.left} />
            <span className="link-status" data-status={link.status}>
              {STATUS_LABELS[link.status] ?? link.status}
            </span>
            <RecordName recordKey={link.right} />
          </div>
          <Figures link={link} />
          <EvidenceList why={link.why} />
        </li>
      ))}
    </ul>
  );
}

function RecordName({ recordKey }: { readonly recordKey: string }) {
  const { source, id } = readRecordKey(recordKey);
  return (
    <span>
      {source ? <span className="source">{source}</span> : null} <span className="record-id">{id}</span>
    </span>
  );
}

function Figures({ link }: { readonly link: RecordLink }) {
  return (
    <dl className="figures">
      <div>
        <dt>{TEXTS.customer.weight}</dt>
        <dd>{formatWeight(link.weight)}</dd>
      </div>
      <div>
        <dt>{TEXTS.customer.probability}</dt>
        <dd>{formatProbability(link.probability)}</dd>
      </div>
    </dl>
  );
}

function EvidenceList({ why }: { readonly why: string }) {
  return (
    <ul className="evidence" aria-label={TEXTS.customer.evidence}>
      {readEvidence(why).map(({ words, weight }) => (
        <li key={words} data-against={weight !== null && weight < 0}>
          {words}
          {weight === null ? null : <span className="weight">{formatWeight(weight)}</span>}
        </li>
      ))}
    </ul>
  );
}
