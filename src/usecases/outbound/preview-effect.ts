import type { Effect } from '../../domain/base/journal-entry.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';

/** What somebody would read. Nothing is kept or sent. */
export function previewEffect(
  { wording, links, clock }: Pick<Ports, 'wording' | 'links' | 'clock'>,
  effect: Effect,
  campaign: CampaignDefinition,
): string {
  const worded = wording.word(effect, {
    card: () => 'preview',
    link: (purpose, subject) => links.make({ person: effect.to, purpose, subject }, clock.now()),
    campaign,
    takesFiles: false,
    field: () => null,
  });
  return textOf(worded);
}

function textOf(worded: ReturnType<Ports['wording']['word']>): string {
  if (typeof worded === 'string') return worded;
  switch (worded.kind) {
    case 'text':
      return worded.text;
    case 'card':
    case 'link':
      return `${worded.title}\n${worded.text}`;
    case 'file':
      return worded.file.name;
    case 'close-card':
    case 'close-matter':
      return worded.label;
  }
}
