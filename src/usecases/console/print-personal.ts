import { ERASED_MESSAGE } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { FormDefinition } from '../../domain/form/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HistoryLineJson } from '../../wire/console/applications.ts';
import type { CommitNeeds } from '../commit.ts';
import { previewEffect } from '../outbound/preview-effect.ts';
import { exportPerson, type PersonalData } from '../personal/export-person.ts';
import { describeApplication } from './describe-application.ts';

/** What a person can read of all that is kept of them. */
interface ReadableData extends Pick<PersonalData, 'person' | 'at' | 'applications'> {
  history: HistoryLineJson[];
  /** The newest; `left` older ones are not among them. */
  messages: { at: string; to: PersonId; text: string }[];
  left: number;
}

type PersonalText = (data: ReadableData) => string;

type Needs = CommitNeeds & Pick<Ports, 'files' | 'renderer' | 'paperForms'>;

const LAYOUT = 'personal-data';
/** Messages that are printed: about sixty pages. */
const MOST_MESSAGES = 1000;
/** Characters of the whole; the rest is left to what machines read. */
const MOST_CHARACTERS = 200_000;

/** All that is kept of one person as a PDF, beside what machines read. Bounded in size; reads the whole journal. @param number what its pages are marked with
 *  @throws RendererError */
export async function printPersonal(
  ports: Needs,
  person: PersonId,
  { number, form, text }: { number: string; form: FormDefinition; text: PersonalText },
): Promise<Uint8Array> {
  const data = await exportPerson(ports, person);
  const details = await Promise.all(data.applications.map(({ id }) => describeApplication(ports, id)));
  const history = details.flatMap((detail) => detail?.history ?? []);
  const said = data.messages.filter(({ message }) => message !== ERASED_MESSAGE);
  const messages = said.slice(-MOST_MESSAGES).flatMap((one) => worded(ports, one));
  const written = text({ ...data, history, messages, left: said.length - Math.min(said.length, MOST_MESSAGES) });
  const printed = await ports.renderer.print({
    ...{ layout: LAYOUT, form, answers: { text: [...written].slice(0, MOST_CHARACTERS).join('') }, pictures: [] },
    ...{ application: number, version: 1, check: '', printedAt: data.at },
  });
  return printed.bytes;
}

function worded(ports: Needs, { at, to, message, values }: PersonalData['messages'][number]): ReadableData['messages'] {
  const [first] = ports.campaigns;
  const campaign: CampaignDefinition | null = findCampaign(ports.campaigns, campaignIn(values)) ?? first ?? null;
  if (!campaign) return [];
  try {
    return [{ at, to, text: previewEffect(ports, { to, message, values }, campaign) }];
  } catch {
    return []; // words of an earlier program
  }
}

function campaignIn({ campaign }: PersonalData['messages'][number]['values']): string {
  return typeof campaign === 'string' ? campaign : '';
}
