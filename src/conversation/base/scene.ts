import type { Application } from '../../domain/application/record/application.ts';
import type { ApplicantCommand } from '../../domain/application/record/commands.ts';
import type { Card } from '../../domain/base/card.ts';
import type { Reply, StoredFileReference } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { AudienceState } from '../../domain/broadcast/audience.ts';
import type { Broadcast } from '../../domain/broadcast/broadcast.ts';
import type { CampaignDefinition, Track } from '../../domain/campaign/schema.ts';
import type { ExpertStanding } from '../../domain/experts/expert-standing.ts';
import type { FormDocument, WordRefusal } from '../../domain/form/document.ts';
import type { GalleryCase } from '../../domain/gallery/gallery-case.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import type { AudienceCount, BroadcastStanding } from '../../domain/messages/desk/broadcast-messages.ts';
import type { EarlierDecision } from '../../domain/messages/desk/recommendation-messages.ts';
import type { StaffMessages } from '../../domain/messages/desk/staff-messages.ts';
import type { UnreadableReason } from '../../domain/messages/form/collecting-messages.ts';
import type { Part } from '../../domain/messages/messages.ts';
import type { Objecting, Objection } from '../../domain/objection/objection.ts';
import type { PaperJudgement } from '../../domain/paper/judgement.ts';
import type { Bookmark } from '../../domain/people/bookmark.ts';
import type { BookmarkMode } from '../../domain/people/bookmark-mode.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonEvent } from '../../domain/people/person-events.ts';
import type { BodyPapers, PaperKind } from '../../domain/recommendation/papers.ts';
import type { Reminders } from '../../domain/reminders/reminders.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';

/** What a person said, once pictures and files are in our store. */
export type Heard =
  | Exclude<Reply, { kind: 'image' | 'file' | 'choice' }>
  /** A button of a card; null for a card that is not ours, or older than cards that say what they show. */
  | { kind: 'choice'; card: Card | null; key: string; code?: string }
  | { kind: 'picture'; file: StoredFileReference }
  /** A Word or text file; `application` when a page says which one it is for. */
  | { kind: 'document'; document: FormDocument; application?: string }
  | { kind: 'document-refused'; reason: WordRefusal; application?: string }
  | {
      kind: 'unreadable';
      reason: UnreadableReason;
    };

/** What is known of a message that was written before the newest question was shown. */
export interface Asked {
  /** Where the conversation was when the question was asked that its writer had before them; null when there was none. */
  bookmark: Bookmark | null;
  /** Marks of what the person said since, oldest first. */
  said: readonly string[];
}

/** A recommending body that the person acts for, with what waits there. */
export interface Desk {
  campaign: CampaignDefinition;
  body: string;
  waiting: readonly Application[];
  /** Everybody who acts for the body, the person among them; looked up while something waits. */
  contacts: readonly PersonId[];
  /** What the others call the person; absent while nothing waits, and where nobody else acts for the body. */
  calledAs?: string;
  /** Everybody who acts for the body of the next level; absent without one, and while nothing waits. */
  above?: readonly PersonId[];
  papers: { state: BodyPapers; endorsed: readonly Application[] };
  /** Who under the body has begun and not handed in; absent unless it is asked for. */
  unfinished?: readonly Unfinished[];
}

/** Somebody who has not handed in, and what a reminder of them depends on. */
export interface Unfinished {
  application: Application;
  reminders: Reminders;
  /** Until when the applicant wishes no reminders; `never` for without end. */
  pausedUntil: string | null;
}

/** A campaign that the person scores for as an expert. */
export interface ExpertScene {
  campaign: CampaignDefinition;
  expert: string;
  name: string;
  state: 'open' | 'before' | 'after' | 'closed' | 'left';
  /** The first day of the stage; empty where it is open from the start. */
  from: string;
  standing: ExpertStanding;
  /** What is left. */
  rows: readonly { application: string; title: string; track: string; state: string }[];
}

/** What a turn about a broadcast looks at. */
export interface BroadcastScene {
  /** People in each state of the campaign; `values` are the first one's. */
  counts: Partial<Record<AudienceState | 'everybody', AudienceCount>>;
  /** The broadcasts the turn may change. */
  known: readonly Broadcast[];
  /** The one sent last; null for none. */
  progress: BroadcastStanding | null;
}

/** Everything one turn may look at. Plain values: the turn reads nothing else. */
export interface Scene {
  /** What the turn is about; where nothing settles it, the nearest of those that can be meant. */
  campaign: CampaignDefinition;
  /** Whether nothing else than `campaign` can be meant. */
  isSettled: boolean;
  /** Every campaign that is loaded. */
  campaigns: readonly CampaignDefinition[];
  /** The recommending bodies the person acts for, one a campaign; empty for everybody else. */
  desks: readonly Desk[];
  /** The one of them that the turn is about. */
  desk?: Desk;
  vocabulary: Vocabulary;
  person: Person;
  /** The application the conversation is about. */
  application: Application | null;
  /** Fields whose answers no longer fit the campaign's revision; they are open again. */
  asksAgain?: readonly string[];
  /** What waits at the desk; empty away from one. */
  waiting: readonly Application[];
  /** Who is told when the application reaches its recommending body. */
  contacts: readonly PersonId[];
  /** The person's own applications, oldest first; loaded when there are several. */
  own?: readonly Application[];
  /** The last application that the person helped with and was removed from; looked up while there is no current one. */
  removedFrom?: Application;
  isStaff: boolean;
  /** Reads what staff read and changes nothing. */
  isAuditor?: boolean;
  /** Whom a person can be handed over to; nobody where it is absent. */
  staff?: readonly { person: PersonId; name: string | null; isAway?: true }[];
  /** The first day on which somebody is there again, where nobody is today; empty where nobody knows. */
  staffBackOn?: string;
  /** For somebody who asks for a person: the name that staff know them by; absent for none, and where only a form names somebody. */
  knownAs?: string;
  /** The person's own handover to staff; absent when there never was one. */
  handover?: Handover;
  /** Whom the one who took the person's handover answers now. */
  handlerAttends?: PersonId | null;
  /** For staff: every open handover, the oldest first. */
  handovers?: readonly Handover[];
  /** For staff who speak of a broadcast. */
  broadcasting?: BroadcastScene;
  /** For somebody who confirms an objection that was filed on the page, or takes one back; null for one that is not there. `open`: the own ones that can be
   *  meant, where there are several. */
  confirming?: {
    what: 'confirm' | 'withdraw';
    id: string;
    objection: Objection | null;
    title: string;
    open?: readonly { id: string; text: string }[];
  };
  /** For somebody who says 异议: how they stand to the results. */
  objecting?: Objecting;
  /** For staff who speak of the panel's decision on paper; `pack` is what was printed last, `changed` of whom the list says something else by now. */
  decision?: {
    campaign: CampaignDefinition;
    pack: { version: number; pageCount: number; file: StoredFileReference } | null;
    changed: readonly string[];
  };
  /** For somebody who speaks of the public gallery: the own selected applications, the one the conversation is about first. */
  gallery?: readonly { application: Application; campaign: CampaignDefinition; known: GalleryCase }[];
  /** For staff who look for something: what was found. */
  lookUp?:
    | { kind: 'found'; values: StaffMessages['staff.found'] }
    | { kind: 'figures'; values: StaffMessages['staff.figures'] };
  /** For somebody who says that all was sent: a file of theirs is still being looked at. */
  isBeingRead?: true;
  /** What reading a stamped form found, when this message brings one. */
  paper?: PaperJudgement;
  /** Which paper of the body it is by the code on it; absent where no code told. */
  paperKind?: PaperKind;
  /** The papers of the desk; absent away from one. */
  papers?: Desk['papers'];
  /** What a code the person typed invites to; null for a wrong or used code, undefined when no code was typed. */
  invitation?: { campaign: string; body: string; until?: string } | { campaign: string; expert: string } | null;
  /** An auditor typed a code that invites to a recommending body or as an expert; nothing was used up. */
  isAuditorsCode?: true;
  /** Where the person stands as an expert, one a campaign; absent for everybody else. */
  scoring?: readonly ExpertScene[];
  /** Whom somebody is by the mobile number that the platform tells, by names and what binds to it; without events two hold the number. Absent for
   *  everybody else. */
  byMobile?: {
    names: readonly string[];
    events: readonly Extract<PersonEvent, { kind: 'boundToBody' | 'boundAsExpert' }>[];
  };
  /** The person typed too many codes, and the one typed now was not looked up. */
  isCodeRefused?: boolean;
  /** What a code for colleagues the person typed leads to; null for one that does not stand, absent when none was typed. */
  joining?: { application: Application; code: string; name: string } | null;
  /** Where the owner is, for a helper of the application. */
  ownerPlace?: string | null;
  /** An application of the person's body that is not what the person had before them when deciding: what was decided and by
   *  whom, or which columns changed. */
  reviewed?: {
    application: Application;
    decided: EarlierDecision | null;
    changed: readonly string[];
  };
  /** For somebody who takes back a decision: the application and which decision (`Held.number`; null for the last); null when there is none. */
  undoing?: {
    application: Application;
    campaign: CampaignDefinition;
    number: number | null;
    /** What colleagues call the person. */
    name: string;
    /** The body that the person acts for there. */
    body: string | null;
    /** Who acts for the body whose decision it is. */
    contacts: readonly PersonId[];
  } | null;
  /** How long a decision can be taken back before anybody is told; absent for not at all. */
  undoSeconds?: number;
  /** Absent when the message was written with the newest question before its writer. */
  asked?: Asked;
  /** A mark of the message's words or picture, to know it again. */
  words?: string | null;
  /** What changed since the card that was pressed, or the summary that was read, was shown: labels of columns. */
  changed?: readonly string[];
  /** Each message counts: what can be asked together is asked in one. Absent where nothing has to be saved. */
  savesMessages?: true;
  now: Date;
  /** The number a new application would get. */
  newApplicationId: string;
}

/** A scene with an application. */
export interface JourneyScene extends Scene {
  application: Application;
  track: Track;
  bookmark: Bookmark;
}

/** What a step makes of a reply. */
export type StepAnswer =
  /** Decide; when it stands, say `parts` and go on (or stay at the place). */
  | { kind: 'command'; command: ApplicantCommand; parts: Part[]; stays?: boolean; mode?: BookmarkMode | null }
  /** Nothing changes; `isMiss` when the reply was not understood. */
  | { kind: 'say'; parts: Part[]; isMiss?: boolean; mode?: BookmarkMode | null; asksAgain?: boolean }
  /** Put the place off, go on to the next. */
  | { kind: 'skip'; parts: Part[] }
  /** Go on to the next open place as things are. */
  | { kind: 'go-on'; parts: Part[] };
