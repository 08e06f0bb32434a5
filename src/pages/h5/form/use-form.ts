import { onBeforeUnmount, onMounted, reactive } from 'vue';
import { formPageTexts as words } from '../../../../templates/pages/phone/whole-form.ts';
import type { ColumnBody, FormJson, LeaveBody, LeftFormJson, SavedColumnJson } from '../../../wire/phone/whole-form.ts';
import { ask, newRequestId, postJson, Refusal } from '../api.ts';
import { readPhoneDraft } from '../write/phone-draft.ts';
import { ColumnEntry } from './column-entry.ts';
import { columnKind } from './column-kinds.ts';

/** Long texts are saved after so long without a key; what failed is tried again; what others wrote is looked for. */
const QUIET_MILLISECONDS = 2500;
const RETRY_MILLISECONDS = 5000;
const LOOK_MILLISECONDS = 8000;

interface How {
  isSure?: boolean;
  isFinished?: boolean;
}

/** The whole form being filled in: every column is saved by itself, one after the other. */
class WholeFormDraft {
  about: FormJson | null = null;
  entries: ColumnEntry[] = [];
  closed = '';
  problem = '';
  savedAt = '';
  isSaving = false;
  private queue: Promise<void> = Promise.resolve();
  private waiting = 0;
  private lastTry = 0;
  private lastLook = 0;

  get isReadOnly(): boolean {
    return this.about?.closed !== null;
  }

  async load() {
    try {
      const form = await ask<FormJson>('form');
      this.about = form;
      this.entries = form.columns.map((column) => new ColumnEntry(column, form.application));
      if (!this.isReadOnly) this.restore();
    } catch (error) {
      this.closed = messageOf(error);
    }
  }

  /** What could not be saved before is entered again; over something newer both are shown. */
  private restore() {
    for (const entry of this.entries) {
      const kept = readPhoneDraft(entry.draftKey);
      if (!kept || kept.text === entry.text) continue;
      const { column } = entry;
      entry.enter(kept.text);
      if (kept.mark === column.mark) void this.save(entry);
      else entry.clash = column;
    }
  }

  /** Brings the page to what the server has. */
  private meet(form: FormJson) {
    this.about = form;
    for (const column of form.columns) this.entries.find((entry) => entry.column.id === column.id)?.meet(column);
  }

  /** Saves what is entered, behind what is being saved already. */
  save(entry: ColumnEntry, how: How = {}): Promise<void> {
    this.waiting += 1;
    this.isSaving = true;
    this.queue = this.queue
      .then(() => this.saveNow(entry, how))
      .finally(() => {
        this.waiting -= 1;
        this.isSaving = this.waiting > 0;
      });
    return this.queue;
  }

  private async saveNow(entry: ColumnEntry, how: How) {
    const isForced = how.isSure || how.isFinished || entry.column.isReturned;
    if (this.isReadOnly || entry.clash || !(entry.isDirty || isForced)) return;
    if (entry.text.trim() === '' && !columnKind(entry.column).isDrafted) {
      if (entry.column.text !== '') entry.error = words.cannotEmpty(entry.column.text);
      return;
    }
    if (entry.doubt !== '' && !how.isSure) return;
    const sent = entry.text;
    entry.state = 'saving';
    this.lastTry = Date.now();
    try {
      const { id, mark } = entry.column;
      const body = { field: id, text: sent, mark, save: newRequestId(), ...how } satisfies ColumnBody;
      this.take(entry, sent, await postJson<SavedColumnJson>('form', body));
      this.problem = '';
    } catch (error) {
      this.fail(entry, error);
    }
  }

  private take(entry: ColumnEntry, sent: string, answer: SavedColumnJson) {
    entry.state = 'clean';
    if (answer.kind === 'unfit') {
      if (entry.text === sent) entry.error = (words.unfit[answer.reason] ?? (() => words.unfitElse))(answer.values);
      return;
    }
    if (answer.kind === 'doubtful') {
      const asked = words.doubts[answer.why] ?? words.doubts.unlike;
      if (entry.text === sent && asked) entry.doubt = asked(answer.text, entry.column.label);
      return;
    }
    const column = answer.form.columns.find(({ id }) => id === entry.column.id);
    if (!column) return;
    if (answer.kind === 'changed' && column.text !== sent.trim()) entry.clash = column;
    else if (entry.text === sent) entry.adopt(column);
    else entry.column = column;
    if (answer.kind === 'saved') {
      entry.state = 'saved';
      this.savedAt = column.written?.at ?? this.savedAt;
    }
    this.meet(answer.form);
  }

  private fail(entry: ColumnEntry, error: unknown) {
    entry.state = 'failed';
    if (!(error instanceof Refusal)) return;
    this.problem = messageOf(error);
    const reason = words.reasons[error.code];
    if (reason && this.about) this.about = { ...this.about, closed: error.code };
    else if (['not-found', 'text-erased', 'link-expired', 'link-forged', 'link-ended'].includes(error.code))
      this.closed = this.problem;
  }

  settle(entry: ColumnEntry, choice: 'mine' | 'theirs' | 'both') {
    const theirs = entry.clash;
    if (!theirs) return;
    const mine = entry.text;
    entry.adopt(theirs);
    if (choice === 'theirs') return;
    entry.enter(choice === 'mine' ? mine : `${theirs.text}\n${mine}`);
    void this.save(entry);
  }

  /** Whether somebody else, or the chat, wrote meanwhile. */
  async look() {
    this.lastLook = Date.now();
    const form = await ask<FormJson>('form').catch(() => null);
    // What was saved while the answer was on its way is newer than the answer.
    if (form && !this.isSaving && this.lastTry < this.lastLook) this.meet(form);
  }

  tick() {
    if (!this.about || this.closed || document.hidden || this.isSaving) return;
    const now = Date.now();
    const due = this.entries.find((entry) => {
      if (!entry.isDirty || entry.isWaiting) return false;
      if (entry.state === 'failed') return now - this.lastTry > RETRY_MILLISECONDS;
      return entry.isProse && now - entry.changedAt > QUIET_MILLISECONDS;
    });
    if (due) void this.save(due);
    else if (now - this.lastLook > LOOK_MILLISECONDS) void this.look();
  }

  saveAll(): Promise<unknown> {
    const dirty = this.entries.filter((entry) => entry.isDirty && !entry.isWaiting);
    return Promise.all(dirty.map((entry) => this.save(entry)));
  }

  /** Hands the form back to the chat. @returns whether everything was saved and taken */
  async leave(): Promise<boolean> {
    await this.saveAll();
    if (this.entries.some((entry) => entry.isDirty)) return false;
    try {
      await postJson<LeftFormJson>('form/leave', { requestId: newRequestId() } satisfies LeaveBody);
      return true;
    } catch (error) {
      this.problem = messageOf(error);
      return false;
    }
  }
}

/** An error in the words of this page. */
function messageOf(error: unknown): string {
  const own = error instanceof Refusal ? (words.reasons[error.code] ?? words.refusals[error.code]) : undefined;
  return own ?? (error instanceof Error ? error.message : '');
}

/** The form of this page's link, saved while the page is open. */
export function useForm() {
  const draft = reactive(new WholeFormDraft());
  const onHidden = () => void (document.hidden ? draft.saveAll() : draft.look());
  const onOnline = () => void draft.saveAll();
  let timer = 0;
  onMounted(() => {
    timer = window.setInterval(() => draft.tick(), 500);
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('online', onOnline);
  });
  onBeforeUnmount(() => {
    window.clearInterval(timer);
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('online', onOnline);
  });
  return draft;
}
