import type { MessageKey, MessageValues } from '../base/message-values.ts';
import type { AccountMessages } from './anybody/account-messages.ts';
import type { AnyTimeMessages } from './anybody/any-time-messages.ts';
import type { CardMessages } from './anybody/card-messages.ts';
import type { ReminderMessages } from './anybody/reminder-messages.ts';
import type { TroubleMessages } from './anybody/trouble-messages.ts';
import type { WaitingMessages } from './anybody/waiting-messages.ts';
import type { ApplicantMessages } from './applicant/applicant-messages.ts';
import type { CampaignMessages } from './applicant/campaign-messages.ts';
import type { CertificateMessages } from './applicant/certificate-messages.ts';
import type { GalleryMessages } from './applicant/gallery-messages.ts';
import type { LobbyMessages } from './applicant/lobby-messages.ts';
import type { OwnMessages } from './applicant/own-messages.ts';
import type { ResultMessages } from './applicant/result-messages.ts';
import type { TogetherMessages } from './applicant/together-messages.ts';
import type { BroadcastMessages } from './desk/broadcast-messages.ts';
import type { DecisionMessages } from './desk/decision-messages.ts';
import type { ExpertMessages } from './desk/expert-messages.ts';
import type { HandoverMessages } from './desk/handover-messages.ts';
import type { ObjectionMessages } from './desk/objection-messages.ts';
import type { RecommendationMessages } from './desk/recommendation-messages.ts';
import type { StaffMessages } from './desk/staff-messages.ts';
import type { CollectingMessages } from './form/collecting-messages.ts';
import type { ConfirmMessages } from './form/confirm-messages.ts';
import type { DocumentMessages } from './form/document-messages.ts';
import type { FormMessages } from './form/form-messages.ts';
import type { GuidanceMessages } from './form/guidance-messages.ts';
import type { JourneyMessages } from './form/journey-messages.ts';
import type { OwnPaperMessages } from './form/own-paper-messages.ts';
import type { PageMessages } from './form/page-messages.ts';
import type { UndoMessages } from './form/undo-messages.ts';
import type { UploadMessages } from './form/upload-messages.ts';
import type { WritingMessages } from './form/writing-messages.ts';

/** Everything we can say, with the values its template needs. The words are in `templates/messages/`:
 *  a key without words, or words that want another value, do not compile. Values are plain data: they are kept in the journal. */
interface AllMessages
  extends LobbyMessages,
    JourneyMessages,
    FormMessages,
    ConfirmMessages,
    UndoMessages,
    UploadMessages,
    CollectingMessages,
    PageMessages,
    DocumentMessages,
    OwnPaperMessages,
    TogetherMessages,
    RecommendationMessages,
    CampaignMessages,
    HandoverMessages,
    GuidanceMessages,
    ReminderMessages,
    ExpertMessages,
    StaffMessages,
    BroadcastMessages,
    TroubleMessages,
    AccountMessages,
    WaitingMessages,
    WritingMessages,
    CertificateMessages,
    ResultMessages,
    GalleryMessages,
    DecisionMessages,
    ObjectionMessages,
    AnyTimeMessages,
    OwnMessages,
    CardMessages,
    ApplicantMessages {}

declare module '../base/message-values.ts' {
  interface MessageValues extends AllMessages {}
}

/** One thing to say, not yet worded. */
export type Part = { [Key in MessageKey]: { readonly message: Key; readonly values: MessageValues[Key] } }[MessageKey];

export function say<Key extends MessageKey>(message: Key, values: MessageValues[Key]): Part {
  // A correlated union: the key and the values come from one signature, which TypeScript cannot follow through the object.
  return { message, values } as Part; // see above
}
