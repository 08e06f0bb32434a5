import { adaptToRevision } from '../../domain/application/answers/adapt.ts';
import { fieldOf, trackOf } from '../../domain/application/answers/progress.ts';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import {
  isWritten,
  textLimits,
  type WrittenField,
  writtenText,
} from '../../domain/application/answers/written-text.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { decide } from '../../domain/application/decide.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { campaignFor } from '../../domain/application/record/extension.ts';
import { asApplicantKnowsIt } from '../../domain/application/stages/held.ts';
import { callNameOf, isFiler } from '../../domain/application/together/together.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { sha256Hex } from '../../domain/base/sha256.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/store/views.ts';
import type { SavedTextJson, TextJson } from '../../wire/phone/writing.ts';
import { acceptMessage } from '../base/accept-message.ts';
import type { PageLink } from '../base/page-link.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { type FormClosed, formClosed } from './form-closed.ts';

/** Why nothing can be written by this link now. */
export type TextRefusal = 'not-found' | 'text-too-long' | FormClosed;

export type TextState = { kind: 'ready'; text: TextJson } | { kind: 'refused'; reason: TextRefusal };

/** `changed`: somebody, or the person in the chat, changed the text since `mark`: nothing was written. */
export type SavedText = SavedTextJson | { kind: 'refused'; reason: TextRefusal };

type Reads = Pick<Ports, 'views' | 'campaigns' | 'clock'>;

interface Written {
  row: ViewRow<Application>;
  application: Application;
  campaign: CampaignDefinition;
  field: WrittenField;
}

/** What the page for a text shows, or why it takes nothing. */
export async function describeText(ports: Reads, link: PageLink): Promise<TextState> {
  const [id = ''] = link.subject.split('/');
  const found = look(ports, link, await ports.views.get<Application>(applicationView, id));
  return 'refused' in found
    ? { kind: 'refused', reason: found.refused }
    : { kind: 'ready', text: describe(found, link.person) };
}

function look(
  { campaigns, clock }: Pick<Ports, 'campaigns' | 'clock'>,
  link: PageLink,
  row: ViewRow<Application> | null,
): Written | { refused: TextRefusal } {
  const known = findCampaign(campaigns, row?.data.campaign);
  if (!row || !known || !isFiler(row.data, link.person)) return { refused: 'not-found' };
  const told = asApplicantKnowsIt(row.data);
  const campaign = campaignFor(known, told);
  const { application } = adaptToRevision(campaign, told, clock.now());
  const field = fieldOf(trackOf(campaign, application), link.subject.split('/')[1] ?? '');
  if (!field || !isWritten(field)) return { refused: 'not-found' };
  const closed = formClosed(campaign, application, clock.now());
  if (closed) return { refused: closed };
  return { row, application, campaign, field };
}

function describe({ application, campaign, field }: Written, reader: PersonId): TextJson {
  const text = writtenText(application, field.id);
  const origin = text === '' ? undefined : application.origins?.[field.id];
  return {
    application: application.id,
    title: titleOf(campaign, application),
    field: field.id,
    label: field.label,
    example: field.example ?? null,
    text,
    mark: markOf(text),
    ...textLimits(field),
    closesOn: campaign.calendar.submission.to,
    written: origin
      ? { by: origin.by === reader ? null : callNameOf(application, origin.by), at: origin.at, source: origin.source }
      : null,
    isAnswered: application.answers[field.id] === text && !application.reopened.includes(field.id),
  };
}

function markOf(text: string): string {
  return sha256Hex(text).slice(0, 24);
}

/** Writes a draft into the application's record, as one entry with what changed; nothing when nothing did. Never over a text that the
 *  page has not seen. Safe to repeat: a `save` counts once.
 *  @param mark of the text that the draft was made from */
export async function saveText(
  ports: CommitNeeds,
  link: PageLink,
  { text, mark, save }: { text: string; mark: string; save: string },
): Promise<SavedText> {
  const [id = ''] = link.subject.split('/');
  const stream = `application/${id}` as const;
  const cause = `h5:${link.nonce}/${save}`;
  const committed = await commit<ViewRow<Application> | null, SavedText>(ports, {
    known: { stream, cause },
    load: () => refreshRow(ports, applicationView, id),
    decide(before) {
      const found = look(ports, link, before);
      if ('refused' in found) return { done: { kind: 'refused', reason: found.refused } };
      const seen = describe(found, link.person);
      if (seen.mark !== mark) return { done: { kind: 'changed', text: seen } };
      const decision = decideText(found, { text, by: link.person, now: ports.clock.now() });
      if (decision.kind === 'refused') return { done: { kind: 'refused', reason: reasonOf(decision.reason) } };
      const at = ports.clock.now().toISOString();
      const { events, effects } = decision;
      if (events.length === 0) return { done: { kind: 'saved', mark, at } };
      const entry = { stream, seq: found.row.seq + 1, cause, by: link.person, at, events, effects };
      return { append: entry };
    },
  });
  if (committed.kind === 'done') return committed.result;
  const after = look(ports, link, await ports.views.get<Application>(applicationView, id));
  const { at } = committed.entry;
  if ('refused' in after)
    return committed.isNew ? { kind: 'saved', mark, at } : { kind: 'refused', reason: after.refused };
  return { kind: 'saved', mark: describe(after, link.person).mark, at };
}

function decideText(
  { application, campaign, field }: Written,
  { text, by, now }: { text: string; by: PersonId; now: Date },
) {
  const command = { kind: 'edit-text' as const, field: field.id, text };
  return decide(application, command, { campaign, now, by, contacts: [] });
}

function reasonOf(reason: string): TextRefusal {
  return reason === 'text-too-long' || reason === 'submission-closed' ? reason : 'not-found';
}

/** Hands the written text to the conversation, which goes on by itself.
 *  @param requestId unique per press of the button: the same one counts once */
export async function finishText(
  ports: Reads & Pick<Ports, 'inbox' | 'jobs'>,
  link: PageLink,
  { mark, requestId }: { mark: string; requestId: string },
): Promise<{ kind: 'taken' } | Exclude<SavedText, { kind: 'saved' }>> {
  const state = await describeText(ports, link);
  if (state.kind === 'refused') return state;
  if (state.text.mark !== mark) return { kind: 'changed', text: state.text };
  const { application, field } = state.text;
  await acceptMessage(ports, {
    id: `h5:${link.nonce}/${requestId}`,
    person: link.person,
    reply: { kind: 'text-written', application, field },
  });
  return { kind: 'taken' };
}
