import type { ChannelName, PersonId } from '../domain/base/person.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { CampaignsInUse } from './campaigns-in-use.ts';
import type { Channel } from './channels/channel.ts';
import type { Archives } from './documents/archives.ts';
import type { BlankForms } from './documents/blank-forms.ts';
import type { PaperForms } from './documents/paper-forms.ts';
import type { PaperJoiner } from './documents/paper-joiner.ts';
import type { PaperReader } from './documents/paper-reader.ts';
import type { Pictures } from './documents/pictures.ts';
import type { Renderer } from './documents/renderer.ts';
import type { Spreadsheets } from './documents/spreadsheets.ts';
import type { VirusScan } from './documents/virus-scan.ts';
import type { WordReader } from './documents/word-reader.ts';
import type { CheckCodes } from './process/check-codes.ts';
import type { Clock } from './process/clock.ts';
import type { Coordination } from './process/coordination.ts';
import type { HeavyWork } from './process/heavy-work.ts';
import type { Jobs } from './process/jobs.ts';
import type { Passwords } from './process/passwords.ts';
import type { Random } from './process/random.ts';
import type { Watch } from './process/watch.ts';
import type { StaffInUse } from './staff-in-use.ts';
import type { FileStore } from './store/file-store.ts';
import type { Store } from './store/store.ts';
import type { LinkPurpose, Wording } from './wording.ts';

/** Everything a use case may touch; each names what it needs of it with `Pick`. Built once in `app.ts`. */
export interface Ports extends Store {
  jobs: Jobs;
  coordination: Coordination;
  files: FileStore;
  pictures: Pictures;
  renderer: Renderer;
  paperForms: PaperForms;
  blankForms: BlankForms;
  paperReader: PaperReader;
  paperJoiner: PaperJoiner;
  wordReader: WordReader;
  spreadsheets: Spreadsheets;
  passwords: Passwords;
  archives: Archives;
  virusScan: VirusScan;
  channels: Readonly<Partial<Record<ChannelName, Channel>>>;
  clock: Clock;
  random: Random;
  checkCodes: CheckCodes;
  wording: Wording;
  vocabulary: Vocabulary;
  /** By folder name. Which of them a person means, `campaignMeant` says; which are open, `campaignChoice`. */
  campaigns: readonly CampaignDefinition[];
  campaignsInUse: CampaignsInUse;
  /** The association's staff as they are now: of the configuration, and as the journal says since. Auditors are not among them. */
  staff: readonly PersonId[];
  /** Who reads all that staff read and changes nothing. */
  auditors: readonly PersonId[];
  staffInUse: StaffInUse;
  /** How long a decision can be taken back, before anybody hears of it; 0 for not at all. */
  undoSeconds: number;
  /** What people read as the name of a member of staff; who has none is called by the association. */
  staffNames?: Readonly<Partial<Record<PersonId, string>>>;
  links: Links;
  log: Log;
  watch: Watch;
  heavyWork: HeavyWork;
}

/** Addresses of our own pages. */
export interface Links {
  /** Signed for one person, purpose and subject; it ends after a while. `nonce` makes it usable once where the page says so. */
  make(link: { person: PersonId; purpose: LinkPurpose; subject: string }, now: Date): string;
}

/** Lines for operators: codes, counts and ids of ours; never answers, names or numbers of people. */
export interface Log {
  info(event: string, values?: Readonly<Record<string, string | number | boolean>>): void;
  warn(event: string, values?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, error: unknown, values?: Readonly<Record<string, string | number | boolean>>): void;
}
