import { PDFDocument } from 'pdf-lib';
import { labelOfQuestion } from '../../../templates/messages/phrases/labels.ts';
import { script } from '../../../templates/terminal/simulate.ts';
import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { awardsOf } from '../../domain/form/awards-of.ts';
import type { ChatEntry } from '../../simulator/chats.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import type { ApplicationFile } from './application-file.ts';
import { bodyOfFile } from './campaign-of-file.ts';
import { uploadFile } from './pages.ts';
import { bubbleText, isLive, type Phone } from './phone.ts';
import { piecesOf } from './pieces-of.ts';
import { stampForm } from './stamp-form.ts';

const MESSAGE_BYTES = 2048;
/** In a row: beside other work a killed process is slow to come back, and answers then. */
const MAX_SILENCES = 10;
/** The button of the conditions, shown together. */
const ALL = 'all';

export interface ApplicantScript {
  simulator: Simulator;
  phone: Phone;
  campaign: CampaignDefinition;
  file: ApplicationFile;
  /** Pictures the person has on the phone: as many as are asked for. */
  picture(number: number): Promise<Uint8Array>;
}

/** Reads which column each question asks and answers from the file, until the application is submitted. */
export async function playApplicant(actor: ApplicantScript): Promise<void> {
  const { phone, campaign } = actor;
  await phone.says(script.greeting);
  let printed: Uint8Array | null = null;
  let silences = 0;
  // Columns the product fills in by itself are looked at when it asks whether all is right.
  const unasked = new Set(Object.keys(actor.file.answers));
  for (;;) {
    const entry = await phone.watchesFor((next) => isLive(next, campaign.id) || asksSomething(next));
    if (!entry) {
      // No answer came: ask where we are, as anybody would, and give up at some time.
      silences += 1;
      if (silences > MAX_SILENCES) throw new Error('the app fell silent');
      await phone.says(script.resume);
      continue;
    }
    silences = 0;
    const { content } = entry;
    if (isLive(entry, campaign.id)) {
      await phone.says(campaign.id);
    } else if (isLive(entry, ALL)) {
      await phone.clicks(entry, ALL);
    } else if (keptBy(entry) !== null) {
      // They said what their file says.
      await phone.clicks(entry, keptBy(entry) ?? '');
    } else if (content.kind === 'link') {
      phone.looksUp();
      await uploadFile(phone.userId, content.url, await samplePaper(), 'paper.pdf');
    } else if (content.kind === 'file') {
      const link = await phone.watchesFor((next) => next.content.kind === 'link');
      printed = lastFile(actor);
      if (!printed || link?.content.kind !== 'link') continue;
      phone.looksUp();
      await uploadFile(phone.userId, link.content.url, await stampForm(printed), 'stamped.pdf');
    } else if (content.kind === 'card' && labelOfQuestion(questionText(entry)) === null) {
      const [label] = script.confirms.test(content.card.main_title?.title ?? '') ? unasked : [];
      if (label === undefined) await phone.clicks(entry, 'yes');
      else await phone.says(script.change(label));
    } else if (script.submitted.test(bubbleText(entry))) {
      return;
    } else {
      unasked.delete(labelOfQuestion(questionText(entry), unasked) ?? '');
      await answer(actor, questionText(entry));
    }
  }
}

/** The article comes before the form: the form is what is above the link. */
function lastFile({ simulator, phone }: ApplicantScript): Uint8Array | null {
  const entry = simulator.chatOf(phone.userId).findLast(({ content }) => content.kind === 'file');
  return entry?.content.kind === 'file' ? (simulator.mediaOf(entry.content.mediaId)?.bytes ?? null) : null;
}

/** A paper of the applicant's own. */
async function samplePaper(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  return document.save();
}

/** What a bubble asks; a card of choices asks by its title, every other card is answered by its buttons. */
function questionText(entry: ChatEntry): string {
  const { content } = entry;
  if (content.kind !== 'card') return bubbleText(entry);
  const isChoice = content.closed === null && !isLive(entry, 'yes');
  return (isChoice && content.card.main_title?.title) || '';
}

/** The key that keeps a doubtful value as it is; null on every other card. */
function keptBy({ content }: ChatEntry): string | null {
  if (content.kind !== 'card' || content.closed !== null) return null;
  return content.card.button_list?.find(({ text }) => text === script.keepsValue)?.key ?? null;
}

function asksSomething(entry: ChatEntry): boolean {
  const { content } = entry;
  const words = questionText(entry);
  const isQuestion = [script.asksTrack, script.asksBody, script.asksClause, script.submitted].some((asks) =>
    asks.test(words),
  );
  const asksPaper = content.kind === 'link' && script.asksPaper.test(content.title);
  return (
    content.kind === 'file' ||
    asksPaper ||
    isLive(entry, 'yes') ||
    isLive(entry, ALL) ||
    keptBy(entry) !== null ||
    isQuestion ||
    labelOfQuestion(words) !== null
  );
}

async function answer(actor: ApplicantScript, words: string): Promise<void> {
  const { phone, campaign, file } = actor;
  if (script.asksTrack.test(words)) return phone.says(trackOf(campaign, { track: file.form }).name);
  if (script.asksBody.test(words)) return phone.says(bodyOfFile(campaign, file)?.name ?? '');
  if (script.asksClause.test(words)) return phone.says(script.meets);
  const label = labelOfQuestion(words, Object.keys(file.answers)) ?? '';
  const value = file.answers[label];
  if (value === undefined) return sendPictures(actor, label, words);
  const typed = typedFor(value);
  if (Buffer.byteLength(typed) > MESSAGE_BYTES || COLLECTED.test(words)) return sayLong(phone, typed);
  return phone.says(typed);
}

const COLLECTED = script.asksLongText;

function typedFor(value: ApplicationFile['answers'][string]): string {
  if (typeof value === 'boolean') return value ? script.yes : '';
  if (!Array.isArray(value)) return String(value);
  // The rows of a table, as they are pasted.
  return value.join(value.some((row) => row.includes('\t')) ? '\n' : script.listMark);
}

async function sayLong(phone: Phone, text: string): Promise<void> {
  for (const piece of piecesOf(text, MESSAGE_BYTES)) {
    await phone.says(piece);
    await phone.watchesFor((entry) => entry.content.kind === 'text');
  }
  await phone.says(script.finishedText);
}

/** Columns that hold pictures are not among the answers: photos with their captions, certificates one an award. */
async function sendPictures(
  { phone, campaign, file, picture }: ApplicantScript,
  label: string,
  words: string,
): Promise<void> {
  const certificates = awardsOf(formOf(trackOf(campaign, { track: file.form })))?.certificates;
  const captions =
    label === certificates?.label ? file.awards.map(() => null) : file.photos.map(({ caption }) => caption);
  if (captions.length === 0 && script.mayBeNone.test(words)) return phone.says(script.noPictures);
  for (const [index, caption] of captions.entries()) {
    await phone.sendsImage(await picture(index), `photo-${index + 1}.jpg`);
    await phone.watchesFor((entry) => entry.content.kind === 'text');
    if (caption === null) continue;
    await phone.says(caption);
    await phone.watchesFor((entry) => entry.content.kind === 'text');
  }
  await phone.says(script.finishedPictures);
}
