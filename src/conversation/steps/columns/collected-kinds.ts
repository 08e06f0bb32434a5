import { formOf } from '../../../domain/application/answers/progress.ts';
import { picturesOf } from '../../../domain/application/record/application.ts';
import { awardsOf } from '../../../domain/form/awards-of.ts';
import type { FieldKind, FieldOf, FormField } from '../../../domain/form/schema.ts';
import type { Part } from '../../../domain/messages/messages.ts';
import type { Heard, JourneyScene, StepAnswer } from '../../base/scene.ts';
import { askCertificates } from './certificates.ts';
import { answerLongText, askLongText, askWithHelp, helpAsked } from './long-text.ts';
import { answerPictures, askPictures } from './pictures.ts';
import { answerRows, askRows } from './rows.ts';

/** A kind of column whose answer comes over several messages. */
export interface CollectedKind<Field extends FormField> {
  /** Asked in place of its question, as long as something of it is open; null for the question itself. */
  instead?(field: Field, place: string, scene: JourneyScene): Part[] | null;
  /** Its question with more than words, when it is asked for the first time; null for the plain one. */
  question?(field: Field, place: string, scene: JourneyScene): Part[] | null;
  /** What is below its question. @param isAgain asked before: something else was answered */
  below(field: Field, place: string, scene: JourneyScene, isAgain: boolean): Part[];
  /** 撤回 where it is asked is about its last piece. */
  dropsLast?: true;
  /** @returns null for what is read as an answer of any other kind */
  answer(field: Field, heard: Heard, scene: JourneyScene): StepAnswer | null;
}

/** The kinds that are collected, one line each; every other kind is answered in one message. */
const collected: { readonly [Kind in FieldKind]?: CollectedKind<FieldOf<Kind>> } = {
  'long-text': {
    instead: helpAsked,
    question: askWithHelp,
    below: askLongText,
    dropsLast: true,
    answer: answerLongText,
  },
  rows: { below: (field, _place, scene) => askRows(field, scene), answer: answerRows },
  pictures: { below: belowPictures, dropsLast: true, answer: answerPictures },
};

/** How a column is collected; undefined where one message answers it. */
export function collectedKind(field: FormField): CollectedKind<FormField> | undefined {
  return collected[field.kind] as CollectedKind<FormField> | undefined; // the key chose the entry
}

function belowPictures(field: FieldOf<'pictures'>, place: string, scene: JourneyScene, isAgain: boolean): Part[] {
  if (!field.late) return askPictures(field, scene);
  // Awards that were told just now are not named again.
  const { application, bookmark, track } = scene;
  const isTold = bookmark.place !== place && bookmark.lastField === awardsOf(formOf(track))?.awards.id;
  const hasNone = picturesOf(application, field.id).length === 0;
  return !isAgain && isTold && hasNone ? [] : askCertificates(field, scene);
}
