import type { Heard } from '../../conversation/base/scene.ts';
import { withoutCertificate } from '../../conversation/steps/columns/certificates.ts';
import { aboutPlace } from '../../conversation/steps/registry.ts';
import { uploadAt } from '../../conversation/steps/uploads/upload-place.ts';
import { trackOf } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { IncomingMessage } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import { handoverView } from '../../domain/handover/handover-events.ts';
import { bodiesOf, type Person, personView } from '../../domain/people/person.ts';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import { RunLater } from '../../ports/process/jobs.ts';
import { hearReply } from '../base/hear-reply.ts';

/** How long fetching is tried before the message is put aside. */
const TRIED_MILLISECONDS = 5_000;
const RETRY_MILLISECONDS = 1_000;
/** How long the messages behind a picture wait for it, about. */
const PATIENCE_MILLISECONDS = 20_000;
/** The same for a picture behind one that did not come. */
const SHORT_PATIENCE_MILLISECONDS = 1_000;

/** What a message says, with its picture or file copied into our store; `later` when the platform does not hand it over in time.
 *  @param isTroubled the one before it did not come either @throws RunLater to be tried again at once */
export async function hearInTime(
  ports: Ports,
  message: IncomingMessage,
  isTroubled: boolean,
): Promise<Heard | 'later'> {
  const ageMilliseconds = ports.clock.now().getTime() - Date.parse(message.acceptedAt);
  const patience = isTroubled
    ? SHORT_PATIENCE_MILLISECONDS
    : Math.max(2 * SHORT_PATIENCE_MILLISECONDS, PATIENCE_MILLISECONDS - ageMilliseconds);
  try {
    return await hearMessage(ports, message, patience);
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    if (!isTroubled && ageMilliseconds < TRIED_MILLISECONDS)
      throw new RunLater(`media ${error.detail}`, RETRY_MILLISECONDS, { cause: error });
    ports.log.warn('media-later', { detail: error.detail });
    return 'later';
  }
}

/** A stamped page is kept as it was sent; a picture for the form is turned upright and loses its location. */
export async function hearMessage(
  ports: Ports,
  message: IncomingMessage,
  patienceMilliseconds: number,
): Promise<Heard> {
  const { kind } = message.reply;
  if (kind !== 'image' && kind !== 'file')
    return hearReply(ports, message.person, message.reply, 'picture', patienceMilliseconds);
  const hear = (use: 'picture' | 'original') =>
    hearReply(ports, message.person, message.reply, use, patienceMilliseconds);
  const row = await ports.views.get<Person>(personView, message.person);
  if (await isTalking(ports, message.person, row?.data ?? null)) return hear(kind === 'image' ? 'picture' : 'original');
  if (row && awaitsPaper(row.data)) return hear('original');
  const about = row && (await findApplication(ports, row.data));
  const isAwaited = about && aboutPlace(about.track, row.data.bookmark?.place)?.takesFiles;
  if (about && uploadAt(about.track, row.data.bookmark?.place)?.of === 'own') return hear('original');
  // A certificate that was put off may still come while the stamped form is awaited.
  const isPage = isAwaited && (kind === 'file' || withoutCertificate(about).length === 0);
  return hear(isPage ? 'original' : 'picture');
}

/** Whether a file goes to the other side of a handover instead of the form. */
async function isTalking({ views, staff }: Ports, id: PersonId, person: Person | null): Promise<boolean> {
  if (staff.includes(id)) return Boolean(person?.bookmark?.attending);
  const row = await views.get<Handover>(handoverView, id);
  return Boolean(row?.data.open?.handler);
}

/** Staff send the panel's decision; a contact sends photos of a stamped paper of the body, one with an application of their own only when the conversation is about it. */
function awaitsPaper(person: Person): boolean {
  const { bookmark } = person;
  if (bookmark?.mode?.kind === 'stamping-decision') return true;
  return bodiesOf(person).length > 0 && (bookmark?.mode?.kind === 'stamping-paper' || !bookmark?.application);
}

/** The application the conversation is about; null where there is none, or its campaign is gone. */
async function findApplication({ views, campaigns }: Ports, { bookmark }: Person) {
  const row = bookmark?.application ? await views.get<Application>(applicationView, bookmark.application) : null;
  const campaign = findCampaign(campaigns, row?.data.campaign);
  return row && campaign ? { application: row.data, track: trackOf(campaign, row.data) } : null;
}
