// The tree an account stands in, as a treegrid: roles, levels and keys come from react-aria, looks from styles/tree.css.

import { useMemo, useState } from 'react';
import { Button, Collection, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { buildTree, openable, pathTo, problemSentences, type TreeNode } from '../accountTree.ts';
import type { HierarchyView } from '../api.ts';
import { entityPath } from '../router.ts';
import { TEXTS } from '../texts.ts';

/** At most this many accounts are all open from the start; a larger tree opens on the way to the account alone. */
const OPEN_AT_ONCE = 40;

export function AccountTree({ view }: { readonly view: HierarchyView }) {
  const roots = useMemo(() => buildTree(view), [view]);
  const all = useMemo(() => openable(view.nodes), [view]);
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(
    () => new Set(view.nodes.length <= OPEN_AT_ONCE ? all : pathTo(view.nodes, view.id)),
  );
  return (
    <>
      <TreeProblems sentences={problemSentences(view)} />
      <p className="tree-tools">
        <Button className="button" onPress={() => setExpanded(new Set(all))}>
          {TEXTS.account.expandAll}
        </Button>
        <Button className="button" onPress={() => setExpanded(new Set())}>
          {TEXTS.account.collapseAll}
        </Button>
      </p>
      <Tree
        aria-label={TEXTS.account.tree}
        className="tree"
        items={roots}
        dependencies={[view.id]}
        selectionMode="none"
        expandedKeys={expanded}
        onExpandedChange={(keys) => setExpanded(keys)}
      >
        {(node: TreeNode) => <Branch node={node} current={view.id} />}
      </Tree>
    </>
  );
}

interface BranchProps {
  readonly node: TreeNode;
  readonly current: string;
}

function Branch({ node, current }: BranchProps) {
  const name = node.name || TEXTS.unnamed;
  const tags = [...(node.id === current ? [TEXTS.account.thisOne] : []), ...node.flags];
  return (
    <TreeItem
      id={node.id}
      textValue={name}
      aria-label={[name, ...tags].join(', ')}
      href={entityPath('accounts', node.id)}
      className={node.id === current ? 'tree-item current' : 'tree-item'}
    >
      <TreeItemContent>
        {({ hasChildItems }) => (
          <>
            {hasChildItems ? <Chevron /> : <span className="chevron" />}
            <span className="tree-label">
              <span className="tree-name">{name}</span>
              {node.id === current ? <span className="tag">{TEXTS.account.thisOne}</span> : null}
              {node.flags.map((flag) => (
                <span key={flag} className="tag warning">
                  ⚠ {flag}
                </span>
              ))}
            </span>
            <span className="tree-count">
              {node.children.length > 0 ? TEXTS.account.children(node.children.length) : ''}
            </span>
          </>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{(child: TreeNode) => <Branch node={child} current={current} />}</Collection>
    </TreeItem>
  );
}

function Chevron() {
  return (
    <Button slot="chevron" className="chevron">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="m6 3.5 4.5 4.5L6 12.5" />
      </svg>
    </Button>
  );
}

function TreeProblems({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className="notice warning">
      <h3>⚠ {TEXTS.account.problems}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="quiet">{TEXTS.account.problemHint}</p>
    </div>
  );
}
