import type { DocumentBlock } from '../../domain/form/document.ts';
import { Fields } from './fields.ts';
import { limits } from './limits.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { TooComplex } from './too-complex.ts';

interface Beside {
  styles: Styles;
  numbering: Numbering;
  /** Documents inside the document, by their relationship. */
  chunks: ReadonlyMap<string, readonly DocumentBlock[]>;
}

/** What is beside the document while it is read, and how much was read so far. */
export class WordReading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly chunks: Beside['chunks'];
  readonly fields = new Fields();
  pictures = 0;
  #cells = 0;
  #characters = 0;

  constructor({ styles, numbering, chunks }: Beside) {
    this.styles = styles;
    this.numbering = numbering;
    this.chunks = chunks;
  }

  /** @throws TooComplex when more is read than a document may hold */
  spend(cells: number, characters: number): void {
    this.#cells += cells;
    this.#characters += characters;
    if (this.#cells > limits.cells || this.#characters > limits.characters)
      throw new TooComplex('too many cells or characters');
  }
}
