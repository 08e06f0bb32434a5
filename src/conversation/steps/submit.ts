import { titleOf } from '../../domain/application/answers/title-of.ts';
import { isSealUnseen } from '../../domain/application/papers/is-seal-unseen.ts';
import { stageOnSubmission, stageWindowNow } from '../../domain/application/stages/stage.ts';
import { isNobodyFree } from '../../domain/application/together/is-own.ts';
import type { CardOf } from '../../domain/base/card.ts';
import { markOf } from '../../domain/base/mark-of.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { entryOf, stageNamed } from '../../domain/campaign/chain.ts';
import { say } from '../../domain/messages/messages.ts';
import type { JourneyScene } from '../base/scene.ts';
import { hint, isUndone, type StepKind, type StepOf } from '../base/step-kind.ts';
import { means, meansAfterYes } from '../meaning/words.ts';

/** The last word: hands the application to its recommending body. Source: 沪质协〔2021〕29号 二.2. */
export const submitStep: StepKind<StepOf<'submit'>> = {
  readsColumns: 'named',
  takesFiles: false,
  concernsBody: true,
  handsIn: true,
  places: () => ['submit'],
  isOpen: isUndone,
  card: (_place, scene) => submitCard(scene),
  ask: (_step, _place, scene) => [
    say('submit.ask', {
      ...about(scene),
      card: submitCard(scene),
      ...whereItReturns(scene),
      ...(isSealUnseen(scene.application) ? { isUnstamped: true as const } : {}),
      ...whoIsFree(scene),
    }),
  ],
  answer(_step, _place, heard, scene) {
    if (heard.kind !== 'text') return hint(heard, scene);
    const { vocabulary, bookmark } = scene;
    if (means(vocabulary, 'no', heard.text) || means(vocabulary, 'later', heard.text))
      return { kind: 'say', mode: null, parts: [say('submit.later', { turn: bookmark.turn })] };
    if (!means(vocabulary, 'yes', heard.text) && !meansAfterYes(vocabulary, 'submit', heard.text))
      return { kind: 'say', isMiss: true, mode: null, parts: [say('submit.unclear', { misses: bookmark.misses })] };
    const unseen = isSealUnseen(scene.application) ? { isUnstamped: true as const } : {};
    const parts = [say('submitted', { ...about(scene), ...whatFollows(scene), ...unseen, ...whoIsFree(scene) })];
    return { kind: 'command', mode: null, command: { kind: 'submit' }, parts };
  },
};

function submitCard(scene: JourneyScene): CardOf<'submit'> {
  const { application, bookmark } = scene;
  const { title, body } = about(scene);
  const shown = markOf([title, body, String(application.printed?.version ?? 0)]);
  return { kind: 'submit', application: application.id, shown, turn: bookmark.turn };
}

/** The stage that it goes to, and its last day. */
function whatFollows({ application, campaign, now }: JourneyScene) {
  const stage = stageNamed(campaign, stageOnSubmission(campaign, application)?.id);
  const { to } = stage ? stageWindowNow(stage, application, now) : campaign.calendar.recommendation;
  return stage ? { to, stage: stage.title } : { to };
}

/** At a recommending body where everybody has a part in the application, nobody may decide on it. */
function whoIsFree({ application, campaign, contacts }: JourneyScene): { isNobodyFree?: true } {
  const goesTo = stageOnSubmission(campaign, application);
  return goesTo?.kind === 'recommend' && isNobodyFree(application, contacts) ? { isNobodyFree: true } : {};
}

/** The later stage that sent it back. */
function whereItReturns({ application, campaign }: JourneyScene) {
  const stage = stageNamed(campaign, stageOnSubmission(campaign, application)?.id);
  const first = stageNamed(campaign, entryOf(campaign, application.body)?.id);
  return stage && stage !== first ? { returnsTo: stage.title } : {};
}

function about({ application, campaign }: JourneyScene) {
  const body = bodyName(campaign, stageOnSubmission(campaign, application)?.body) ?? '';
  return { application: application.id, title: titleOf(campaign, application), body };
}
