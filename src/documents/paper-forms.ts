import type { PaperForms } from '../ports/documents/paper-forms.ts';
import { codePayload } from './code-payload.ts';
import type { FormLayout } from './layout.ts';

/** Knows our forms by the layouts that they are printed with. */
export function createPaperForms(layouts: Readonly<Record<string, FormLayout>>): PaperForms {
  return {
    expect({ layout, application, version, check, pageCount: pages }) {
      const seal = layouts[layout]?.seal;
      if (!seal) return null;
      const codes = Array.from({ length: pages }, (_, at) =>
        codePayload({ application, version, page: at + 1, pages, check }),
      );
      return { codes, seal };
    },
  };
}
