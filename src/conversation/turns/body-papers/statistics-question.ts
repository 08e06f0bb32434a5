import { printAnswer } from '../../../domain/form/parse-answer.ts';
import type { FormDefinition, FormField } from '../../../domain/form/schema.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { statisticsFormOf } from '../../../domain/recommendation/papers-context.ts';
import { suggestedForBody } from '../../../domain/recommendation/suggested-for-body.ts';
import { columnShown } from '../../steps/columns/form-question.ts';
import { type PapersScene, paperCard, type Said, standingNow } from './papers-scene.ts';

/** The form that annex 6 is asked with. @throws Error for a campaign without one: nobody is led here then */
export function formNow({ campaign }: PapersScene): FormDefinition {
  const form = statisticsFormOf(campaign);
  if (!form) throw new Error(`campaign ${campaign.id} has no statistics sheet`);
  return form;
}

export function missingNow(scene: PapersScene): FormField[] {
  return formNow(scene).fields.filter(({ id }) => scene.papers.state.answers[id] === undefined);
}

/** Asks the first open field that was not put off, else the first put off, else shows the whole. */
export function askNext(scene: PapersScene, skipped: readonly string[]): Said {
  const missing = missingNow(scene);
  const next = missing.find(({ id }) => !skipped.includes(id));
  if (next) return askField(scene, next, skipped);
  const [putOff] = missing;
  return putOff ? askField(scene, putOff, []) : showStatistics(scene);
}

export function askField(scene: PapersScene, field: FormField, skipped: readonly string[]): Said {
  return {
    parts: [questionOf(scene, field)],
    mode: { kind: 'filling-statistics', field: field.id, skipped: [...skipped], shown: '' },
  };
}

/** Everything that was answered, and the question whether it is right. */
export function showStatistics(scene: PapersScene, isChanged = false): Said {
  const { answers, statistics } = scene.papers.state;
  const rows = formNow(scene).fields.flatMap((field) => {
    const value = answers[field.id];
    return value === undefined ? [] : [{ label: field.label, text: printAnswer(field, value) }];
  });
  const version = statistics.printed?.version ?? 0;
  const outdated = standingNow(scene, 'statistics') === 'outdated' ? version : null;
  const card = paperCard(scene, 'statistics');
  return {
    parts: [
      say('statistics.summary', { rows, outdated, isChanged }),
      say('statistics.confirm', { card, version: version + 1 }),
    ],
    mode: { kind: 'filling-statistics', field: null, skipped: [], shown: card.shown },
  };
}

function questionOf(scene: PapersScene, field: FormField): Part {
  const form = formNow(scene);
  const current = scene.papers.state.answers[field.id];
  const suggestion = suggestionFor(scene, field);
  return say('form.ask', {
    ...columnShown(form, field, current, suggestion),
    min: null,
    max: null,
    together: togetherWith(scene, field),
    offers: statisticsOffers(scene, field).length,
  });
}

export function suggestionFor({ campaign, papers: { state, endorsed }, now }: PapersScene, field: FormField) {
  return suggestedForBody(field, state, { campaign, endorsed }, now);
}

/** The open fields of the asked field's group by their labels; none when it is the only one. */
function togetherWith(scene: PapersScene, field: FormField): string[] {
  const group = formNow(scene).groups.find(({ fields }) => fields.includes(field.id));
  const open = missingNow(scene).filter(({ id }) => group?.fields.includes(id));
  return open.length > 1 && open.includes(field) ? open.map(({ label }) => label) : [];
}

/** The asked field and those after it in its section, as far as answers are known for them; none for a single one. */
export function statisticsOffers(scene: PapersScene, field: FormField) {
  const { fields } = formNow(scene);
  const offers = [];
  for (const known of fields.slice(fields.indexOf(field))) {
    const value = suggestionFor(scene, known);
    if (value === null || known.section !== field.section || !missingNow(scene).includes(known)) break;
    offers.push({ field: known, value });
  }
  return offers.length > 1 ? offers : [];
}
