import { templates } from '../../../templates/messages/templates.ts';
import { fieldOf } from '../../domain/application/answers/progress.ts';
import type { MessageKey } from '../../domain/base/message-values.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Part } from '../../domain/messages/messages.ts';
import type { Worded } from '../../ports/wording.ts';

/** Everything a person could read of a part: its words, and the values they are made of. */
export function wordsOf(part: Part, campaign: CampaignDefinition): string {
  const context = {
    card: () => 'card',
    takesFiles: false,
    campaign,
    link: (purpose: string, subject: string) => `http://127.0.0.1/h5/${purpose}?t=${subject}`,
    field: (_campaign: string, name: string, field: string) => {
      const track = campaign.tracks[name];
      return track ? fieldOf(track, field) : null;
    },
  };
  const word = templates[part.message as MessageKey] as (values: never, about: typeof context) => Worded; // key and values come from one part
  const worded = word(part.values as never, context); // see above
  if (typeof worded === 'string') return worded;
  if (worded.kind === 'text') return worded.text;
  return 'title' in worded ? `${worded.title}\n${worded.text}` : worded.kind;
}
