import { nextTick, ref } from 'vue';

/** A list of people to phone, folded until it is asked for, and printed alone as a sheet to write on (`styles/calls.css`). */
export function useCallSheet() {
  const isOpen = ref(false);

  function noteOpen({ currentTarget }: Event) {
    if (currentTarget instanceof HTMLDetailsElement) isOpen.value = currentTarget.open;
  }

  async function print() {
    isOpen.value = true;
    await nextTick();
    document.body.classList.add('prints-calls');
    window.print();
    document.body.classList.remove('prints-calls');
  }

  return { isOpen, noteOpen, print };
}
