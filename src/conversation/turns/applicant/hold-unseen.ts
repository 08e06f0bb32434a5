import { formOf, trackOf } from '../../../domain/application/answers/progress.ts';
import { isPictureList } from '../../../domain/form/base/answers.ts';
import type { FormDefinition } from '../../../domain/form/schema.ts';
import type { BookmarkMode, HeldAnswer } from '../../../domain/people/bookmark-mode.ts';
import { bodyKey } from '../../../domain/recommendation/papers.ts';
import { statisticsFormOf } from '../../../domain/recommendation/papers-context.ts';
import { askedAbout, askWhether } from '../../base/asked-about.ts';
import { type Change, nextBookmark, type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';

/** Asks whether answers are meant for the columns that they would be stored in. @returns null for what is no answer in words */
export function holdUnseen(scene: Scene, change: Change): Outcome | null {
  const answers = answersIn(change);
  const mode = answers && modeFor(scene, change, answers);
  const form = answers && formFor(scene, change);
  if (!answers || !mode || !form) return null;
  const about = { answers: knownAnswers(scene, change), why: 'unseen' as const, unused: [] };
  const part = askWhether(askedAbout(form, answers), { ...about, turn: nextBookmark(scene).turn });
  return outcomeBeside(scene, [part], { mode, misses: 0 });
}

/** Answers in words; null when anything else would change. */
function answersIn({ kind, events }: Change): HeldAnswer[] | null {
  const answers: HeldAnswer[] = [];
  if (kind !== 'application' && kind !== 'body') return null;
  for (const event of events) {
    if (event.kind !== 'fieldAnswered' && event.kind !== 'statisticAnswered') return null;
    const { field, value } = event;
    if (isPictureList(value)) return null;
    answers.push({ field, value: Array.isArray(value) ? value.map(String) : (value as string | number | boolean) }); // lists of pictures were left out
  }
  return answers.length > 0 ? answers : null;
}

function modeFor({ person }: Scene, { kind }: Change, answers: HeldAnswer[]): BookmarkMode | null {
  if (kind === 'application') return { kind: 'holding', answers };
  const mode = person.bookmark?.mode;
  return mode?.kind === 'filling-statistics' ? { ...mode, held: answers } : null;
}

function formFor({ campaign, application, desks }: Scene, change: Change): FormDefinition | null {
  if (change.kind === 'application') return application && formOf(trackOf(campaign, application));
  const desk = change.kind === 'body' ? desks.find(({ papers }) => isOf(papers.state, change.key)) : undefined;
  return desk ? statisticsFormOf(desk.campaign) : null;
}

function knownAnswers({ application, desks }: Scene, change: Change) {
  if (change.kind !== 'body') return application?.answers ?? {};
  return desks.find(({ papers }) => isOf(papers.state, change.key))?.papers.state.answers ?? {};
}

function isOf({ campaign, body }: { campaign: string; body: string }, key: string): boolean {
  return bodyKey(campaign, body) === key;
}
