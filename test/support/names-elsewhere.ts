import { fieldKindNames } from '../../src/domain/form/kinds/registry.ts';

/** Where pages say how they take each kind of column; elsewhere they ask that. */
const KINDS_OF_PAGES = 'src/pages/h5/form/column-kinds.ts';

/** Kinds of columns that a page's file names beside that place. */
export function kindsNamed(path: string, text: string): string[] {
  if (!path.startsWith('src/pages/h5/') || path === KINDS_OF_PAGES) return [];
  const compared = [...text.matchAll(/\bkind(?:\.value)? [!=]== '([a-z-]+)'/gu)].map(([, kind]) => kind);
  const listed = [...text.matchAll(/\[([^\]]*)\]\.includes\([^)]*\bkind\b/gu)].flatMap(([, list = '']) =>
    [...list.matchAll(/'([a-z-]+)'/gu)].map(([, kind]) => kind),
  );
  const kinds = fieldKindNames.filter((kind) => [...compared, ...listed].includes(kind));
  return kinds.map((kind) => `${path}: names a kind of column: ${kind}`);
}
