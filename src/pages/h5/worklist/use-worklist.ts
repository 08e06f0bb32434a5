import { computed, ref } from 'vue';
import { h5Texts } from '../../../../templates/pages/phone/h5.ts';
import { worklistTexts as words } from '../../../../templates/pages/phone/worklist.ts';
import type { UndoableJson, UndoBody, UndoneJson } from '../../../wire/base/undo.ts';
import type { DecisionName, DecisionOutcomeJson } from '../../../wire/phone/phone.ts';
import type {
  ManyDecisionsBody,
  ManyDecisionsJson,
  NudgeBody,
  NudgeJson,
  OrderBody,
  UnfinishedJson,
  WorklistJson,
  WorklistRowJson,
} from '../../../wire/phone/worklist.ts';
import { undoMany } from '../../undo-many.ts';
import { ask, newRequestId, postJson } from '../api.ts';

export type Sort = keyof typeof words.sorts;

/** Everything the worklist knows and does; the page shows it. */
export function useWorklist() {
  const worklist = ref<WorklistJson | null>(null);
  const closed = ref('');
  const { note, problems, isSending, send, sendAlone } = useSending(load);
  const rows = computed(() => worklist.value?.rows ?? []);
  const waiting = computed(() =>
    rows.value.filter(({ application }) => application.status === 'awaiting-recommendation'),
  );
  const decided = computed(() =>
    rows.value.filter(({ application }) => application.status !== 'awaiting-recommendation'),
  );

  async function load() {
    try {
      worklist.value = await ask<WorklistJson>('worklist');
    } catch (error) {
      closed.value = messageOf(error);
    }
  }

  /** The new order is shown at once and kept; should that fail, what is there is shown again. */
  async function order(ids: string[]) {
    if (!worklist.value) return;
    const place = new Map(ids.map((id, index) => [id, index]));
    const placeOf = ({ application }: WorklistRowJson) => place.get(application.id) ?? ids.length;
    worklist.value = { ...worklist.value, rows: [...rows.value].sort((a, b) => placeOf(a) - placeOf(b)) };
    try {
      const all = worklist.value.rows.map(({ application }) => application.id);
      await postJson('worklist/order', { applications: all, requestId: newRequestId() } satisfies OrderBody);
    } catch (error) {
      problems.value = [messageOf(error)];
      await load();
    }
  }

  const decide = (decision: DecisionName, reason: string, chosen: readonly WorklistRowJson[]) =>
    sendAlone(() => sendDecisions(decision, reason, chosen));
  const undo = (chosen: readonly UndoableJson[]) => sendAlone(() => sendUndo(chosen));
  const nudge = (row: UnfinishedJson) => send(() => sendNudge(row));

  return { worklist, closed, note, problems, isSending, waiting, decided, load, order, decide, undo, nudge };
}

/** Sends, and says what became of it. @param load shows everything as it is afterwards */
function useSending(load: () => Promise<void>) {
  const note = ref('');
  const problems = ref<string[]>([]);
  const isSending = ref(false);

  async function send(act: () => Promise<Said>) {
    try {
      const said = await act();
      [note.value, problems.value] = [said.note, said.problems];
    } catch (error) {
      problems.value = [messageOf(error)];
    }
    await load();
  }

  /** Decisions go one at a time. */
  async function sendAlone(act: () => Promise<Said>) {
    if (isSending.value) return;
    isSending.value = true;
    [note.value, problems.value] = ['', []];
    await send(act);
    isSending.value = false;
  }

  return { note, problems, isSending, send, sendAlone };
}

/** What is said of something that was sent. */
interface Said {
  note: string;
  problems: string[];
}

async function sendDecisions(
  decision: DecisionName,
  reason: string,
  chosen: readonly WorklistRowJson[],
): Promise<Said> {
  const requestId = newRequestId();
  const about = chosen.map(({ application, shown }) => ({ application: application.id, shown }));
  const body = { decision, reason, about, requestId } satisfies ManyDecisionsBody;
  const { outcomes } = await postJson<ManyDecisionsJson>('worklist/decisions', body);
  const problems = await refusedOf(outcomes, requestId, chosen);
  return { note: words.outcome(outcomes.length - problems.length, problems.length), problems };
}

async function sendUndo(chosen: readonly UndoableJson[]): Promise<Said> {
  const { done, problems } = await undoMany(
    (body: UndoBody) => postJson<UndoneJson>('worklist/undo', body),
    chosen,
    newRequestId(),
  );
  return { note: done, problems };
}

async function sendNudge({ application }: UnfinishedJson): Promise<Said> {
  const body = { application: application.id } satisfies NudgeBody;
  const outcome = await postJson<NudgeJson>('worklist/nudge', body);
  return outcome.kind === 'done'
    ? { note: words.unfinished.done, problems: [] }
    : { note: '', problems: [words.notDone(application.title, reasonOf(outcome.reason))] };
}

/** What was not done, in words. */
async function refusedOf(
  outcomes: ManyDecisionsJson['outcomes'],
  requestId: string,
  chosen: readonly WorklistRowJson[],
): Promise<string[]> {
  const refused: string[] = [];
  for (const { application, outcome } of outcomes) {
    const why = outcome === 'accepted' ? await waitFor(application, requestId) : outcome;
    const title = chosen.find((row) => row.application.id === application)?.application.title ?? application;
    if (why) refused.push(words.notDone(title, reasonOf(why)));
  }
  return refused;
}

/** The conversation decides a moment later. @returns why it did not, or null */
async function waitFor(application: string, requestId: string): Promise<string | null> {
  for (let tries = 0; tries < 12; tries += 1) {
    const query = new URLSearchParams({ application, requestId });
    const outcome = await ask<DecisionOutcomeJson>(`worklist/outcome?${query}`);
    if (outcome.kind === 'done') return null;
    if (outcome.kind === 'refused') return outcome.reason;
    await new Promise((resolve) => setTimeout(resolve, 250 + tries * 150));
  }
  return null;
}

function reasonOf(code: string): string {
  const known: Readonly<Record<string, string>> = h5Texts.refusals;
  return words.refusals[code] ?? known[code] ?? h5Texts.refusals.internal;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : h5Texts.offline;
}
