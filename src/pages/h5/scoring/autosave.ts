import { ref } from 'vue';
import { Refusal } from '../api.ts';

const QUIET_MILLISECONDS = 1200;
const RETRY_MILLISECONDS = 4000;

/** Saves by itself a moment after the last change, one save after the other, and again while the net is gone.
 *  @param send throws a Refusal for what is not to be tried again @param failed what went wrong; null once it is corrected */
export function autosave(send: () => Promise<void>, failed: (error: unknown) => void) {
  const state = ref<'idle' | 'dirty' | 'saving' | 'saved' | 'failed'>('idle');
  const savedAt = ref('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> = Promise.resolve(true);

  function touch() {
    state.value = 'dirty';
    clearTimeout(timer);
    timer = setTimeout(save, QUIET_MILLISECONDS);
  }

  /** @returns whether everything is kept */
  function save(): Promise<boolean> {
    clearTimeout(timer);
    running = running.then(saveNow);
    return running;
  }

  async function saveNow(): Promise<boolean> {
    if (!is('dirty') && !is('failed')) return true;
    state.value = 'saving';
    try {
      await send();
      // Somebody may have typed on meanwhile.
      if (is('saving')) state.value = 'saved';
      savedAt.value = new Date().toTimeString().slice(0, 5);
      failed(null);
      return true;
    } catch (error) {
      state.value = 'failed';
      failed(error);
      if (!(error instanceof Refusal)) timer = setTimeout(save, RETRY_MILLISECONDS);
      return false;
    }
  }

  function is(known: typeof state.value): boolean {
    return state.value === known;
  }

  /** What was not saved is sent otherwise, or is not wanted. */
  async function settle() {
    clearTimeout(timer);
    await running;
    state.value = 'idle';
  }

  return { state, savedAt, touch, save, settle };
}
