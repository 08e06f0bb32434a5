import { defineForm } from '../form/schema.ts';

const texts = ['number', 'name', 'unit', 'award', 'code', 'check', 'root'] as const;

/** What a certificate says, for layouts: `name` is the team or the person, `award` the track, `day` the day it is made, `code` the address behind its QR
 *  code, `check` what is typed instead, `root` the root of the journal with its day. Labels are not shown. */
export const certificateForm = defineForm({
  id: 'certificate',
  title: 'certificate',
  source: 'certificate',
  fields: [
    ...texts.map((id) => ({ id, kind: 'text' as const, label: id, section: 'certificate', maxCharacters: 300 })),
    { id: 'day', kind: 'date' as const, label: 'day', section: 'certificate' },
  ],
});
