import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { CommandWord } from '../../../domain/vocabulary.ts';
import { nameOfDesk, papersModeIn } from '../../base/desk.ts';
import { type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';
import { sayBeside } from '../lobby/ask-again.ts';

/** A word or a card of a recommending body from somebody who acts for it no more: that is said, and whom to ask. @returns null for everything else */
export function formerContactTurn(scene: Scene, heard: Heard): Outcome | null {
  const former = scene.person.formerBodies?.at(-1);
  const campaign = findCampaign(scene.campaigns, former?.campaign);
  if (!former || !campaign || !isOfDesk(scene, heard)) return null;
  const closing =
    heard.kind === 'choice' && heard.code ? [say('card.close', { code: heard.code, decision: 'outdated' })] : [];
  const body = nameOfDesk({ campaign, body: former.body });
  const parts = [...closing, say('recommendation.former', { body, contact: campaign.contact })];
  return scene.application ? sayBeside(letGo(scene), heard, parts) : outcomeStaying(scene, parts);
}

/** Where nothing of the body is waited for any more. */
function letGo(scene: Scene): Scene {
  const { bookmark } = scene.person;
  const isOfBody = papersModeIn(bookmark?.mode) !== null || bookmark?.mode?.kind === 'giving-reason';
  return bookmark && isOfBody
    ? { ...scene, person: { ...scene.person, bookmark: { ...bookmark, mode: null } } }
    : scene;
}

const WORDS = [
  ...(['worklist', 'recommend', 'return', 'decline', 'undo-decision'] as const),
  ...(['recommendation-table', 'statistics-sheet', 'nudge', 'nudge-all'] as const),
] satisfies readonly CommandWord[];

const CARDS: ReadonlySet<string> = new Set(['review', 'paper', 'papers-due', 'unfinished']);

function isOfDesk({ vocabulary }: Scene, heard: Heard): boolean {
  if (heard.kind === 'choice') return heard.card !== null && CARDS.has(heard.card.kind);
  return heard.kind === 'text' && WORDS.some((word) => means(vocabulary, word, heard.text));
}
