import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { transcript } from '../../../templates/simulate.ts';
import { root } from '../../app.ts';
import { loadCampaigns } from '../../catalog/load-campaigns.ts';
import { simulatedPeople } from '../../simulator/people.ts';
import type { ApplicationFile } from './application-file.ts';
import { bodyOfFile, campaignOfFile } from './campaign-of-file.ts';
import { compareStored, type Difference } from './compare.ts';
import { type PhoneOptions, phoneOf } from './phone.ts';
import { playApplicant } from './play-applicant.ts';
import { enterConsole, readResult, recommend, typeContactCode } from './play-others.ts';
import type { Stage } from './stage.ts';
import { waitUntilTold } from './wait-until-told.ts';

/** The scripted people of one application. */
export interface Cast {
  applicant: string;
  /** The id of the campaign, where several can be meant. */
  campaign?: string | undefined;
  /** How patient their phones are. */
  phones?: PhoneOptions;
  onProgress?: (step: string) => void;
}

export interface Applied {
  count: number;
  differences: Difference[];
  status: string;
}

/** One application from 你好 to the result, by scripted people who know only what their phones show. */
export async function applySeason(
  stage: Stage,
  file: ApplicationFile,
  { applicant, campaign: named, phones, onProgress = () => {} }: Cast,
): Promise<Applied> {
  const { simulator, product } = stage;
  const campaign = campaignOfFile(await loadCampaigns(root), file, named);
  const body = bodyOfFile(campaign, file);
  const contacts = simulatedPeople.filter(({ role }) => role === 'recommending-body');
  const contact = (contacts.find((person) => person.body === body?.id) ?? contacts[0])?.userId;
  if (!body || !contact) throw new Error('the file names no recommending body with a contact');
  const [staffPhone, contactPhone, applicantPhone] = ['yulin', contact, applicant].map((userId) =>
    phoneOf(simulator, userId, phones),
  );
  if (!staffPhone || !contactPhone || !applicantPhone) throw new Error('no phones');
  onProgress(transcript.steps.invite);
  const office = await enterConsole(staffPhone);
  await typeContactCode(contactPhone, await office.invite(campaign.id, body.id));
  onProgress(transcript.steps.apply);
  await playApplicant({ simulator, phone: applicantPhone, campaign, file, picture: samplePicture });
  onProgress(transcript.steps.recommend);
  await recommend(contactPhone);
  onProgress(transcript.steps.publish);
  const published = await office.publish(campaign.id, await office.listRecommended(campaign.id));
  if (published.length === 0) throw new Error('nothing was published');
  await readResult(applicantPhone);
  onProgress(transcript.steps.compare);
  await waitUntilTold(product);
  await product.stop('SIGTERM');
  return compareStored(product.env, campaign, `${stage.channel}:${applicant}`, file);
}

/** A picture of its own for each number: a gradient in a colour that follows from it. */
export function samplePicture(number: number): Promise<Uint8Array> {
  const [r = 0, g = 0, b = 0] = createHash('sha256').update(`picture ${number}`).digest();
  const background = { r, g, b };
  const sky = { create: { width: 1200, height: 450, channels: 3 as const, background: { r: g, g: b, b: r } } };
  return sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .composite([{ input: sky, top: 0, left: 0 }])
    .jpeg({ quality: 80 })
    .toBuffer();
}
