import { formOf } from '../../../domain/application/answers/progress.ts';
import type { CampaignDefinition } from '../../../domain/campaign/schema.ts';
import { fieldByLabel } from '../../../domain/form/labels.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { meansGuide } from '../../meaning/spoken-words.ts';
import { foldText, means, pickedIndex, textAfterWord } from '../../meaning/words.ts';
import { ruleOf } from '../../steps/columns/form-question.ts';
import { fieldPlace } from '../../steps/form.ts';
import { askAgain } from '../lobby/ask-again.ts';

/** Longest text that may name a column behind 样例. */
const MAX_COMMAND_CHARACTERS = 40;

/** 样例 and 评价指南 from anywhere: answered, then the same question is asked again once. @returns null for everything else.
 *  Source: 沪质协〔2021〕29号 三、辅导培育 */
export function guidanceTurn(scene: Scene, heard: Heard): Outcome | null {
  if (heard.kind !== 'text') return null;
  const { vocabulary } = scene;
  if (meansGuide(scene, heard.text)) return askAgain(scene, [guideOf(scene)]);
  if (means(vocabulary, 'examples', heard.text)) return askAgain(scene, [exampleHere(scene)]);
  const named = isLongerThan(heard.text, MAX_COMMAND_CHARACTERS)
    ? null
    : textAfterWord(vocabulary, 'examples', heard.text);
  const part = named ? exampleNamed(scene, named) : null;
  return part && askAgain(scene, [part]);
}

function guideOf({ campaign, application }: Scene): Part {
  const { guidance, contact } = campaign;
  if (!guidance) return say('guidance.none', { what: 'guide', contact });
  const points = guidance.points
    .filter(({ track }) => track === undefined || application === null || track === application.track)
    .map(({ track, title, lines }) => ({
      title: track && !application ? `${title} \u00b7 ${nameOf(campaign, track)}` : title,
      lines: [...lines],
    }));
  return say('guidance.guide', { title: guidance.title, where: guidance.where, points });
}

/** One row of the list of cases. */
interface Case {
  track: string;
  field: FormField;
  title: string;
  text: string;
}

/** The campaign's cases for this track; before an application for every track. */
function casesOf({ campaign, application }: Scene): Case[] {
  return (campaign.guidance?.examples ?? []).flatMap(({ track, field: id, title, text }) => {
    const known = campaign.tracks[track];
    const field = known && formOf(known).fields.find((one) => one.id === id);
    const isMeant = application === null || application.track === track;
    return field && isMeant ? [{ track, field, title, text }] : [];
  });
}

/** At a column its case, or its example; elsewhere what there is to choose from. */
function exampleHere(scene: Scene): Part {
  const field = askedField(scene);
  return field ? exampleOf(scene, field) : listOf(scene);
}

function exampleOf(scene: Scene, field: FormField): Part {
  const found = casesOf(scene).find((one) => one.field === field);
  const where = scene.campaign.guidance?.where ?? null;
  if (found) return say('guidance.example', { label: field.label, title: found.title, text: found.text, where });
  return say('guidance.field', ruleOf(field));
}

function listOf(scene: Scene): Part {
  const { campaign, application } = scene;
  const rows = casesOf(scene).map(({ track, field }) => ({
    label: field.label,
    track: application ? null : nameOf(campaign, track),
  }));
  if (rows.length === 0) return say('guidance.none', { what: 'examples', contact: campaign.contact });
  return say('guidance.list', { rows, where: campaign.guidance?.where ?? '' });
}

/** 样例 2, 样例 事迹材料. @returns null when it names no column: then it is no command */
function exampleNamed(scene: Scene, named: string): Part | null {
  const { campaign, application } = scene;
  const cases = casesOf(scene);
  const index = pickedIndex(named, cases.length);
  const picked = index === null ? undefined : cases[index];
  if (picked) return shown(picked, campaign);
  if (!application) {
    const byLabel = cases.find(({ field, track }) =>
      [field.label, `${field.label}${nameOf(campaign, track)}`].map(foldText).includes(foldText(named)),
    );
    return byLabel ? shown(byLabel, campaign) : null;
  }
  const track = campaign.tracks[application.track];
  const field = track ? fieldByLabel(formOf(track), named) : null;
  return field && exampleOf(scene, field);
}

function shown({ field, title, text }: Case, { guidance }: CampaignDefinition): Part {
  return say('guidance.example', { label: field.label, title, text, where: guidance?.where ?? null });
}

/** The column that is asked: of the form, or of annex 6. */
function askedField({ person, application, campaign, desk }: Scene): FormField | null {
  const { mode, place } = person.bookmark ?? {};
  if (desk && mode?.kind === 'filling-statistics')
    return campaign.bodyForms?.statistics?.fields.find(({ id }) => id === mode.field) ?? null;
  const track = application && campaign.tracks[application.track];
  return (track && formOf(track).fields.find(({ id }) => fieldPlace(id) === place)) ?? null;
}

function nameOf({ tracks }: CampaignDefinition, track: string): string {
  return tracks[track]?.name ?? track;
}
