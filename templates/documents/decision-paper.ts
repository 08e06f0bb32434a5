import type { Block, Cell, FormLayout, ListBlock, Placed } from '../../src/documents/layout.ts';
import { date, footerOf, frame, opinionTopMm, seal } from './paper.ts';

/** What one campaign's decision of a panel has of its own. */
export interface DecisionWords {
  title: string;
  /** The lists, above the signatures. */
  blocks: Block[];
  /** Said above the signatures. */
  opinion: string;
  signers: string;
}

const atBody = { face: 'body', sizePt: 12 } as const;

/** The decision of a panel, to be signed by who took part and stamped by the body that decides. Signatures and seal are at a fixed place of the
 *  last page. */
export function decisionPaper({ title, blocks, opinion, signers }: DecisionWords): FormLayout {
  return {
    title,
    frame,
    footer: footerOf(title),
    date,
    tableTopMm: 56,
    seal,
    head,
    blocks: [
      ...blocks,
      {
        kind: 'opinion',
        topMm: opinionTopMm,
        lines: [[{ text: opinion }], [{ text: signers }]],
        placed: [
          { ...atSeal(222), align: 'left', pieces: [{ field: 'decidedBy' }, { text: '（盖章）' }] },
          { ...atSeal(256), align: 'right', pieces: [{ text: date.empty }] },
        ],
      },
    ],
  };
}

const head: Placed[] = [
  {
    ...{ leftMm: 20, topMm: 30.5, widthMm: 170, align: 'center', face: 'title', sizePt: 16 },
    pieces: [{ field: 'campaign' }, { field: 'stage' }, { text: '决定表' }],
  },
  { ...atBody, leftMm: 20, topMm: 41, widthMm: 120, heightMm: 12, align: 'left', pieces: [{ field: 'counts' }] },
  { ...atBody, leftMm: 142, topMm: 47.9, widthMm: 48, align: 'right', pieces: [{ field: 'day' }] },
];

/** A list with a head. @param columns each with its width; together as wide as the frame */
export function listed(field: string, columns: readonly (readonly [words: string, widthMm: number])[]): ListBlock {
  const cells: Cell[] = columns.map(([text, widthMm]) => ({ widthMm, pieces: [{ text }] }));
  return { kind: 'list', field, leastRows: 1, note: '', head: { steps: 1.5, cells } };
}

function atSeal(topMm: number) {
  return { leftMm: 90, topMm, widthMm: 96, ...atBody };
}
