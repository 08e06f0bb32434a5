import { readScoringMatter, type ScoringMatter } from '../../../domain/language/talk/scoring-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { type Outcome, outcomeBeside, outcomeStaying } from '../../base/outcome.ts';
import type { ExpertScene, Heard, Scene } from '../../base/scene.ts';
import { questionParts } from '../../listeners/questions/question-listener.ts';
import { means } from '../../meaning/words.ts';

/** A message of somebody who scores as an expert, or is about to. @returns null when it is none of the expert's business */
export function expertTurn(scene: Scene, heard: Heard): Outcome | null {
  const { invitation, scoring = [] } = scene;
  if (invitation && 'expert' in invitation) return accepted(scene, invitation);
  // Another code than an expert's is answered where it leads to.
  if (scoring.length === 0 || invitation !== undefined || scene.isCodeRefused) return null;
  if (heard.kind === 'text' && means(scene.vocabulary, 'scoring-list', heard.text))
    return outcomeBeside(scene, scoring.map(listPart));
  if (heard.kind === 'text' && means(scene.vocabulary, 'scoring', heard.text))
    return outcomeBeside(scene, scoring.map(cardPart));
  return isElsewhere(scene) ? null : besideTurn(scene, heard);
}

/** Somebody who also applies, decides for a body or is staff says by a word that the scoring is meant. */
function isElsewhere({ application, desks, isStaff }: Scene): boolean {
  return application !== null || desks.length > 0 || isStaff;
}

/** Of somebody who does nothing here but score: what is asked of the scoring and any other question is answered, everything else leads to what is left. */
function besideTurn(scene: Scene, heard: Heard): Outcome | null {
  const { scoring = [] } = scene;
  if (heard.kind === 'entered' && scene.person.bookmark) return null;
  if (heard.kind === 'text') {
    const matter = readScoringMatter(heard.text);
    if (matter)
      return outcomeStaying(
        scene,
        scoring.map((one) => matterPart(one, matter)),
      );
    const asked = questionParts(scene, heard.text, null, null);
    if (asked?.some(({ message }) => message === 'faq.answer')) return outcomeStaying(scene, asked);
  }
  return outcomeStaying(scene, scoring.map(cardPart));
}

function accepted(scene: Scene, { campaign, expert }: { campaign: string; expert: string }): Outcome {
  const known = scene.scoring?.find((one) => one.campaign.id === campaign && one.expert === expert);
  if (!known || known.state === 'left') return outcomeStaying(scene, [say('lobby.bad-code', {})]);
  return {
    ...outcomeStaying(scene, [say('expert.bound', { name: known.name, ...known.standing })]),
    change: { kind: 'person', events: [{ kind: 'boundAsExpert', campaign, expert }] },
  };
}

function cardPart(one: ExpertScene): Part {
  return closedPart(one) ?? say('expert.card', one.standing);
}

function matterPart(one: ExpertScene, matter: ScoringMatter): Part {
  return closedPart(one) ?? say('expert.asked', { ...one.standing, matter, contact: one.campaign.contact });
}

const MOST_LISTED = 10;

function listPart(one: ExpertScene): Part {
  const rows = one.rows
    .slice(0, MOST_LISTED)
    .map(({ application, title, track, state }) => ({ application, title, track, state }));
  const more = one.rows.length - rows.length;
  return closedPart(one) ?? say('expert.list', { ...one.standing, rows, more });
}

function closedPart({ campaign, state, from, standing }: ExpertScene): Part | null {
  if (state === 'open') return null;
  if (state === 'left') return say('expert.left', { campaign: campaign.title, contact: campaign.contact });
  return say('expert.closed', { ...standing, state, from });
}
