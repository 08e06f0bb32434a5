import { createHash } from 'node:crypto';
import star from '../../../flows/star-2021/campaign.ts';
import { createCampaignsInUse } from '../../../src/assembly/create-campaigns-in-use.ts';
import { createStaffInUse } from '../../../src/assembly/create-staff-in-use.ts';
import { createWording } from '../../../src/assembly/create-wording.ts';
import { createMemoryCoordination } from '../../../src/coordination/memory.ts';
import { createBlankForms } from '../../../src/documents/blank/blank-forms.ts';
import { createPaperJoiner } from '../../../src/documents/stamped/join/paper-joiner.ts';
import { spreadsheets } from '../../../src/documents/tables/spreadsheets.ts';
import { createWordReader } from '../../../src/documents/word/word-reader.ts';
import type { IncomingMessage, OutgoingMessage, Reply } from '../../../src/domain/base/message.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import { views } from '../../../src/domain/views.ts';
import { archives } from '../../../src/files/archives.ts';
import { noVirusScan } from '../../../src/files/clamd.ts';
import { openFilesystemStore } from '../../../src/files/filesystem.ts';
import { pictures } from '../../../src/files/pictures.ts';
import { PaperReaderError } from '../../../src/ports/documents/paper-reader.ts';
import type { Renderer } from '../../../src/ports/documents/renderer.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import { unwatched } from '../../../src/ports/process/watch.ts';
import type { Store } from '../../../src/ports/store/store.ts';
import { heavyWorkHere } from '../../../src/process/heavy-work.ts';
import { createPasswords } from '../../../src/process/scrypt-passwords.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { isLane } from '../../../src/usecases/base/lanes.ts';
import { answerMessages } from '../../../src/usecases/inbound/answer-messages.ts';
import { runLongWork } from '../../../src/usecases/inbound/run-long-work.ts';
import { deliverMessages } from '../../../src/usecases/outbound/deliver-messages.ts';
import { individual } from '../../../templates/documents/star-2021/individual.ts';
import { team } from '../../../templates/documents/star-2021/team.ts';
import { vocabulary } from '../../../templates/vocabulary.ts';
import { channelLimits } from '../chats/channel-limits.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A whole product without HTTP: real store, real files, real words; what would go to the platform is kept per person. */
export interface Season {
  ports: Ports;
  /** Everything each person was told, oldest first. */
  told(person: string): OutgoingMessage[];
  /** One message of a person, answered and delivered to everybody. @returns what the person was told for it */
  hear(person: string, reply: Reply, id?: string, sentAt?: string): Promise<OutgoingMessage[]>;
  /** What is accepted already is answered and delivered. @returns what the person was told for it */
  settle(person: string): Promise<OutgoingMessage[]>;
  /** Pictures people can send, by media id. */
  media: Map<string, Uint8Array>;
  setClock(time: string): void;
  /** Nothing that people are told leaves until it is let go; `settle` delivers it then. */
  holdBack(isHeld: boolean): void;
  close(): Promise<void>;
}

export interface SeasonOptions {
  start?: string;
  store?: Store;
  staff?: string[];
  /** How long a decision can be taken back; it is told at once when left out. */
  undoSeconds?: number;
  /** In the order of their folders; star-2021 alone when left out. */
  campaigns?: readonly CampaignDefinition[];
  /** In place of the plain ones. */
  ports?: Partial<Pick<Ports, 'renderer' | 'checkCodes' | 'channels'>>;
}

export async function openSeason({
  start = '2021-11-25T09:00:00+08:00',
  store,
  staff = ['wecom:yulin'],
  undoSeconds = 0,
  campaigns = [star],
  ports: own = {},
}: SeasonOptions = {}): Promise<Season> {
  const folder = temporaryFolder();
  const opened = store ?? (await openSqliteStore({ folder, views }));
  const told = new Map<string, OutgoingMessage[]>();
  const media = new Map<string, Uint8Array>();
  const woken = new Set<string>();
  const asked = new Set<string>();
  let now = new Date(start);
  let isHeldBack = false;
  let codes = 0;
  let messages = 0;
  const ports: Ports = {
    ...opened,
    files: await openFilesystemStore({ folder: `${folder}/files` }),
    pictures,
    renderer: plainRenderer,
    blankForms: createBlankForms({ 'star-2021/team': team, 'star-2021/individual': individual }),
    paperForms: { expect: () => null },
    wordReader: createWordReader(),
    paperJoiner: createPaperJoiner(),
    paperReader: {
      read: () => Promise.reject(new PaperReaderError('unavailable', 'papers are taken unread here')),
      async close() {},
    },
    spreadsheets,
    passwords: createPasswords({ logN: 10, r: 8, p: 1 }),
    archives,
    virusScan: noVirusScan,
    channels: {
      wecom: {
        name: 'wecom',
        limits: channelLimits,
        async send(userId, message, attempt) {
          await attempt?.leave();
          const { bytes: _, ...plain } = message;
          told.set(`wecom:${userId}`, [...(told.get(`wecom:${userId}`) ?? []), plain as OutgoingMessage]); // without its bytes it is one
          return { receipt: null, cardKey: plain.kind === 'card' ? `key-of-${plain.card}` : null };
        },
        async fetchMedia(mediaId) {
          const bytes = media.get(mediaId);
          if (!bytes) throw new Error(`no media ${mediaId}`);
          return { bytes, contentType: 'image/jpeg' };
        },
      },
    },
    jobs: {
      async wake(queue, key) {
        (queue === 'inbound' || queue === 'aside' ? asked : woken).add(key);
      },
      async work() {},
      async every() {},
      async stop() {},
    },
    coordination: createMemoryCoordination(),
    clock: { now: () => now },
    random: { code: (length) => `T${String(++codes).padStart(length - 1, '0')}` },
    watch: unwatched,
    heavyWork: heavyWorkHere,
    checkCodes: { codeFor: (purpose, text) => (purpose === 'card' ? digestOf(text) : 'CHECKCHECK22') },
    wording: createWording(campaigns),
    vocabulary,
    ...createCampaignsInUse(campaigns),
    ...createStaffInUse(staff, { 'wecom:yulin': '俞琳', 'wecom:wangying': '王影' }),
    undoSeconds,
    links: { make: ({ purpose, subject }) => `http://127.0.0.1/h5/${purpose}?t=${subject}` },
    log: {
      info() {},
      warn() {},
      error: (_event, error) => {
        throw error;
      },
    },
    ...own,
  };
  let delivered = Promise.resolve();
  const settle = async (person: string) => {
    const before = (told.get(person) ?? []).length;
    await answerMessages(ports, person);
    asked.delete(person);
    // What this message makes us do aside, or ask of others, as when staff hand somebody back.
    while (asked.size > 0) {
      const [key = ''] = asked;
      asked.delete(key);
      await (isLane(key) ? runLongWork(ports, key) : answerMessages(ports, key));
    }
    // Runs of one person never overlap (`Jobs.work`).
    delivered = delivered.then(async () => {
      for (const key of isHeldBack ? [] : woken) await deliverMessages(ports, key);
    });
    await delivered;
    return (told.get(person) ?? []).slice(before);
  };
  return {
    ports,
    media,
    told: (person) => told.get(person) ?? [],
    async hear(person, reply, id = `test:${++messages}`, sentAt) {
      const message: Omit<IncomingMessage, 'acceptedAt'> = { id, person, reply, ...(sentAt ? { sentAt } : {}) };
      await acceptMessage(ports, message);
      return settle(person);
    },
    settle,
    setClock(time) {
      now = new Date(time);
    },
    holdBack(isHeld) {
      isHeldBack = isHeld;
    },
    close: () => opened.close(),
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12).toUpperCase();
}

/** A renderer that knows how many pages it would take: the printed form has suites of its own. */
const plainRenderer: Renderer = {
  async print({ application, version }) {
    return { bytes: new TextEncoder().encode(`%PDF-1.7 ${application} ${version}`), pageCount: 4, missing: [] };
  },
  async close() {},
};
