import { z } from 'zod';
import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { emailOf, mobileOf } from '../../domain/bodies/check-cells.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type CatalogProblem, repeatedIds, repeatedNames } from './catalog-problem.ts';

/** Bodies that are told apart by nothing, and contacts whom nobody could reach: an import refuses the same. */
export function bodyProblems({ bodies }: CampaignDefinition): CatalogProblem[] {
  const contacts = bodies.flatMap(({ id, contact: { mobile, email } }) => [
    ...(mobile === '' || mobileOf(mobile)
      ? []
      : [{ place: `bodies.${id}.contact.mobile`, words: words.badMobile(mobile) }]),
    ...(email === '' || z.email().safeParse(emailOf(email)).success
      ? []
      : [{ place: `bodies.${id}.contact.email`, words: words.badEmail(email) }]),
  ]);
  return [
    ...repeatedIds('bodies', bodies),
    ...repeatedNames(
      'bodies',
      bodies.map(({ name }) => name),
    ),
    ...contacts,
  ];
}
