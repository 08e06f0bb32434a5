import { titleOf } from '../application/answers/title-of.ts';
import type { Application } from '../application/record/application.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import { namesInProse } from '../language/names/names-in-prose.ts';
import { publicArticle } from './article.ts';
import type { GalleryCase } from './gallery-case.ts';

/** A word of an article that may name somebody who was not asked. */
export interface FoundName {
  word: string;
  isBlanked: boolean;
}

/** Who an article may name besides the one it is about: customers, colleagues. A guess that takes rather one too many, for staff to look through; what they
 *  blanked already comes first. */
export function namesFound(
  campaign: CampaignDefinition,
  application: Application,
  known: Pick<GalleryCase, 'pictures' | 'consent' | 'blanked'>,
): FoundName[] {
  const { blanked = [] } = known;
  const article = publicArticle(campaign, application, { ...known, blanked: [] });
  if (!article) return [];
  const captions = article.pictures.map(({ caption }) => caption);
  const texts = [article.text, ...article.facts.map(({ text }) => text), ...captions].join('\n');
  const title = titleOf(campaign, application);
  const found = namesInProse(texts).filter((word) => !blanked.includes(word) && !title.includes(word));
  return [
    ...blanked.map((word) => ({ word, isBlanked: true })),
    ...found.slice(0, MOST_FOUND).map((word) => ({ word, isBlanked: false })),
  ];
}

const MOST_FOUND = 100;
