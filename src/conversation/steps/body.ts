import { formOf } from '../../domain/application/answers/progress.ts';
import { isPreRegistrationDone } from '../../domain/application/steps/registry.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import type { CampaignDefinition, RecommendingBody } from '../../domain/campaign/schema.ts';
import { SECOND_THOUGHT } from '../../domain/language/corrections/correction-words.ts';
import { isShortOf, withoutOffice } from '../../domain/language/names/short-of.ts';
import { withoutLegalForm } from '../../domain/language/names/unit-stem.ts';
import { isAsking } from '../../domain/language/talk/decision-words.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { JourneyScene, StepAnswer } from '../base/scene.ts';
import { hint, isUndone, type StepKind, type StepOf } from '../base/step-kind.ts';
import { foldText, means, pickedIndex } from '../meaning/words.ts';

/** Where the recommending body is chosen. */
export const BODY_PLACE = 'body';

/** Choose the recommending body by name, part of a name, kind, or number of the list shown. Source: 沪质协〔2021〕29号 二.2. */
export const bodyStep: StepKind<StepOf<'body'>> = {
  readsColumns: 'none',
  takesFiles: false,
  places: () => [BODY_PLACE],
  isOpen: isUndone,
  ask: (_step, _place, scene) => [say('body.ask', questionOf(scene))],
  askBriefly: (_step, _place, scene) => [say('body.ask', { ...questionOf(scene), isBrief: true })],
  answer(_step, _place, heard, scene) {
    return heard.kind === 'text' ? chooseBody(heard.text, scene) : hint(heard, scene);
  },
};

function questionOf({ campaign, application }: JourneyScene) {
  const kinds = campaign.bodyKinds.map(({ id, name }) => ({ name, count: ofKind(campaign, id).length }));
  const current = bodyName(campaign, application.body);
  return { bodies: campaign.bodies.length, kinds, ...(current === null ? {} : { current }) };
}

function ofKind(campaign: CampaignDefinition, kind: string): RecommendingBody[] {
  return campaign.bodies.filter((body) => body.kind === kind);
}

/** What a text chooses: one body, a list of several that it may mean, or none. */
export function chooseBody(text: string, scene: JourneyScene): StepAnswer {
  const { campaign, bookmark, vocabulary, application } = scene;
  const current = bodyName(campaign, application.body);
  const kept = current === null ? {} : { current };
  const listed = bookmark.mode?.kind === 'choosing-body' ? bookmark.mode.bodies : [];
  if (listed.length > 0 && (['no', 'none-of-them'] as const).some((word) => means(vocabulary, word, text)))
    return { kind: 'say', mode: null, parts: [say('body.ask', questionOf(scene))] };
  const isOnly = listed.length === 1 && means(vocabulary, 'yes', text);
  const picked = isOnly ? 0 : pickedIndex(text, listed.length);
  const found =
    picked === null
      ? findBodies(campaign, vocabulary, text)
      : campaign.bodies.filter(({ id }) => id === listed[picked]);
  const [only, ...more] = found;
  if (only && more.length === 0)
    return {
      kind: 'command',
      mode: null,
      command: { kind: 'choose-body', body: only.id },
      parts: [chosen(only, scene), ...stale(only, scene)],
    };
  const candidates = only ? found : abbreviated(campaign, vocabulary, text);
  if (candidates.length === 0) {
    const asked = isAsking(text) ? { isAsked: true as const } : {};
    const unknown = { typed: text.slice(0, 40), misses: bookmark.misses, ...kept, ...asked };
    return { kind: 'say', isMiss: true, parts: [say('body.unknown', unknown)] };
  }
  const from = bookmark.mode?.kind === 'choosing-body' ? bookmark.mode.from : undefined;
  const mode = { kind: 'choosing-body' as const, bodies: candidates.map(({ id }) => id), ...(from ? { from } : {}) };
  return { kind: 'say', mode, parts: [say('body.candidates', { names: candidates.map(({ name }) => name), ...kept })] };
}

/** The pre-registration may be done with it. */
function chosen({ id, name }: RecommendingBody, { application, campaign, track }: JourneyScene): Part {
  const isDone = !application.isPreRegistered && isPreRegistrationDone(track, { ...application, body: id });
  const { from = '', to } = campaign.calendar.submission;
  return isDone ? say('body.registered', { name, from, to }) : say('body.chosen', { name });
}

/** What stands in the form of the body that was chosen before. */
function stale({ id }: RecommendingBody, { application, track }: JourneyScene): Part[] {
  if (application.body === null || application.body === id) return [];
  const columns = formOf(track).fields.filter(
    ({ id: column, suggest }) => suggest?.from === 'body' && application.answers[column] !== undefined,
  );
  return columns.length > 0 ? [say('body.stale', { labels: columns.map(({ label }) => label) })] : [];
}

/** Bodies that a text may mean, best first: by name, by kind, by a part of the name, by the longest common run of characters. */
export function findBodies(campaign: CampaignDefinition, vocabulary: Vocabulary, text: string): RecommendingBody[] {
  const typed = withoutFillers(foldText(text.replace(SECOND_THOUGHT, '')), vocabulary);
  if (typed === '') return [];
  const exact = campaign.bodies.filter((body) => foldText(body.name) === typed || body.id === typed);
  if (exact.length > 0) return exact;
  const kind = campaign.bodyKinds.find(({ name, word, aliases }) =>
    [name, word, ...aliases].some((known) => foldText(known) === typed),
  );
  if (kind) return ofKind(campaign, kind.id);
  const partial = campaign.bodies.filter((body) => contains(body, typed));
  if (partial.length > 0) return partial;
  const short = shortened(campaign.bodies, typed);
  return short.length > 0 ? short : mostAlike(campaign.bodies, withoutLegalForm(typed));
}

/** 公交公司 for 云栈公共交通集团有限公司: what is called so in short somewhere in its name, which is asked. */
function abbreviated(campaign: CampaignDefinition, vocabulary: Vocabulary, text: string): RecommendingBody[] {
  const bare = withoutLegalForm(withoutFillers(foldText(text), vocabulary));
  if ([...bare].length < 2) return [];
  return campaign.bodies.filter(({ name }) => isShortOf(bare, withoutLegalForm(foldText(name))));
}

/** 卫健委 for 卫生健康行业: what an office is called in short, without the word for an office; it begins as the whole does. */
function shortened(bodies: readonly RecommendingBody[], typed: string): RecommendingBody[] {
  const bare = withoutOffice(typed);
  if ([...bare].length < 2) return [];
  return bodies.filter(({ name, contact: { unit } }) =>
    [name, unit].map(foldText).some((whole) => whole.startsWith(bare.slice(0, 1)) && isShortOf(bare, whole)),
  );
}

function withoutFillers(typed: string, vocabulary: Vocabulary): string {
  return vocabulary.fillers.reduce((left, filler) => {
    const start = left.startsWith(filler) ? left.slice(filler.length) : left;
    return start.endsWith(filler) ? start.slice(0, -filler.length) : start;
  }, typed);
}

function contains(body: RecommendingBody, typed: string): boolean {
  const names = [body.name, body.contact.unit].map(foldText);
  return names.some((name) => name.includes(typed) || typed.includes(name));
}

function mostAlike(bodies: readonly RecommendingBody[], typed: string): RecommendingBody[] {
  const scored = bodies.map((body) => ({ body, run: longestRun(withoutLegalForm(foldText(body.name)), typed) }));
  const best = Math.max(...scored.map(({ run }) => run));
  return best < 2 ? [] : scored.filter(({ run }) => run === best).map(({ body }) => body);
}

/** Length of the longest run of characters that both have. */
function longestRun(name: string, typed: string): number {
  for (let length = Math.min(name.length, typed.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= typed.length; start += 1) {
      if (name.includes(typed.slice(start, start + length))) return length;
    }
  }
  return 0;
}
