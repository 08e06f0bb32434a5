import { transcript } from '../../../templates/terminal/simulate.ts';
import { loadCampaigns } from '../../catalog/load-campaigns.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { bodyAfter } from '../../domain/campaign/chain.ts';
import { choosesBody } from '../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Stage as ChainStage } from '../../domain/campaign/stages.ts';
import { root } from '../../process/root.ts';
import { simulatedPeople } from '../../simulator/people.ts';
import { WrongArgument } from '../wrong-argument.ts';
import type { ApplicationFile } from './application-file.ts';
import { bodyOfFile, campaignOfFile } from './campaign-of-file.ts';
import { playProof } from './chain/play-proof.ts';
import { playStages } from './chain/play-stages.ts';
import { compareStored, type Difference } from './compare.ts';
import { enterOffice, inviteBy } from './office.ts';
import { type Phone, type PhoneOptions, phoneOf } from './phone.ts';
import { playApplicant } from './play-applicant.ts';
import { typeCode } from './play-others.ts';
import { samplePicture } from './sample-picture.ts';
import { type Entrant, openSeason, STAFF } from './season.ts';
import type { Stage } from './stage.ts';
import { waitUntilTold } from './wait-until-told.ts';

/** The scripted people of a season. */
export interface Cast {
  /** The id of the campaign, where several can be meant. */
  campaign?: string | undefined;
  /** The folder in which the campaigns stand; the program's own when left out. */
  campaigns?: string | undefined;
  /** Id or title of the stage to stop at: its day has come, and nobody has decided there; to the end when left out. */
  until?: string | undefined;
  /** How patient their phones are. */
  phones?: PhoneOptions;
  onProgress?: (step: string) => void;
}

export interface Applied {
  /** Columns compared, of all files. */
  count: number;
  differences: Difference[];
  /** As they are stored, in the order of the files. */
  applications: Application[];
  /** The stage where it stopped; null at the end. */
  stoppedAt: Pick<ChainStage, 'id' | 'title'> | null;
}

/** One file and who fills it in. */
export interface Part {
  file: ApplicationFile;
  applicant: string;
}

/** Applications from 你好 through every stage of the chain to results, certificates and a proof, by scripted people who know only what their phones and
 *  pages show. @throws Error where somebody cannot go on */
export async function applySeason(
  stage: Stage,
  parts: readonly Part[],
  { campaign: named, campaigns: folder = root, until, phones, onProgress = () => {} }: Cast = {},
): Promise<Applied> {
  const { simulator, product } = stage;
  const campaign = campaignOfFile(await loadCampaigns(folder), parts[0]?.file ?? null, named);
  const last = until === undefined ? null : stageMeant(campaign, until);
  const entrants = parts.map(
    ({ file, applicant }): Entrant => ({
      ...{ file, phone: phoneOf(simulator, applicant, phones), bodies: bodiesFor(campaign, file) },
    }),
  );
  onProgress(transcript.steps.invite);
  const contacts = await inviteContacts(stage, campaign, entrants, phones);
  onProgress(transcript.steps.apply);
  for (const { phone, file } of entrants)
    await playApplicant({ simulator, phone, campaign, file, picture: samplePicture });
  const season = openSeason(stage, { campaign, entrants, contacts, onProgress, phones });
  const stopped = await playStages(season, last);
  if (!stopped) {
    onProgress(transcript.steps.proof);
    await playProof(season);
    onProgress(transcript.steps.proofHolds);
  }
  onProgress(transcript.steps.compare);
  await waitUntilTold(product);
  await product.stop('SIGTERM');
  const compared = [];
  for (const { file, applicant } of parts)
    compared.push(await compareStored(product.env, campaign, `${stage.channel}:${applicant}`, file));
  return {
    count: compared.reduce((sum, { count }) => sum + count, 0),
    differences: compared.flatMap(({ differences }) => differences),
    applications: compared.map(({ application }) => application),
    stoppedAt: stopped && { id: stopped.id, title: stopped.title },
  };
}

/** The files' campaign, which has the stage that the season is to stop at. @throws Error with the stages that there are */
export async function checkStage(
  parts: readonly Part[],
  { campaign: named, campaigns: folder = root, until }: Pick<Cast, 'campaign' | 'campaigns' | 'until'>,
): Promise<CampaignDefinition> {
  const campaign = campaignOfFile(await loadCampaigns(folder), parts[0]?.file ?? null, named);
  if (until !== undefined) stageMeant(campaign, until);
  return campaign;
}

/** @throws WrongArgument with the stages that there are */
function stageMeant({ stages }: CampaignDefinition, until: string): string {
  const meant = stages.find(({ id, title }) => id === until || title === until);
  if (!meant) throw new WrongArgument(transcript.whichStage(stages.map(({ id, title }) => `${id}（${title}）`)));
  return meant.id;
}

/** The file's body and those above it. @throws WrongArgument when the track chooses one and the file names none */
function bodiesFor(campaign: CampaignDefinition, file: ApplicationFile): string[] {
  const track = campaign.tracks[file.form];
  if (track && !choosesBody(track)) return [];
  const bodies: string[] = [];
  for (let body = bodyOfFile(campaign, file)?.id ?? null; body !== null; body = bodyAfter(campaign, body))
    bodies.push(body);
  if (bodies.length === 0) throw new WrongArgument(transcript.noBody);
  return bodies;
}

/** Staff hand out a code for each body that has to decide; somebody who stands for no body yet takes one that no simulated contact has. */
async function inviteContacts(
  stage: Stage,
  campaign: CampaignDefinition,
  entrants: readonly Entrant[],
  phones: PhoneOptions | undefined,
): Promise<Map<string, Phone>> {
  const bodies = [...new Set(entrants.flatMap((entrant) => entrant.bodies))];
  const contacts = new Map<string, Phone>();
  if (bodies.length === 0) return contacts;
  const office = await enterOffice(phoneOf(stage.simulator, STAFF, phones));
  const people = simulatedPeople.filter(({ role }) => role === 'recommending-body');
  const free = people.filter(({ body }) => !bodies.includes(body ?? ''));
  for (const body of bodies) {
    const contact = people.find((person) => person.body === body) ?? free.shift();
    if (!contact) throw new Error(`nobody is left to stand for ${body}`);
    const phone = phoneOf(stage.simulator, contact.userId, phones);
    await typeCode(phone, await inviteBy(office, `bodies/${body}/invitations`, campaign.id));
    contacts.set(body, phone);
  }
  return contacts;
}
