import { hasPart } from '../../domain/campaign/chain-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { isProse } from '../../domain/language/text/length.ts';
import type { PaperKind } from '../../domain/recommendation/papers.ts';
import type { Topic } from '../../domain/vocabulary.ts';
import type { Scene } from '../base/scene.ts';
import { foldedWords, foldText, means } from './words.ts';

type Heard = Pick<Scene, 'vocabulary' | 'campaign'>;

interface Spoken {
  guide: readonly string[];
  article: readonly string[];
  papers: Readonly<Record<PaperKind, readonly string[]>>;
  topics: readonly Topic[];
}

/** Whether the text asks for the guide: by a common word, or by what the campaign calls it. */
export function meansGuide(scene: Heard, text: string): boolean {
  return means(scene.vocabulary, 'guide', text) || isOneOf(spokenOf(scene).guide, text);
}

/** Whether the text asks for the second document. */
export function meansArticle(scene: Heard, text: string): boolean {
  return means(scene.vocabulary, 'article', text) || isOneOf(spokenOf(scene).article, text);
}

/** The paper of a recommending body that the text asks for. @returns null for none */
export function paperNamed(scene: Heard, text: string): PaperKind | null {
  const { papers } = spokenOf(scene);
  if (means(scene.vocabulary, 'recommendation-table', text) || isOneOf(papers.recommendation, text))
    return 'recommendation';
  return means(scene.vocabulary, 'statistics-sheet', text) || isOneOf(papers.statistics, text) ? 'statistics' : null;
}

/** Whether a text speaks of the table of what is recommended, whose name has the word of deciding in it. */
export function speaksOfTable(scene: Heard, text: string): boolean {
  const folded = foldText(text);
  const names = [...scene.vocabulary.words['recommendation-table'], ...spokenOf(scene).papers.recommendation];
  return names.some((name) => [...name].length >= LEAST_NAME && folded.includes(foldText(name)));
}

/** A shorter word is in others. */
const LEAST_NAME = 3;

/** Questions people may ask: the common ones, heard by the campaign's words too, and the campaign's own. */
export function topicsOf(scene: Heard): readonly Topic[] {
  return spokenOf(scene).topics;
}

function isOneOf(words: readonly string[], text: string): boolean {
  return !isProse(text, LONGEST_NAME) && foldedWords(words).has(foldText(text));
}

/** What a campaign calls a document has fewer Chinese characters. */
const LONGEST_NAME = 100;

const known = new WeakMap<CampaignDefinition, Spoken>();

function spokenOf({ vocabulary, campaign }: Heard): Spoken {
  const before = known.get(campaign);
  if (before) return before;
  const { guidance, spoken, bodyForms } = campaign;
  const guide = guidance ? [guidance.word, ...guidance.aliases] : [];
  const namesOf = (paper: PaperKind) => {
    const form = bodyForms?.[paper];
    return form ? [form.title, form.source, ...(form.name ? [form.name] : []), ...form.aliases] : [];
  };
  const made: Spoken = {
    guide,
    article: spoken.article ? [spoken.article.name, ...spoken.article.aliases] : [],
    papers: { recommendation: namesOf('recommendation'), statistics: namesOf('statistics') },
    topics: topicsWith(vocabulary.topics, campaign, guide),
  };
  known.set(campaign, made);
  return made;
}

/** The topic of the guide, as `templates/faq.ts` names it. */
const GUIDE = 'guide';

function topicsWith(common: readonly Topic[], campaign: CampaignDefinition, guide: readonly string[]): Topic[] {
  const { faq } = campaign;
  // Without recommending bodies nobody asks at a desk.
  const asked = common.filter(({ when }) => !when?.includes('desk') || hasPart(campaign, 'bodies'));
  const heard = asked.map(({ id, when, whole, words }) => {
    const own = faq.find((one) => one.id === id);
    const named = id === GUIDE ? guide : [];
    return {
      id,
      ...(when ? { when } : {}),
      whole: [...whole, ...named, ...(own?.whole ?? [])],
      words: [...words, ...named.map((word) => [word]), ...(own?.words ?? [])],
    };
  });
  return [...heard, ...faq.filter(({ id }) => !common.some((one) => one.id === id))];
}
