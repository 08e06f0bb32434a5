import { trackOf } from '../../../domain/application/answers/progress.ts';
import { titleOf } from '../../../domain/application/answers/title-of.ts';
import { asksForResult } from '../../../domain/language/talk/decision-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import { areResultsTold, resultTold } from '../../../domain/recommendation/result-told.ts';
import { nameOfDesk } from '../../base/desk.ts';
import { type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';
import { namedInWords } from '../../meaning/named-in-words.ts';

/** What became of what the body endorsed, asked once results are told: of the one that is named, else of all. @returns null for every other text, and before */
export function resultsTurn({ desk, ...scene }: Scene, text: string): Outcome | null {
  const { campaign, papers, application } = scene;
  if (!desk || !papers || application || !areResultsTold(papers.endorsed) || !asksForResult(text)) return null;
  const body = nameOfDesk(desk);
  const named = namedInWords(text.replace(body, ''), papers.endorsed, (one) => [one.id, titleOf(campaign, one)])?.one;
  const rows = (named ? [named] : papers.endorsed).map((one) => ({
    ...{ application: one.id, title: titleOf(campaign, one), track: trackOf(campaign, one).title },
    outcome: resultTold(one),
  }));
  return outcomeStaying({ ...scene, desk }, [say('result.of-body', { body, list: campaign.id, rows })]);
}
