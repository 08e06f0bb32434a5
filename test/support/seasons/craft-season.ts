import { readFileSync } from 'node:fs';
import { formOf } from '../../../src/domain/application/answers/progress.ts';
import type { FormField } from '../../../src/domain/form/schema.ts';
import { labelOfQuestion } from '../../../templates/messages/phrases/labels.ts';
import craft from '../../fixtures/flows/craft-2021/campaign.ts';
import { textOf } from '../chats/dialogue.ts';
import { openSeason, type Season } from './season.ts';

export const MASTER = 'wecom:luyizao';
export const UNION = 'wecom:jiangzhaoye';
export const STAFF = 'wecom:yulin';

/** A season of craft-2021 alone, with everything that anybody was told. */
export interface CraftSeason {
  season: Season;
  /** @returns what the person was told for it */
  says(person: string, text: string): Promise<string>;
  photographs(person: string): Promise<string>;
  clicks(person: string, key: string): Promise<string>;
  /** Answers questions by their own examples, up to the field. */
  answersUpTo(field: string): Promise<void>;
  /** Everything that everybody was told. */
  everything(): string;
}

/** @param campaign one that asks what craft-2021 asks */
export async function openCraftSeason(campaign = craft): Promise<CraftSeason> {
  const season = await openSeason({ campaigns: [campaign] });
  season.media.set('photo', readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url)));
  const told: string[] = [];
  const hear = async (person: string, reply: Parameters<Season['hear']>[1]) => {
    const said = textOf(await season.hear(person, reply));
    told.push(said);
    return said;
  };
  const says = (person: string, text: string) => hear(person, { kind: 'text', text });
  const photographs = (person: string) => hear(person, { kind: 'image', media: { mediaId: 'photo' } });
  return {
    season,
    says,
    photographs,
    async clicks(person, key) {
      const card = season.told(person).findLast((message) => message.kind === 'card');
      if (card?.kind !== 'card') throw new Error(`no card for ${person}`);
      return hear(person, { kind: 'choice', card: card.card, key, code: `code-of-${card.card}` });
    },
    async answersUpTo(until) {
      for (;;) {
        const label = labelOfQuestion(textOf(season.told(MASTER).slice(-3)));
        const field = formOf(campaign.tracks.craftsman!).fields.find((known) => known.label === label); // the fixture has the track
        if (!field || field.id === until) return;
        await answer(field);
      }
    },
    everything: () => [...told, ...[MASTER, UNION, STAFF].map((person) => textOf(season.told(person)))].join('\n\n'),
  };

  async function answer(field: FormField): Promise<void> {
    if (field.kind === 'pictures') {
      await photographs(MASTER);
      await says(MASTER, '好了');
    } else if (field.kind === 'long-text') {
      await says(MASTER, '鲁一凿在铸造厂干了二十一年，最难的一件活是把平面研磨到两微米以内。'.repeat(12));
      await says(MASTER, '写完了');
    } else await says(MASTER, field.example ?? '');
  }
}
