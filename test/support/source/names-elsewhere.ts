import { stepKindNames } from '../../../src/domain/application/steps/registry.ts';
import { fieldKindNames } from '../../../src/domain/form/kinds/registry.ts';

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

/** The steps' own files, and their shapes. `journey-parts.ts` says what a journey has to whoever asks. */
const FILES_OF_STEPS =
  /^src\/(?:domain\/campaign\/(?:schema|journey-parts)\.ts|domain\/application\/steps\/|conversation\/steps\/)/u;

const STEP = `'(${stepKindNames.join('|')})(?:/[^']*)?'`;

/** How a file decides by a step's name: compared with it, looked up by it, or by the name of its place. */
const DECIDES_BY_STEP = [
  `\\b(?:step|place)\\)?(?:\\.\\w+)? [!=]== ${STEP}`,
  `\\bstep: ${STEP}`,
  `\\b(?:steps|places)\\.(?:has|includes|indexOf)\\(${STEP}`,
  `\\bplace(?:\\.place)?\\.startsWith\\(${STEP}`,
  `\\bStepOf(?:Kind)?<${STEP}>`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Steps of a journey that a file names which is none of theirs. */
export function stepsNamed(path: string, text: string): string[] {
  if (FILES_OF_STEPS.test(path)) return [];
  const named = DECIDES_BY_STEP.flatMap((pattern) => [...text.matchAll(pattern)].map(([, step = '']) => step));
  return [...new Set(named)].map((step) => `${path}: names a step: ${step}`);
}
