import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { type Block, type FormLayout, type LayoutRow, pointsPerMm } from '../../documents/layout.ts';
import type { CatalogProblem } from './catalog-problem.ts';

/** Of A4. */
const PAGE = { widthMm: 210, heightMm: 297 };
/** Rounding of written millimetres. */
const NEAR_MM = 0.1;

/** What can stand between braces, and where. */
const MARGIN = ['application', 'version', 'page', 'pages'];
const DAY = ['year', 'month', 'day'];

/** What of a layout cannot be printed as it is written: off the page, upside down, rows of another width than the table, a name in braces that nothing
 *  is filled in for. */
export function layoutPlaceProblems(layout: FormLayout): CatalogProblem[] {
  const { frame, seal, frames = [], head, remarks, blocks } = layout;
  const rectangles = [['frame', frame] as const, ...(seal ? [['seal', seal] as const] : [])];
  const drawn = frames.map((one, at) => [`frames.${at + 1}`, one] as const);
  const fixed = [
    ...head.map((one, at) => [`head.${at + 1}`, one] as const),
    ...(remarks ? [['remarks', remarks] as const] : []),
    ...blocks.flatMap((block, at) =>
      block.kind === 'opinion'
        ? block.placed.map((one, nth) => [`blocks.${at + 1}.placed.${nth + 1}`, one] as const)
        : [],
    ),
  ];
  return [
    ...[...rectangles, ...drawn]
      .filter(([, one]) => one.leftMm >= one.rightMm || one.topMm >= one.bottomMm || one.rightMm > PAGE.widthMm)
      .map(([place]) => ({ place, words: words.offPage })),
    ...fixed
      .filter(([, one]) => one.widthMm === 0 || one.leftMm + one.widthMm > PAGE.widthMm)
      .map(([place]) => ({ place, words: words.offPage })),
    ...head
      .map(({ topMm, sizePt }, at) => ({ place: `head.${at + 1}`, topMm, endsMm: topMm + sizePt / pointsPerMm }))
      .filter(({ topMm, endsMm }) => topMm < firstRowEndsMm(layout) && endsMm > layout.tableTopMm + NEAR_MM)
      .map(({ place }) => ({ place, words: words.underTable(layout.tableTopMm) })),
    ...(seal?.page === 'first' && blocks.some(({ kind }) => kind === 'opinion')
      ? [{ place: 'seal.page', words: words.sealNotAtOpinion }]
      : []),
    ...blocks.flatMap((block, at) => rowProblems(`blocks.${at + 1}`, block, frame.rightMm - frame.leftMm)),
    ...templateProblems('footer', layout.footer, MARGIN),
    ...templateProblems('header.text', layout.header?.text ?? '', MARGIN),
    ...templateProblems('date.written', layout.date.written, DAY),
  ];
}

/** Where the first row ends at the earliest; what stands below the table may be placed by hand too. */
function firstRowEndsMm({ tableTopMm, blocks, frame }: FormLayout): number {
  const [row] = blocks[0] ? rowsOf(blocks[0]) : [];
  return tableTopMm + (row ? row.steps * frame.stepMm : 0);
}

function templateProblems(place: string, text: string, known: readonly string[]): CatalogProblem[] {
  const named = [...text.matchAll(/\{([^{}]{0,40})\}/gu)].map(([, name = '']) => name);
  return named.filter((name) => !known.includes(name)).map((name) => ({ place, words: words.noValue(name, known) }));
}

function rowProblems(place: string, block: Block, width: number): CatalogProblem[] {
  const beside = block.kind === 'band' ? block.label.widthMm : 0;
  return rowsOf(block).flatMap(({ cells }, at) => {
    const sum = beside + cells.reduce((total, { widthMm }) => total + widthMm, 0);
    const isOff = Math.abs(sum - width) > NEAR_MM;
    return isOff ? [{ place: `${place}.rows.${at + 1}`, words: words.rowWidth(sum, width) }] : [];
  });
}

function rowsOf(block: Block): readonly LayoutRow[] {
  if (block.kind === 'rows' || block.kind === 'band') return block.rows;
  return block.kind === 'list' ? [block.head] : [];
}
