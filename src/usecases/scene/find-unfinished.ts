import type { Unfinished } from '../../conversation/base/scene.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import { noRemindersYet, type Reminders, remindersView } from '../../domain/reminders/reminders.ts';
import { isUnfinished } from '../../domain/reminders/unfinished-wait.ts';
import type { Ports } from '../../ports/ports.ts';
import { listOfBody } from '../worklist/find-worklist.ts';

/** Who under a recommending body has begun and not handed in, by rising number, and what each was reminded of. Looked up only when a contact asks: it takes
 *  as long as the body has applications. */
export async function findUnfinished(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  body: string,
): Promise<Unfinished[]> {
  const open = (await listOfBody({ views }, campaign, body)).filter(isUnfinished);
  return Promise.all(
    open.map(async (application) => {
      const [reminders, person] = await Promise.all([
        views.get<Reminders>(remindersView, application.applicant),
        views.get<Person>(personView, application.applicant),
      ]);
      return {
        application,
        reminders: reminders?.data ?? noRemindersYet(application.applicant),
        pausedUntil: person?.data.remindersPausedUntil ?? null,
      };
    }),
  );
}
