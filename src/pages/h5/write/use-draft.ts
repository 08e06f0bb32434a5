import { onBeforeUnmount, onMounted, reactive, watch } from 'vue';
import { writingTexts } from '../../../../templates/pages/phone/writing.ts';
import type { FinishBody, FinishedTextJson, SaveBody, SavedTextJson, TextJson } from '../../../wire/phone/writing.ts';
import { ask, newRequestId, postJson, Refusal } from '../api.ts';
import { messageOf } from './message-of.ts';
import { keepPhoneDraft, readPhoneDraft } from './phone-draft.ts';

/** Saved after so long without a key, and at the latest after so long of writing; what failed is tried again; others are looked for. */
const QUIET_MILLISECONDS = 2500;
const LONGEST_MILLISECONDS = 10_000;
const RETRY_MILLISECONDS = 5000;
const LOOK_MILLISECONDS = 6000;
/** Refusals after which nothing can be written any more. */
const FINAL = [
  'text-erased',
  'text-submitted',
  'text-not-open',
  'submission-closed',
  'not-found',
  'link-expired',
  'link-forged',
];

/** The text as it is kept: one paragraph a line. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

type Choice = 'mine' | 'theirs' | 'both';

/** A text being written: saved by itself, never over what somebody else wrote meanwhile. */
class Draft {
  about: TextJson | null = null;
  text = '';
  state: 'untouched' | 'dirty' | 'saving' | 'saved' | 'failed' = 'untouched';
  savedAt = '';
  /** What is there, when it is not what this text was made from. */
  clash: TextJson | null = null;
  notice = '';
  problem = '';
  closed = '';
  private mark = '';
  private savedText = '';
  private lastKey = 0;
  private dirtySince = 0;
  private lastTry = 0;
  private lastLook = 0;
  private running: Promise<boolean> | null = null;

  get isDirty(): boolean {
    return this.about !== null && this.text !== this.savedText;
  }

  private get subject(): string {
    return `${this.about?.application}/${this.about?.field}`;
  }

  /** What the server has becomes what is here. */
  private adopt(kept: TextJson) {
    this.about = kept;
    this.mark = kept.mark;
    this.savedText = kept.text;
    this.text = kept.text;
    if (kept.written) this.savedAt = kept.written.at;
    this.state = kept.text === '' ? 'untouched' : 'saved';
    this.clash = null;
    keepPhoneDraft(this.subject, null);
  }

  async load() {
    try {
      const kept = await ask<TextJson>('text');
      const local = readPhoneDraft(`${kept.application}/${kept.field}`);
      this.adopt(kept);
      if (!local || tidy(local.text) === kept.text) return;
      this.text = local.text;
      if (local.mark === kept.mark) this.notice = writingTexts.restored;
      else this.clash = kept;
    } catch (error) {
      this.closed = messageOf(error);
    }
  }

  save(): Promise<boolean> {
    this.running ??= this.saveNow().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async saveNow(): Promise<boolean> {
    if (!this.isDirty) return true;
    if (this.clash || this.closed) return false;
    const sent = this.text;
    this.state = 'saving';
    this.lastTry = Date.now();
    try {
      const body = { text: sent, mark: this.mark, save: newRequestId() } satisfies SaveBody;
      const answer = await postJson<SavedTextJson>('text', body);
      if (answer.kind === 'changed' && answer.text.text !== tidy(sent)) return this.meet(answer.text);
      this.keepSaved(sent, answer);
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  /** An answer that was lost on its way back comes as a change to what we sent: it is saved, too. */
  private keepSaved(sent: string, answer: SavedTextJson) {
    this.mark = answer.kind === 'saved' ? answer.mark : answer.text.mark;
    this.savedText = sent;
    this.savedAt = answer.kind === 'saved' ? answer.at : (answer.text.written?.at ?? '');
    this.state = this.isDirty ? 'dirty' : 'saved';
    this.dirtySince = Date.now();
    this.problem = '';
    keepPhoneDraft(this.subject, this.isDirty ? { text: this.text, mark: this.mark } : null);
  }

  private fail(error: unknown) {
    this.state = 'failed';
    if (!(error instanceof Refusal)) return;
    this.problem = messageOf(error);
    if (FINAL.includes(error.code)) this.closed = this.problem;
  }

  /** Another version is there: both are shown. */
  private meet(theirs: TextJson): false {
    this.clash = theirs;
    this.state = 'dirty';
    return false;
  }

  /** Whether somebody else wrote meanwhile. */
  async look() {
    this.lastLook = Date.now();
    const before = this.mark;
    const kept = await ask<TextJson>('text').catch(() => null);
    // What was saved or settled while the answer was on its way is newer than the answer.
    if (!kept || this.running || this.clash || this.mark !== before || kept.mark === before) return;
    if (this.isDirty) {
      this.meet(kept);
      return;
    }
    this.adopt(kept);
    const { by = null, source = 'chat', at = '' } = kept.written ?? {};
    this.notice = kept.text === '' ? writingTexts.gone : writingTexts.newer(by, source, at && writingTexts.time(at));
  }

  settle(choice: Choice) {
    const theirs = this.clash;
    if (!theirs) return;
    const mine = this.text;
    this.adopt(theirs);
    if (choice !== 'theirs') this.text = choice === 'mine' ? mine : `${theirs.text}\n${mine}`;
    void this.save();
  }

  noteChange() {
    if (!this.isDirty) return this.noteTakenBack();
    this.lastKey = Date.now();
    if (this.state !== 'dirty' && this.state !== 'failed') {
      this.dirtySince = this.lastKey;
      if (this.state !== 'saving') this.state = 'dirty';
    }
    keepPhoneDraft(this.subject, { text: this.text, mark: this.mark });
  }

  /** What is kept is here again: nothing of what was tried meanwhile comes back with the next opening. */
  private noteTakenBack() {
    if (!this.about) return;
    if (this.state === 'dirty' || this.state === 'failed') this.state = this.text === '' ? 'untouched' : 'saved';
    keepPhoneDraft(this.subject, null);
  }

  tick() {
    if (!this.about || this.closed || document.hidden || this.running) return;
    const now = Date.now();
    const isDue = now - this.lastKey > QUIET_MILLISECONDS || now - this.dirtySince > LONGEST_MILLISECONDS;
    const mayTry = this.state !== 'failed' || now - this.lastTry > RETRY_MILLISECONDS;
    if (this.isDirty && isDue && mayTry && !this.clash) void this.save();
    else if (now - this.lastLook > LOOK_MILLISECONDS) void this.look();
  }

  /** Saves, then hands the text to the chat. @returns whether it was taken */
  async finish(): Promise<boolean> {
    this.problem = '';
    if (!(await this.save())) {
      if (!this.clash && this.problem === '') this.problem = writingTexts.unsavedFirst;
      return false;
    }
    try {
      const body = { mark: this.mark, requestId: newRequestId() } satisfies FinishBody;
      const answer = await postJson<FinishedTextJson>('text/finish', body);
      return answer.kind === 'changed' ? this.meet(answer.text) : true;
    } catch (error) {
      this.problem = messageOf(error);
      return false;
    }
  }
}

/** The draft of this page's link, saved while the page is open. */
export function useDraft() {
  const draft = reactive(new Draft());
  watch(
    () => draft.text,
    () => draft.noteChange(),
  );
  const save = () => void draft.save();
  const onHidden = () => (document.hidden ? save() : void draft.look());
  let timer = 0;
  onMounted(() => {
    void draft.load();
    timer = window.setInterval(() => draft.tick(), 500);
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('online', save);
  });
  onBeforeUnmount(() => {
    window.clearInterval(timer);
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('online', save);
  });
  return draft;
}
