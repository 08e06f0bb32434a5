import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { galleryMeant } from '../../conversation/meaning/gallery-meant.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { galleryOf } from '../../domain/gallery/article.ts';
import { noCaseYet } from '../../domain/gallery/gallery-case.ts';
import { galleryView } from '../../domain/gallery/gallery-events.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { refreshRow } from '../follow-entry.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns' | 'vocabulary'>;

interface Found {
  cases: NonNullable<Scene['gallery']>;
  seqs: [string, number][];
}

/** Own applications that are looked at. */
const MOST = 20;

/** The own cases of somebody who speaks of the public gallery, with the journal positions they were read at. @returns null for every other message */
export function findGallery(ports: Needs, heard: Heard, person: Person): Promise<Found> | null {
  return galleryMeant(ports.vocabulary, heard) ? find(ports, person) : null;
}

async function find(ports: Needs, person: Person): Promise<Found> {
  const current = person.bookmark?.application;
  const own = person.applications.slice(-MOST).map(({ id }) => id);
  const ids = [...own.filter((id) => id === current), ...own.filter((id) => id !== current)];
  const read = await Promise.all(
    ids.map(async (id) => {
      const application = (await ports.views.get<Application>(applicationView, id))?.data;
      const campaign = findCampaign(ports.campaigns, application?.campaign);
      if (!application || !campaign || application.applicant !== person.id || !galleryOf(campaign, application))
        return [];
      const row = await refreshRow(ports, galleryView, id);
      const known = row?.data ?? noCaseYet(id);
      // What was agreed to is withdrawn whatever became of the result.
      if (application.status !== 'awarded' && known.consent?.answer !== 'given') return [];
      return [{ application, campaign, known, seq: row?.seq ?? 0 }];
    }),
  );
  const cases = read.flat();
  return { cases, seqs: cases.map(({ application, seq }) => [`gallery/${application.id}`, seq]) };
}
