import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { type DocumentBlock, type DocumentCell, type FormDocument, rowsText } from '../../domain/form/document.ts';
import { limits } from './limits.ts';
import { TooComplex } from './too-complex.ts';

const PARAGRAPHS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const LISTS = new Set(['UL', 'OL', 'LI', 'DIV', 'BODY']);

/** Blocks of a page that a Word file takes in. @throws TooComplex */
export function readHtml(html: string): FormDocument {
  const page = parse(html, { comment: false });
  const root = page.querySelector('body') ?? page;
  const blocks: DocumentBlock[] = [];
  for (const node of root.childNodes) collect(node, blocks);
  const document = { blocks, pictures: root.querySelectorAll('img').length };
  const cells = blocks.reduce((count, block) => count + (block.kind === 'table' ? block.cells.length : 0), 0);
  const characters = blocks.reduce(
    (count, block) =>
      count +
      (block.kind === 'table' ? block.cells.reduce((all, { text }) => all + text.length, 0) : block.text.length),
    0,
  );
  if (cells > limits.cells || characters > limits.characters) throw new TooComplex('too many cells or characters');
  return document;
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === NodeType.ELEMENT_NODE;
}

function collect(node: Node, blocks: DocumentBlock[]): void {
  if (!isElement(node) || !LISTS.has(node.tagName)) {
    if (isElement(node) && node.tagName === 'TABLE') blocks.push({ kind: 'table', cells: cellsOf(node) });
    else addParagraph(inlineText(node), blocks);
    return;
  }
  let line = '';
  for (const child of node.childNodes) {
    const isBlock =
      isElement(child) && (PARAGRAPHS.has(child.tagName) || LISTS.has(child.tagName) || child.tagName === 'TABLE');
    if (!isBlock) line += inlineText(child);
    else {
      addParagraph(line, blocks);
      line = '';
      collect(child, blocks);
    }
  }
  addParagraph(line, blocks);
}

function addParagraph(text: string, blocks: DocumentBlock[]): void {
  const lines = text.split('\n').map((line) => line.trim());
  for (const line of lines) if (line !== '') blocks.push({ kind: 'paragraph', text: line });
}

/** Line breaks are kept; a box is ☑ or ☐; scripts and styles are no text. */
function inlineText(node: Node): string {
  if (!isElement(node)) return node.text;
  if (node.tagName === 'SCRIPT' || node.tagName === 'STYLE') return '';
  if (node.tagName === 'BR') return '\n';
  if (node.tagName === 'INPUT') return node.hasAttribute('checked') ? '\u2611' : '\u2610';
  return node.childNodes.map(inlineText).join('');
}

function cellsOf(table: HTMLElement): DocumentCell[] {
  const taken = new Set<string>();
  const cells: DocumentCell[] = [];
  rowsOf(table).forEach((row, at) => {
    let column = 0;
    for (const cell of row.childNodes.filter(isElement)) {
      while (taken.has(`${at}/${column}`)) column += 1;
      const rowSpan = spanOf(cell, 'rowspan');
      const columnSpan = spanOf(cell, 'colspan');
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1) taken.add(`${at + down}/${column + right}`);
      if (taken.size > limits.cells * 4) throw new TooComplex('too many cells');
      cells.push({ row: at, column, rowSpan, columnSpan, text: cellText(cell) });
      column += columnSpan;
    }
  });
  return cells;
}

/** The rows of this table, not of those inside. */
function rowsOf(table: HTMLElement): HTMLElement[] {
  return table.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'TR' ? [child] : child.childNodes.filter(isElement)))
    .filter(({ tagName }) => tagName === 'TR');
}

function spanOf(cell: HTMLElement, name: string): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 200 ? span : 1;
}

function cellText(cell: HTMLElement): string {
  const blocks: DocumentBlock[] = [];
  for (const child of cell.childNodes) collect(child, blocks);
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : rowsText(block.cells))).join('\n');
}
