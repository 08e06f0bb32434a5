import { bodyName } from '../../domain/campaign/body-name.ts';
import { say } from '../../domain/messages/messages.ts';
import type { Heard, JourneyScene, StepAnswer } from '../base/scene.ts';
import { hint, questionCard, type StepKind, type StepOf } from '../base/step-kind.ts';
import { means } from '../base/words.ts';

type Eligibility = StepOf<'eligibility'>;

/** The conditions, clause by clause. Source: annex 1. */
export const eligibilityStep: StepKind<Eligibility> = {
  readsColumns: 'none',
  takesFiles: false,
  places: (step) => step.clauses.map((clause) => `eligibility/${clause.id}`),
  isOpen(step, place) {
    const { id } = clauseAt(step, place);
    return (application) => !application.clauses.includes(id);
  },
  ask(step, place, scene) {
    const clause = clauseAt(step, place);
    const number = step.clauses.indexOf(clause) + 1;
    return [
      say('eligibility.ask', {
        card: questionCard(place, scene),
        number,
        total: step.clauses.length,
        text: clause.text,
        source: step.source,
      }),
    ];
  },
  answer(step, place, heard, scene) {
    const { vocabulary } = scene;
    const text = spoken(heard);
    if (text === null) return hint(heard, scene);
    const clause = clauseAt(step, place);
    if (means(vocabulary, 'all-yes', text))
      return confirm(
        step,
        step.clauses.map(({ id }) => id),
        scene,
      );
    if (means(vocabulary, 'yes', text)) return confirm(step, [clause.id], scene);
    if (means(vocabulary, 'no', text)) {
      return {
        kind: 'say',
        parts: [
          say('eligibility.not-met', { text: clause.text, contact: scene.campaign.contact, turn: scene.bookmark.turn }),
        ],
      };
    }
    return { kind: 'say', isMiss: true, parts: [say('eligibility.unclear', { misses: scene.bookmark.misses })] };
  },
};

function spoken(heard: Heard): string | null {
  return heard.kind === 'text' ? heard.text : null;
}

function clauseAt(step: Eligibility, place: string): Eligibility['clauses'][number] {
  const clause = step.clauses.find(({ id }) => place === `eligibility/${id}`);
  if (!clause) throw new Error(`no clause at ${place}`);
  return clause;
}

function confirm(step: Eligibility, clauses: string[], { application, campaign }: JourneyScene): StepAnswer {
  const known = new Set([...application.clauses, ...clauses]);
  const isComplete = step.clauses.every(({ id }) => known.has(id));
  const name = bodyName(campaign, application.body) ?? '';
  const { from, to } = campaign.calendar.submission;
  const parts = isComplete ? [say('eligibility.complete', { name, from: from ?? '', to })] : [];
  return { kind: 'command', command: { kind: 'confirm-clauses', clauses }, parts };
}
