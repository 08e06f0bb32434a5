import { fieldOf, formOf, trackOf } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { decide } from '../../domain/application/decide.ts';
import { evolve } from '../../domain/application/evolve.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { ApplicantCommand } from '../../domain/application/record/commands.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { judgeEntry } from '../../domain/form/entering/judge-entry.ts';
import { printAnswer } from '../../domain/form/parse-answer.ts';
import type { FormField } from '../../domain/form/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/store/views.ts';
import type { FormJson, SavedColumnJson } from '../../wire/phone/whole-form.ts';
import { acceptMessage } from '../base/accept-message.ts';
import type { PageLink } from '../base/page-link.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import type { FormClosed } from './form-closed.ts';
import { columnMark, findForm, type LinkedForm, mayBeDrafted, showForm, voidsPaper } from './whole-form.ts';

export type FormRefusal = 'not-found' | FormClosed;

/** What became of an entry; nothing was written unless it is `saved`. */
export type SavedColumn = SavedColumnJson | { kind: 'refused'; reason: FormRefusal };

/** One entry of a column. */
export interface ColumnEntry {
  field: string;
  text: string;
  /** Of the state that the entry was made from. */
  mark: string;
  /** Unique per try: the same one counts once. */
  save: string;
  /** Was asked about, and meant. */
  isSure: boolean;
  /** The text written so far is complete; it is not changed by this. */
  isFinished: boolean;
}

type Reads = Pick<Ports, 'views' | 'campaigns' | 'clock'>;

/** The whole form, also where it can only be read; of an erased one there is nothing to read. */
export async function describeForm(
  ports: Reads,
  link: PageLink,
): Promise<{ form: FormJson } | { refused: FormRefusal }> {
  const found = findForm(ports, link, await ports.views.get<Application>(applicationView, link.subject));
  if (found?.closed === 'text-erased') return { refused: found.closed };
  return found ? { form: showForm(found, link.person, ports.clock.now()) } : { refused: 'not-found' };
}

/** Writes one column into the application's record, as its person; never over what the page has not seen. */
export async function saveColumn(ports: CommitNeeds, link: PageLink, entry: ColumnEntry): Promise<SavedColumn> {
  const stream = `application/${link.subject}` as const;
  const cause = `h5:${link.nonce}/${entry.save}`;
  const committed = await commit<ViewRow<Application> | null, SavedColumn>(ports, {
    known: { stream, cause },
    load: () => refreshRow(ports, applicationView, link.subject),
    decide(row) {
      const found = findForm(ports, link, row);
      if (!found) return { done: { kind: 'refused', reason: 'not-found' } };
      if (found.closed) return { done: { kind: 'refused', reason: found.closed } };
      const now = ports.clock.now();
      const made = decideEntry(found, link, entry, now);
      if ('done' in made) return made;
      const at = now.toISOString();
      return { append: { stream, seq: found.row.seq + 1, cause, by: link.person, at, ...made } };
    },
  });
  if (committed.kind === 'done') return committed.result;
  const after = await describeForm(ports, link);
  return 'form' in after ? { kind: 'saved', form: after.form } : { kind: 'refused', reason: after.refused };
}

type Events = Extract<ReturnType<typeof decide>, { kind: 'decided' }>;

function decideEntry(
  found: LinkedForm,
  link: PageLink,
  entry: ColumnEntry,
  now: Date,
): Pick<Events, 'events' | 'effects'> | { done: SavedColumn } {
  const { application, campaign } = found;
  const track = trackOf(campaign, application);
  const field = fieldOf(track, entry.field);
  if (!field || field.kind === 'pictures') return { done: { kind: 'refused', reason: 'not-found' } };
  const form = () => showForm(found, link.person, now);
  if (columnMark(application, field) !== entry.mark) return { done: { kind: 'changed', form: form() } };
  const about = { form: formOf(track), answers: application.answers, today: shanghaiDay(now) };
  const read = commandFor(about, application, field, entry);
  if ('done' in read) return read;
  if (read.command === null) return { done: { kind: 'saved', form: form() } };
  const decision = decide(application, read.command, { campaign, now, by: link.person, contacts: [] });
  if (decision.kind === 'refused')
    return { done: { kind: 'unfit', reason: decision.reason, values: { ...decision.values } } };
  const { events, effects } = decision;
  if (events.length === 0) return { done: { kind: 'saved', form: form() } };
  const after = events.reduce((known, event) => evolve(known, event, now.toISOString()), application);
  if (!entry.isSure && voidsPaper(application, after, field))
    return { done: { kind: 'doubtful', why: 'voids', text: entry.text } };
  return { events, effects };
}

/** What an entry asks for; null when it says what is there already. */
function commandFor(
  about: Parameters<typeof judgeEntry>[0],
  application: Application,
  field: FormField,
  { text, isSure, isFinished }: ColumnEntry,
): { command: ApplicantCommand | null } | { done: SavedColumn } {
  if (mayBeDrafted(field))
    return {
      command: isFinished ? { kind: 'finish-text', field: field.id } : { kind: 'edit-text', field: field.id, text },
    };
  const read = judgeEntry(about, field, text);
  if (read.kind === 'refused') return { done: { kind: 'unfit', reason: read.reason, values: { ...read.values } } };
  const { value, doubt } = read;
  const known = application.answers[field.id];
  const isOpen = application.reopened.includes(field.id) || (application.pieces[field.id]?.length ?? 0) > 0;
  if (!isOpen && JSON.stringify(known) === JSON.stringify(value)) return { command: null };
  if (doubt && !isSure) return { done: { kind: 'doubtful', why: doubt, text: printAnswer(field, value) } };
  return { command: { kind: 'answer', field: field.id, value } };
}

/** Whoever is done on the page goes on in the chat, which says how things stand.
 *  @param requestId unique per press of the button: the same one counts once */
export async function leaveForm(
  ports: Reads & Pick<Ports, 'inbox' | 'jobs'>,
  link: PageLink,
  requestId: string,
): Promise<{ kind: 'taken' } | { kind: 'refused'; reason: FormRefusal }> {
  const state = await describeForm(ports, link);
  if ('refused' in state) return { kind: 'refused', reason: state.refused };
  await acceptMessage(ports, {
    id: `h5:${link.nonce}/${requestId}`,
    person: link.person,
    reply: { kind: 'form-written', application: state.form.application },
  });
  return { kind: 'taken' };
}
