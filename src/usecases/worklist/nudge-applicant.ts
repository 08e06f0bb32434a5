import type { Work } from '../../domain/base/journal-entry.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { decideNudge } from '../../domain/reminders/decide-nudge.ts';
import { noRemindersYet, type Reminders, remindersView } from '../../domain/reminders/reminders.ts';
import type { Ports } from '../../ports/ports.ts';
import type { NudgeJson } from '../../wire/phone/worklist.ts';
import type { PageLink } from '../base/page-link.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { readPerson } from '../read-person.ts';
import { findWorklist } from './find-worklist.ts';

/** Reminds an applicant of the contact's own body. One a day a person, whoever asks and however often: the day is the unique key. */
export async function nudgeApplicant(
  ports: CommitNeeds & Pick<Ports, 'campaigns'>,
  link: Pick<PageLink, 'person' | 'subject'>,
  id: string,
): Promise<NudgeJson> {
  const found = await findWorklist(ports, link);
  const application = found?.applications.find((one) => one.id === id);
  if (!found || !application) return { kind: 'refused', reason: 'not-yours', by: null };
  const { campaign, body } = found;
  const { applicant } = application;
  const now = ports.clock.now();
  const stream = `reminders/${applicant}` as const;
  const cause = `nudged/${shanghaiDay(now)}`;
  const committed = await commit<Awaited<ReturnType<typeof load>>, NudgeJson>(ports, {
    load,
    decide({ row, about }) {
      const decision = decideNudge(row?.data ?? noRemindersYet(applicant), {
        campaign,
        application,
        body: bodyName(campaign, body) ?? body,
        by: link.person,
        now,
        pausedUntil: about.remindersPausedUntil ?? null,
      });
      if (decision.kind === 'refused')
        return {
          done: { ...decision, by: decision.reason === 'nudged-today' ? (row?.data.nudged?.by ?? null) : null },
        };
      const { events, effects } = decision;
      const [seq, at] = [(row?.seq ?? 0) + 1, now.toISOString()];
      return { append: { stream, seq, cause, by: link.person, at, events, effects } };
    },
  });
  if (committed.kind === 'done') return committed.result;
  const { by } = committed.entry;
  return committed.isNew ? { kind: 'done' } : { kind: 'refused', reason: 'nudged-today', by };

  async function load() {
    return {
      row: await refreshRow<Reminders>(ports, remindersView, applicant),
      about: await readPerson(ports, applicant),
    };
  }
}

/** Reminds each, as a contact asked in the chat. Safe to repeat: whoever was reminded is not again. */
export async function nudgeAll(
  ports: CommitNeeds & Pick<Ports, 'campaigns'>,
  { campaign, applications, by }: Extract<Work, { kind: 'nudge' }>,
): Promise<void> {
  for (const id of applications) await nudgeApplicant(ports, { person: by, subject: campaign }, id);
}
