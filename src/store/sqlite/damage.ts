import { StoreError } from '../../ports/store/store.ts';
import { storeErrorOf } from './store-error-of.ts';

/** Remembers that the file was found damaged: what is written behind a broken page may never be read again, so nothing more is taken. */
export class Damage {
  #found: StoreError | null = null;

  /** The port's error for a failure of the engine. */
  note(failure: unknown): StoreError {
    const error = storeErrorOf(failure);
    if (error.code === 'damaged') this.#found ??= error;
    return error;
  }

  /** @throws StoreError damaged */
  refuse(): void {
    if (this.#found) throw new StoreError('damaged', 'the data file was found damaged', { cause: this.#found });
  }
}
