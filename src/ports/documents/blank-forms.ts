import type { FormDefinition } from '../../domain/form/schema.ts';

/** Official forms with every column empty, for people who fill them in in Word. */
export interface BlankForms {
  /** A .docx; the same bytes every time. @param layout as in `PrintRequest` @returns null for a layout that does not exist */
  make(layout: string, form: FormDefinition): Promise<Uint8Array | null>;
}
