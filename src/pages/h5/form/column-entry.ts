import { formPageTexts as words } from '../../../../templates/pages/phone/whole-form.ts';
import type { ColumnJson } from '../../../wire/phone/whole-form.ts';
import { keepPhoneDraft } from '../write/phone-draft.ts';
import { columnKind } from './column-kinds.ts';

/** One column being filled in. `column` is what the entry was made from: a newer one is never written over unseen. */
export class ColumnEntry {
  column: ColumnJson;
  text: string;
  state: 'clean' | 'saving' | 'saved' | 'failed' = 'clean';
  /** Why what is entered is not valid. */
  error = '';
  /** Asked about before it is stored. */
  doubt = '';
  /** What somebody else, or the chat, put there meanwhile. */
  clash: ColumnJson | null = null;
  notice = '';
  /** Its person wants to write it, though it would fill in itself. */
  isWanted = false;
  changedAt = 0;
  readonly application: string;

  constructor(column: ColumnJson, application: string) {
    this.column = column;
    this.text = column.text;
    this.application = application;
  }

  get isDirty(): boolean {
    return this.text !== this.column.text;
  }

  /** Whether its person has to look at it before anything is stored. */
  get isWaiting(): boolean {
    return this.error !== '' || this.doubt !== '' || this.clash !== null;
  }

  /** Fills in itself: a line to read, until somebody wants to write it. */
  get isLine(): boolean {
    return this.column.isPrefilled && this.text === '' && !this.isWanted && !this.column.isReturned;
  }

  get draftKey(): string {
    return `form/${this.application}/${this.column.id}`;
  }

  get isProse(): boolean {
    return columnKind(this.column).control === 'prose';
  }

  enter(text: string) {
    this.text = text;
    this.error = '';
    this.doubt = '';
    this.notice = '';
    this.changedAt = Date.now();
    if (this.state === 'saved') this.state = 'clean';
    keepPhoneDraft(this.draftKey, this.isDirty ? { text, mark: this.column.mark } : null);
  }

  /** What the server has is here. */
  adopt(column: ColumnJson) {
    this.column = column;
    this.text = column.text;
    this.error = '';
    this.doubt = '';
    this.clash = null;
    keepPhoneDraft(this.draftKey, null);
  }

  /** A newer copy from the server: what is being entered stays, with what it was made from. */
  meet(column: ColumnJson) {
    if (this.isDirty || this.isWaiting || column.mark === this.column.mark) {
      if (column.mark === this.column.mark) this.column = column;
      return;
    }
    this.adopt(column);
    if (column.written) this.notice = words.newer(column.written.by);
  }
}
