import { type Ref, ref } from 'vue';
import { messageOf } from './api.ts';

interface AskedRows<Rows> {
  /** Null until the first answer. */
  rows: Ref<Rows | null>;
  problem: Ref<string>;
  isBusy: Ref<boolean>;
  /** Shows the list that the server answers with; a press while one is on its way does nothing. */
  put(asked: () => Promise<Rows>): Promise<void>;
}

/** A list of the console of which every request answers the new state. `afterwards` runs when one was answered. */
export function useRows<Rows>(afterwards: () => void = () => undefined): AskedRows<Rows> {
  const rows = ref(null) as Ref<Rows | null>; // `ref` unwraps refs inside; lists from the wire hold none
  const problem = ref('');
  const isBusy = ref(false);
  async function put(asked: () => Promise<Rows>) {
    if (isBusy.value) return;
    isBusy.value = true;
    problem.value = '';
    try {
      rows.value = await asked();
      afterwards();
    } catch (error) {
      problem.value = messageOf(error);
    }
    isBusy.value = false;
  }
  return { rows, problem, isBusy, put };
}
