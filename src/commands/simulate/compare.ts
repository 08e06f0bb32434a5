import { openStore } from '../../app.ts';
import { readConfig } from '../../config/config.ts';
import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import { applicationView, evolveApplication } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { awardsOf } from '../../domain/form/awards-of.ts';
import { isPictureList } from '../../domain/form/base/answers.ts';
import type { FormDefinition } from '../../domain/form/schema.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import type { Store } from '../../ports/store/store.ts';
import type { ApplicationFile } from './application-file.ts';

export interface Difference {
  label: string;
  stored: string;
  wanted: string;
}

/** Opens a stopped product's store and compares what it holds with the file, answer by answer, from the journal itself. */
export async function compareStored(
  env: Readonly<Record<string, string>>,
  campaign: CampaignDefinition,
  person: string,
  file: ApplicationFile,
): Promise<{ count: number; differences: Difference[]; status: string; application: Application }> {
  const store = await openStore(readConfig(env));
  try {
    const application = await readFromJournal(store, person);
    return { ...compare(application, campaign, file), status: application.status, application };
  } finally {
    await store.close();
  }
}

async function readFromJournal(store: Store, person: string): Promise<Application> {
  const id = (await store.views.get<Person>(personView, person))?.data.bookmark?.application ?? '';
  const folded = (await store.journal.read(`application/${id}`)).reduce(evolveApplication, null);
  const view = await store.views.get<Application>(applicationView, id);
  if (!folded || view?.data.status !== folded.status) throw new Error(`nothing stored for ${person}, or the view lags`);
  return folded;
}

/** What the file's photos became: the pictures that are no certificates. */
function photosOf(form: FormDefinition, { answers }: Application) {
  const certificates = awardsOf(form)?.certificates.id;
  const field = form.fields.find(({ id, kind }) => kind === 'pictures' && id !== certificates);
  return field && answers[field.id];
}

function compare(
  application: Application,
  campaign: CampaignDefinition,
  file: ApplicationFile,
): { count: number; differences: Difference[] } {
  const track = trackOf(campaign, application);
  const labels = Object.keys(file.answers);
  const differences = labels.flatMap((label) => {
    const field = formOf(track).fields.find((known) => known.label === label);
    const [stored, wanted] = [
      JSON.stringify(field && application.answers[field.id]),
      JSON.stringify(file.answers[label]),
    ];
    return stored === wanted ? [] : [{ label, stored: stored ?? '', wanted: wanted ?? '' }];
  });
  const photos = photosOf(formOf(track), application);
  const captions = isPictureList(photos || undefined)
    ? (photos as readonly { caption: string }[]).map(({ caption }) => caption) // a picture list has captions
    : [];
  const [stored, wanted] = [JSON.stringify(captions), JSON.stringify(file.photos.map(({ caption }) => caption))];
  return {
    count: labels.length + 1,
    differences: stored === wanted ? differences : [...differences, { label: 'photos', stored, wanted }],
  };
}
