import { isSubmitted } from '../../../domain/application/answers/progress.ts';
import { isSubmissionOver } from '../../../domain/application/stages/window.ts';
import type { StoredFileReference } from '../../../domain/base/message.ts';
import { isOfficeOpen } from '../../../domain/campaign/office-hours.ts';
import { hasSpoken, linesInRow, type OpenHandover } from '../../../domain/handover/handover.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { Vocabulary } from '../../../domain/vocabulary.ts';
import type { Outcome } from '../../base/outcome.ts';
import { outcomeBeside } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { foldedWords, foldText, means } from '../../meaning/words.ts';
import { askAgain } from '../lobby/ask-again.ts';
import { concludeHandover } from './conclude-handover.ts';
import { handoverStanding } from './handover-standing.ts';

/** Longest question that may follow 人工, in characters. */
const MAX_QUESTION = 500;

/** 人工, and everything somebody says to the person who took it. @returns null for what is not about a handover */
export function askerTurn(scene: Scene, heard: Heard): Outcome | null {
  if (heard.kind === 'handed-back') return askAgain(scene, [say('handover.back', { name: heard.name })]);
  if (scene.isStaff || scene.invitation !== undefined || scene.joining !== undefined) return null;
  const open = scene.handover?.open ?? null;
  if (open?.handler) return talkTurn(scene, open, heard);
  if (heard.kind !== 'text') return null;
  if (open && means(scene.vocabulary, 'leave-people', heard.text)) return leave(scene, open);
  const question = questionIn(scene.vocabulary, heard.text);
  if (question === null) return null;
  if ((scene.staff ?? []).length === 0) return askAgain(scene, [say('people', { contact: scene.campaign.contact })]);
  return ask(scene, open, question);
}

/** A word, as long as one for a person may be with a face behind it, and what parts it from more. */
const WORD_APART = /^\s*([^\s\p{P}]{1,32})[\s\p{P}]+(?=\S)/u;

/** 人工 alone, or 人工 and a question behind a blank or a comma: 人工智能 is none. @returns null when no person is asked for */
export function questionIn(vocabulary: Vocabulary, text: string): string | null {
  if (means(vocabulary, 'people', text)) return '';
  const [beginning = '', word = ''] = WORD_APART.exec(text) ?? [];
  if (word === '' || !foldedWords(vocabulary.words.people).has(foldText(word))) return null;
  const question = text.slice(beginning.length);
  return [...question].length <= MAX_QUESTION ? question.trim() : null;
}

function ask(scene: Scene, open: OpenHandover | null, question: string): Outcome {
  const { campaign, now, newApplicationId } = scene;
  const number = newApplicationId.slice(-4);
  const command = { kind: 'ask' as const, number, question, ...handoverStanding(scene) };
  const isFilling = command.standing !== null && mayGoOn(scene);
  const isOpen = isOfficeOpen(campaign, now) && scene.staffBackOn === undefined;
  const about = { contact: campaign.contact, question, isOpen, isFilling };
  const back = scene.staffBackOn === undefined ? {} : { backOn: scene.staffBackOn };
  const part = open
    ? say('handover.waiting', { ...about, ...back, number: open.number, turn: scene.person.bookmark?.turn ?? 0 })
    : say('handover.asked', { ...about, ...back, number });
  return concludeHandover(scene, scene.handover, command, () => askAgain(scene, [part]));
}

/** Whether there is a form that can still be filled in. */
function mayGoOn({ campaign, application, now }: Scene): boolean {
  if (!application || isSubmitted(application)) return false;
  return !isSubmissionOver(campaign, application, now);
}

/** Back to the form, by the asker. */
function leave(scene: Scene, { handler }: OpenHandover): Outcome {
  const part = say('handover.resumed', { name: handler?.name ?? null, isTaken: handler !== null });
  return concludeHandover(scene, scene.handover, { kind: 'end' }, () => askAgain(scene, [part]));
}

/** While somebody reads along what is typed goes there; pages and buttons of the form work as ever. */
function talkTurn(scene: Scene, open: OpenHandover, heard: Heard): Outcome | null {
  const { vocabulary } = scene;
  switch (heard.kind) {
    case 'text':
      if (means(vocabulary, 'resume', heard.text) || means(vocabulary, 'leave-people', heard.text))
        return leave(scene, open);
      return speak(scene, open, heard.text, []);
    case 'picture':
      return speak(scene, open, '', [heard.file]);
    case 'stored-files':
      return heard.purpose === 'chat' ? speak(scene, open, '', heard.files) : null;
    case 'document':
    case 'document-refused':
      return heard.application === undefined
        ? outcomeBeside(scene, [say('handover.not-passed', { type: 'file', name: open.handler?.name ?? null })])
        : null;
    case 'unreadable':
      return outcomeBeside(scene, [
        say('handover.not-passed', { type: heard.reason, name: open.handler?.name ?? null }),
      ]);
    case 'unsupported':
      return outcomeBeside(scene, [say('handover.not-passed', { type: heard.type, name: open.handler?.name ?? null })]);
    default:
      return null;
  }
}

/** What is passed on is said for the first word, for one that would be a command of the form, and for every third without an answer. */
function speak(scene: Scene, open: OpenHandover, text: string, files: readonly StoredFileReference[]): Outcome {
  const why = whySaid(scene, open, text);
  const { contact } = scene.campaign;
  const parts = why ? [say('handover.passed', { name: open.handler?.name ?? null, why, contact })] : [];
  return concludeHandover(scene, scene.handover, { kind: 'speak', text, files }, () => outcomeBeside(scene, parts));
}

function whySaid(
  { person, vocabulary }: Scene,
  open: OpenHandover,
  text: string,
): 'first' | 'command' | 'unanswered' | null {
  if (text !== '' && FORM_WORDS.some((word) => means(vocabulary, word, text))) return 'command';
  if (!hasSpoken(open, person.id)) return 'first';
  return (linesInRow(open, person.id) + 1) % UNANSWERED === 0 ? 'unanswered' : null;
}

/** Words without an answer after which it is said how else to get one. */
const UNANSWERED = 3;

const FORM_WORDS = [
  'help',
  'back',
  'skip',
  'edit',
  'progress',
  'preview',
  'pause',
  'status',
  'people',
  'submit',
  'withdraw',
  'applications',
  'examples',
  'guide',
] as const;
