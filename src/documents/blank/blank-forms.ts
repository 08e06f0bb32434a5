import type { BlankForms } from '../../ports/documents/blank-forms.ts';
import type { FormLayout } from '../layout.ts';

/** Blank forms made of the layouts that forms are printed with. Each is made once: nothing in it depends on who asks. */
export function createBlankForms(layouts: Readonly<Record<string, FormLayout>>): BlankForms {
  const made = new Map<string, Promise<Uint8Array>>();
  return {
    async make(name, form) {
      const layout = layouts[name];
      if (!layout) return null;
      const known = made.get(name);
      if (known) return known;
      // The library is large and seldom wanted: loaded when the first form is asked for.
      const making = import('./write-blank-form.ts').then(({ writeBlankForm }) => writeBlankForm(layout, form));
      made.set(name, making);
      making.catch(() => made.delete(name));
      return making;
    },
  };
}
