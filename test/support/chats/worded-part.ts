import campaign from '../../../flows/star-2021/campaign.ts';
import { fieldOf } from '../../../src/domain/application/answers/progress.ts';
import type { MessageKey } from '../../../src/domain/base/message-values.ts';
import type { Part } from '../../../src/domain/messages/messages.ts';
import type { Worded } from '../../../src/ports/wording.ts';
import { templates } from '../../../templates/messages/templates.ts';

const context = {
  card: () => 'card',
  takesFiles: false,
  campaign,
  link: (purpose: string, subject: string) => `http://127.0.0.1/h5/${purpose}?t=${subject}`,
  field: (_campaign: string, track: string, field: string) => {
    const known = campaign.tracks[track];
    return known ? fieldOf(known, field) : null;
  },
};

/** What is said in words: text, or the title and text of a card. */
export function wordedPart(part: Part): string {
  const word = templates[part.message as MessageKey] as (values: never, about: typeof context) => Worded; // key and values come from one part
  const worded = word(part.values as never, context);
  if (typeof worded === 'string') return worded;
  if (worded.kind === 'text') return worded.text;
  return 'title' in worded ? `${worded.title}\n${worded.text}` : worded.kind;
}
