import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { transcript } from '../../../templates/terminal/simulate.ts';
import { loadCampaigns } from '../../catalog/load-campaigns.ts';
import { root } from '../../process/root.ts';
import type { ChatEntry } from '../../simulator/chats.ts';
import type { ApplicationFile } from './application-file.ts';
import { campaignOfFile } from './campaign-of-file.ts';
import { compareStored, type Difference } from './compare.ts';
import { uploadFile } from './pages.ts';
import { phoneOf } from './phone.ts';
import { type DialogueLine, type DialogueScene, expectationOf } from './play-dialogue.ts';
import { samplePicture } from './sample-picture.ts';
import type { Stage } from './stage.ts';
import { stampForm } from './stamp-form.ts';

/** Nothing new for so long, and nothing waits in the product: the app has said what it had to say. */
const QUIET_MILLISECONDS = 60;
/** A form is printed, pages are looked at: somebody waits for what comes of it; so long at most. */
const LONG_WORK_MILLISECONDS = 60_000;
/** The form that somebody stamps is printed first; on a busy machine that takes its time. */
const PRINTING_MILLISECONDS = 60_000;
/** Labels of a note that are no column. */
const NO_COLUMN = /^track$/u;

export interface Played {
  lines: number;
  status: string;
  differences: Difference[];
}

/** Says a dialogue line by line through the simulated platform; each scene on its day, in a product started again. A file goes through
 *  the upload page whose link came last; with no link there is no way, and the line is passed over. */
export async function playSeason(
  stage: Stage,
  scenes: readonly DialogueScene[],
  applicant: string,
  file: ApplicationFile | null,
  named?: string,
): Promise<Played> {
  const { simulator, product } = stage;
  const campaign = campaignOfFile(await loadCampaigns(root), file, named);
  const seen = { entries: 0, link: '', form: '' };
  const end = simulator.onMessage((entry) => note(seen, entry, applicant));
  const phone = phoneOf(simulator, applicant);
  const quiet = async () => {
    const until = performance.now() + LONG_WORK_MILLISECONDS;
    const isBusy = async (known: number) =>
      known !== seen.entries || (!(await product.isIdle()) && performance.now() < until);
    for (let known = -1; await isBusy(known); ) {
      known = seen.entries;
      await wait(QUIET_MILLISECONDS);
    }
  };
  try {
    for (const { startsAt, lines } of scenes) {
      await product.stop('SIGTERM');
      await product.start(startsAt ? { CLOCK_START: startsAt } : {});
      for (const line of lines) {
        if (line.kind === 'file') {
          if (line.text.endsWith('.pdf'))
            await until(() => seen.form !== '' && seen.link !== '', PRINTING_MILLISECONDS);
          await bring(stage, line, { ...seen, applicant });
        } else {
          if (line.kind === 'text') await phone.says(line.text);
          else await phone.sendsImage(await samplePicture(line.line), line.text);
          await phone.watchesFor(() => true);
        }
        await quiet();
      }
    }
  } finally {
    end();
  }
  await product.stop('SIGTERM');
  const compare = (wanted: ApplicationFile) =>
    compareStored(product.env, campaign, `${stage.channel}:${applicant}`, wanted);
  const noted = await compare(expected(scenes));
  const whole = file ? await compare(file) : null;
  const differences = [...noted.differences.filter((one) => !saysSame(one)), ...(whole?.differences ?? [])];
  return { lines: scenes.flatMap(({ lines }) => lines).length, status: noted.status, differences };
}

function note(
  seen: { entries: number; link: string; form: string },
  { from, userId, content }: ChatEntry,
  who: string,
): void {
  if (from !== 'app' || userId !== who) return;
  seen.entries += 1;
  if (content.kind === 'link' && new URL(content.url).pathname.endsWith('/upload')) seen.link = content.url;
  if (content.kind === 'file') seen.form = content.mediaId;
}

/** Waits for something that the app shows, so long at most. */
async function until(isSo: () => boolean, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!isSo() && performance.now() < end) await wait(100);
}

/** Sends it in the chat where that reaches the product, else through the page. A PDF is the printed form, stamped; anything else is what its name says, and the page refuses it. */
async function bring(
  stage: Stage,
  { text }: DialogueLine,
  { link, form, applicant }: { link: string; form: string; applicant: string },
): Promise<void> {
  if (link === '') return;
  const { simulator } = stage;
  const printed = simulator.mediaOf(form)?.bytes;
  const bytes = text.endsWith('.pdf') && printed ? await stampForm(printed) : new Uint8Array(2000);
  if (stage.takesFiles) {
    await simulator.userSendsFile(applicant, bytes, text);
    return;
  }
  await uploadFile(applicant, link, bytes, text).catch((error: unknown) => {
    if (text.endsWith('.pdf')) throw error;
  });
}

/** Notes are words: 32 is “32”, ticked options are joined. */
function saysSame({ stored, wanted }: Difference): boolean {
  if (stored === '' || wanted === '') return false;
  const [kept, said]: unknown[] = [JSON.parse(stored), JSON.parse(wanted)];
  return [kept].flat().join(transcript.listMark) === String(said);
}

/** What the notes say, the last value of a column counting; photos by their captions. */
function expected(scenes: readonly DialogueScene[]): ApplicationFile {
  const notes = scenes.flatMap(({ lines }) => lines.map((line) => line.note));
  const answers = Object.fromEntries(
    notes.flatMap((written) =>
      expectationOf(written)
        .answers.filter(({ label }) => !NO_COLUMN.test(label))
        .map(({ label, value }) => [label, value]),
    ),
  );
  return { form: 'team', answers, photos: captionsIn(notes).map((caption) => ({ caption })), awards: [] };
}

/** `caption 1 = …; caption 2 = …`: the last that is said of a picture counts. */
function captionsIn(notes: readonly string[]): string[] {
  const captions: string[] = [];
  for (const note of notes.flatMap((written) =>
    written.startsWith('caption ') ? written.split(/;\s+(?=caption )/u) : [],
  )) {
    const [, number, caption] = /^caption (\d+) = (.*)$/u.exec(note) ?? [];
    if (caption !== undefined) captions[Number(number) - 1] = caption;
  }
  return captions;
}

/** The file that a dialogue types: `dialogue-NAME.md` types `NAME.json` beside it. @returns null when there is none */
export async function sampleBeside(path: string): Promise<string | null> {
  const name = /^dialogue-(.+)\.md$/u.exec(basename(path))?.[1];
  if (name === undefined) return null;
  const beside = join(dirname(path), `${name}.json`);
  return readFile(beside, 'utf8').then(
    () => beside,
    () => null,
  );
}
