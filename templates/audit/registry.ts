import type { DomainEvent, StreamKind } from '../../src/domain/views.ts';
import { applicationSentences } from './application.ts';
import { auditStreamSentences } from './audit.ts';
import { rosterSentences } from './bodies.ts';
import { audiencesSentences, broadcastSentences } from './broadcast.ts';
import { calendarSentences } from './calendar.ts';
import { certificateSentences } from './certificate.ts';
import { expertsSentences } from './experts.ts';
import { campaignSentences } from './exports.ts';
import { galleryOrderSentences, gallerySentences } from './gallery.ts';
import { handoverSentences } from './handover.ts';
import { accountSentences } from './logins.ts';
import { objectionSentences } from './objection.ts';
import { panelSentences } from './panel.ts';
import { personSentences } from './people.ts';
import { personalSentences, retentionSentences } from './personal.ts';
import { publicationSentences } from './publication.ts';
import { bodySentences } from './recommendation.ts';
import { remindersSentences } from './reminders.ts';
import { scoringSentences, sheetSentences } from './scores.ts';
import type { AuditSentences, Sentence } from './sentence.ts';
import { staffSentences } from './staff.ts';

/** What the audit log says of the events of each kind of stream; one without its sentences does not compile. */
const sentencesByStream: { readonly [Stream in StreamKind]: AuditSentences<Stream> } = {
  application: applicationSentences,
  person: personSentences,
  body: bodySentences,
  handover: handoverSentences,
  reminders: remindersSentences,
  roster: rosterSentences,
  broadcast: broadcastSentences,
  audiences: audiencesSentences,
  calendar: calendarSentences,
  experts: expertsSentences,
  scoring: scoringSentences,
  sheet: sheetSentences,
  certificate: certificateSentences,
  retention: retentionSentences,
  personal: personalSentences,
  panel: panelSentences,
  publication: publicationSentences,
  objection: objectionSentences,
  gallery: gallerySentences,
  'gallery-order': galleryOrderSentences,
  staff: staffSentences,
  account: accountSentences,
  campaign: campaignSentences,
  audit: auditStreamSentences,
};

type Kind = DomainEvent['kind'];

/** The sentence of every kind of event. */
export const auditSentences: { readonly [Name in Kind]: Sentence<Extract<DomainEvent, { kind: Name }>> } =
  Object.assign({}, ...Object.values(sentencesByStream));
