import type { MessageKey, MessageValues } from '../base/message-values.ts';
import type { AccountMessages } from './account-messages.ts';
import type { AnyTimeMessages } from './any-time-messages.ts';
import type { ApplicantMessages } from './applicant-messages.ts';
import type { BroadcastMessages } from './broadcast-messages.ts';
import type { CampaignMessages } from './campaign-messages.ts';
import type { CardMessages } from './card-messages.ts';
import type { CertificateMessages } from './certificate-messages.ts';
import type { CollectingMessages } from './collecting-messages.ts';
import type { ConfirmMessages } from './confirm-messages.ts';
import type { DecisionMessages } from './decision-messages.ts';
import type { DocumentMessages } from './document-messages.ts';
import type { ExpertMessages } from './expert-messages.ts';
import type { FormMessages } from './form-messages.ts';
import type { GalleryMessages } from './gallery-messages.ts';
import type { GuidanceMessages } from './guidance-messages.ts';
import type { HandoverMessages } from './handover-messages.ts';
import type { JourneyMessages } from './journey-messages.ts';
import type { LobbyMessages } from './lobby-messages.ts';
import type { ObjectionMessages } from './objection-messages.ts';
import type { OwnMessages } from './own-messages.ts';
import type { OwnPaperMessages } from './own-paper-messages.ts';
import type { PageMessages } from './page-messages.ts';
import type { RecommendationMessages } from './recommendation-messages.ts';
import type { ReminderMessages } from './reminder-messages.ts';
import type { ResultMessages } from './result-messages.ts';
import type { StaffMessages } from './staff-messages.ts';
import type { TogetherMessages } from './together-messages.ts';
import type { TroubleMessages } from './trouble-messages.ts';
import type { UndoMessages } from './undo-messages.ts';
import type { UploadMessages } from './upload-messages.ts';
import type { WaitingMessages } from './waiting-messages.ts';
import type { WritingMessages } from './writing-messages.ts';

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
