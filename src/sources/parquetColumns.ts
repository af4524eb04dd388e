// The columns of a Parquet file, as the paths by which a mapping names them.

import type { SchemaTree } from 'hyparquet';

/** Paths of all values; they are all there can be where nothing is nested, since an item of a list has a path too. */
export function parquetColumns({ children }: SchemaTree): { columns: readonly string[]; columnsFinal: boolean } {
  return {
    columns: children.flatMap((child) => paths(child, child.element.name)),
    columnsFinal: children.every((child) => child.children.length === 0),
  };
}

function paths(node: SchemaTree, path: string): readonly string[] {
  if (node.children.length === 0) return [path];
  if (isList(node)) return itemPaths(node.children[0]!, path);
  return node.children.flatMap((child) => paths(child, `${path}.${child.element.name}`));
}

/** A list's values stand two levels down (list, element), or one in files of old writers. */
function itemPaths(repeated: SchemaTree, path: string): readonly string[] {
  const item = repeated.children.length === 1 ? repeated.children[0]! : repeated;
  return paths(item, path);
}

function isList({ element, children }: SchemaTree): boolean {
  const isMarked = element.converted_type === 'LIST' || element.logical_type?.type === 'LIST';
  return isMarked && children.length === 1;
}
