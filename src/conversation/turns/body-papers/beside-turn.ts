import type { FormField } from '../../../domain/form/schema.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { PaperKind } from '../../../domain/recommendation/papers.ts';
import { type PapersMode, papersModeIn } from '../../base/desk.ts';
import type { Outcome } from '../../base/outcome.ts';
import { asksForMeaning, questionParts } from '../../listeners/questions/question-listener.ts';
import { asideKind } from '../../meaning/aside-kind.ts';
import { means } from '../../meaning/words.ts';
import { waitingForStamp } from './ask-for-stamp.ts';
import { isYes, type PapersScene, type Said, sayAt } from './papers-scene.ts';
import { heldAgain } from './statistics-held.ts';
import { askField, formNow, showStatistics } from './statistics-question.ts';
import { askEnterprise, showTable } from './table-turn.ts';

/** What the conversation about a paper of this desk waits for. @returns null when it is about something else */
export function papersModeOf({ person, campaign }: PapersScene): PapersMode | null {
  const mode = papersModeIn(person.bookmark?.mode);
  return mode && (mode.campaign ?? campaign.id) === campaign.id ? mode : null;
}

/** Says something, then asks again what was asked. */
export function askPaperAgain(scene: PapersScene, mode: PapersMode, before: Part[]): Outcome {
  const said = asked(scene, mode);
  return sayAt(scene, { ...said, parts: [...before, ...said.parts] });
}

function asked(scene: PapersScene, mode: PapersMode): Said {
  switch (mode.kind) {
    case 'arranging-table':
      return showTable(scene);
    case 'naming-enterprise':
      return askEnterprise(scene, mode.application);
    case 'stamping-paper':
      return waitingForStamp(scene, mode.paper);
    case 'filling-statistics': {
      const held = heldAgain(scene, mode);
      if (held) return held;
      const field = fieldOfMode(scene, mode);
      return field ? askField(scene, field, mode.skipped) : showStatistics(scene);
    }
  }
}

/** 帮助, questions, 在吗, 谢谢: answered, then the same is asked again. @returns null for everything else */
export function besideTurn(scene: PapersScene, mode: PapersMode, text: string): Outcome | null {
  const parts = isYes(scene, text) ? null : besideParts(scene, mode, text);
  if (!parts) return null;
  const isBye = asideKind(scene.vocabulary, text) === 'farewell';
  return isBye ? sayAt(scene, { parts, mode }) : askPaperAgain(scene, mode, parts);
}

function besideParts(scene: PapersScene, mode: PapersMode, text: string): Part[] | null {
  const { vocabulary, campaign, person } = scene;
  const { contact } = campaign;
  if (means(vocabulary, 'help', text)) return [say('papers.help', { paper: paperOf(mode), contact })];
  // 2600人，谢谢 gives a figure.
  const kind = /\d/u.test(text) ? null : asideKind(vocabulary, text);
  if (kind) return [say('aside', { kind, label: null, turn: person.bookmark?.turn ?? 0 })];
  const parts = questionParts(scene, text, fieldOfMode(scene, mode), null);
  // What is not understood is the paper.
  return parts?.some(asksForMeaning) ? [say('papers.help', { paper: paperOf(mode), contact })] : parts;
}

/** The column of annex 6 that is asked. */
function fieldOfMode(scene: PapersScene, mode: PapersMode): FormField | null {
  return mode.kind === 'filling-statistics'
    ? (formNow(scene).fields.find(({ id }) => id === mode.field) ?? null)
    : null;
}

function paperOf(mode: PapersMode): PaperKind {
  if (mode.kind === 'stamping-paper') return mode.paper;
  return mode.kind === 'filling-statistics' ? 'statistics' : 'recommendation';
}
