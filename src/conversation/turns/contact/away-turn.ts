import { fieldOf, trackOf } from '../../../domain/application/answers/progress.ts';
import { traitsOf } from '../../../domain/form/traits-of.ts';
import { type Away, readAway } from '../../../domain/language/talk/away-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { atDesk, atDeskOfMode, papersModeIn } from '../../base/desk.ts';
import { type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { fieldIdOf } from '../../steps/form.ts';
import { askAgain } from '../lobby/ask-again.ts';
import { contactLobby } from './desk-meant.ts';

/** 让同事代一下, 我要离职了, 换个联系人: how somebody else goes on, for a contact of a recommending body and for who fills in an application; then the
 *  same question is asked again. @returns null for everything else, and where such words may be an answer */
export function awayTurn(scene: Scene, heard: Heard): Outcome | null {
  const away = heard.kind === 'text' ? readAway(heard.text) : null;
  if (!away || isText(scene)) return null;
  const { application, desks, person } = scene;
  if (desks.length > 0 && (!application || papersModeIn(person.bookmark?.mode))) return ofContact(scene, away);
  // Who fills in has a column called so.
  if (!application || away === 'another') return null;
  const isHelper = application.applicant !== person.id;
  return askAgain(scene, [say('together.away', { away, isHelper, contact: scene.campaign.contact })]);
}

function ofContact(scene: Scene, away: Away): Outcome {
  const part: Part = say('recommendation.away', { away, contact: scene.campaign.contact });
  if (papersModeIn(scene.person.bookmark?.mode)) return askAgain(atDeskOfMode(scene), [part]);
  return outcomeStaying(scene, [part, ...scene.desks.map((desk) => contactLobby(atDesk(scene, desk)))]);
}

/** Whether what is typed is a text of the person's: a reason, or a column that takes any words. */
function isText({ person: { bookmark }, campaign, application }: Scene): boolean {
  const mode = bookmark?.mode;
  if (mode?.kind === 'giving-reason' || (mode?.kind === 'filling-statistics' && mode.explains === true)) return true;
  if (papersModeIn(mode) || !application || application.campaign !== campaign.id) return false;
  const id = bookmark?.place ? fieldIdOf(bookmark.place) : null;
  const field = id === null ? null : fieldOf(trackOf(campaign, application), id);
  return field !== null && !traitsOf(field).isTyped;
}
