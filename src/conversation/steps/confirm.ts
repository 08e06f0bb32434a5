import { formOf } from '../../domain/application/answers/progress.ts';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import type { CardOf } from '../../domain/base/card.ts';
import { correctionIn } from '../../domain/language/corrections/correction.ts';
import { wantsChange } from '../../domain/language/talk/change-wanted.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { JourneyScene } from '../base/scene.ts';
import { hint, isUndone, type StepKind, type StepOf } from '../base/step-kind.ts';
import { markOfSummary, summaryOf } from '../base/summary.ts';
import { means, meansAfterYes } from '../meaning/words.ts';

/** The applicant reads everything and says that it is right. */
export const confirmStep: StepKind<StepOf<'confirm'>> = {
  readsColumns: 'named',
  takesFiles: false,
  showsSummary: true,
  places: () => ['confirm'],
  isOpen: isUndone,
  card: (_place, scene) => confirmCard(scene),
  ask: (_step, _place, scene) =>
    isRead(scene) ? [question(scene, true)] : [say('confirm.summary', summaryOf(scene)), question(scene)],
  askBriefly: (_step, _place, scene) =>
    isRead(scene) ? [question(scene, true)] : [say('confirm.summary', summaryOf(scene)), question(scene)],
  answer(_step, _place, heard, scene) {
    const { vocabulary } = scene;
    if (heard.kind !== 'text') return hint(heard, scene);
    const isYes = means(vocabulary, 'yes', heard.text) || meansAfterYes(vocabulary, 'make-form', heard.text);
    if (isYes && isOutdated(scene))
      return {
        kind: 'say',
        asksAgain: true,
        parts: [say('journey.changed-card', { labels: [...(scene.changed ?? [])] })],
      };
    if (isYes) return { kind: 'command', command: { kind: 'confirm-answers' }, parts: [], mode: null };
    // 有个字打错了, 还要修改: which column is not said.
    if (means(vocabulary, 'no', heard.text) || correctionIn(heard.text) || wantsChange(heard.text))
      return { kind: 'say', parts: [say('confirm.change', { turn: scene.bookmark.turn })] };
    return {
      kind: 'say',
      isMiss: true,
      parts: [say('confirm.unclear', { misses: scene.bookmark.misses }), question(scene, isRead(scene))],
    };
  },
};

/** Whether the whole was read before, and nobody else changed it since: what the person changes is said line by line. */
function isRead({ bookmark, application, changed }: JourneyScene): boolean {
  return (
    bookmark.shown?.application === application.id && (application.helpers ?? []).length === 0 && changed === undefined
  );
}

/** Whether the summary that was read last says something else now: a typed yes is for what was read. */
function isOutdated(scene: JourneyScene): boolean {
  const { shown } = scene.bookmark;
  return shown !== undefined && shown.mark !== markOfSummary(scene);
}

function confirmCard(scene: JourneyScene): CardOf<'confirm'> {
  const { application, bookmark } = scene;
  const shown = markOfSummary(scene);
  return { kind: 'confirm', application: application.id, shown, seen: application.seq ?? 0, turn: bookmark.turn };
}

function question(scene: JourneyScene, isBrief = false): Part {
  const { application, campaign, track } = scene;
  const statements = formOf(track).fields.flatMap((field) =>
    field.kind === 'promise' && field.statement !== undefined ? [field.statement] : [],
  );
  return say('confirm.ask', {
    statements,
    card: confirmCard(scene),
    application: application.id,
    title: titleOf(campaign, application),
    isBrief,
    ...(application.printed && application.changedSincePrinting.length > 0
      ? { replaces: application.printed.version }
      : {}),
  });
}
