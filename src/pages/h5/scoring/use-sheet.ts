import { computed, onBeforeUnmount, reactive, ref } from 'vue';
import { h5Texts } from '../../../../templates/pages/phone/h5.ts';
import { scoringTexts } from '../../../../templates/pages/phone/scoring.ts';
import type { CaseJson, SavedSheetJson, SheetBody } from '../../../wire/phone/scoring.ts';
import { ask, newRequestId, postJson, Refusal } from '../api.ts';
import { autosave } from './autosave.ts';

/** A refusal about scores in the reader's words; anything else as it says itself. */
export function wordsOf(error: unknown): string {
  const known: Readonly<Record<string, string>> = scoringTexts.refusals;
  if (error instanceof Refusal && error.reason) return known[error.reason] ?? error.message;
  return error instanceof Error ? error.message : h5Texts.offline;
}

/** One application being scored. */
export function useSheet(application: string) {
  const found = ref<CaseJson | null>(null);
  const { problem, tried } = useTrying();
  const written = reactive<Pick<SheetBody, 'scores' | 'forPanel' | 'forApplicant'>>({
    ...{ scores: {}, forPanel: '', forApplicant: '' },
  });
  let seen = 0;
  const path = `scoring/${application}`;
  const draft = autosave(
    async () => {
      seen = (await postJson<SavedSheetJson>(path, body())).seen;
    },
    (error) => {
      problem.value = error === null ? '' : wordsOf(error);
    },
  );

  const canWrite = computed(() => isOpen(found.value));
  const missing = computed(() => found.value?.criteria.filter(({ id }) => written.scores[id] === undefined) ?? []);
  const total = computed(() => (missing.value.length > 0 ? null : weighted(found.value, written.scores)));

  function body(): SheetBody {
    const { scores, forPanel, forApplicant } = written;
    const revision = found.value?.revision ?? 0;
    return { scores: { ...scores }, forPanel, forApplicant, revision, seen, requestId: newRequestId() };
  }

  async function load() {
    await tried(async () => {
      const read = await ask<CaseJson>(path);
      found.value = read;
      seen = read.seen;
      Object.assign(written, { ...read.written, scores: { ...read.written.scores } });
    });
  }

  /** @returns whether it was taken */
  async function handIn(): Promise<boolean> {
    await draft.settle();
    const isTaken = await tried(() => postJson(`${path}/hand-in`, body()));
    if (isTaken) await load();
    return isTaken;
  }

  const act = (name: 'begin' | 'conflict', value: object) =>
    tried(() => postJson(`${path}/${name}`, { ...value, requestId: newRequestId() }));

  onBeforeUnmount(() => void draft.save());
  return { found, problem, written, canWrite, missing, total, load, handIn, act, ...draft };
}

/** Says what went wrong with the last thing that was tried. `tried` answers whether it went well. */
function useTrying() {
  const problem = ref('');
  async function tried(does: () => Promise<unknown>): Promise<boolean> {
    try {
      await does();
      problem.value = '';
      return true;
    } catch (error) {
      problem.value = wordsOf(error);
      return false;
    }
  }
  return { problem, tried };
}

function isOpen(found: CaseJson | null): boolean {
  return found !== null && found.material !== null && found.closed === null && found.state !== 'done';
}

function weighted(found: CaseJson | null, scores: SheetBody['scores']): number {
  const { criteria = [], scale = 1 } = found ?? {};
  const points = criteria.reduce((sum, { id, weight }) => sum + (scores[id] ?? 0) * weight, 0);
  return Math.round((points / scale) * 100) / 100;
}
