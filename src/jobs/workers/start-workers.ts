import type { Ports } from '../../ports/ports.ts';
import { takeRootDaily } from '../../usecases/audit/take-root.ts';
import { runBroadcast, sweepBroadcasts } from '../../usecases/broadcasts/run-broadcast.ts';
import { settleCertificates } from '../../usecases/certificates/make-certificate.ts';
import { endDeputies } from '../../usecases/console/end-deputies.ts';
import { sweepExports } from '../../usecases/exports/list-exports.ts';
import { makeExport } from '../../usecases/exports/make-export.ts';
import { answerMessages } from '../../usecases/inbound/answer-messages.ts';
import { type Blocked, parkBlocked } from '../../usecases/inbound/park-blocked.ts';
import { runLongWork } from '../../usecases/inbound/run-long-work.ts';
import { sweepQueues } from '../../usecases/inbound/sweep-queues.ts';
import { tellAnswers } from '../../usecases/objections/answer-objection.ts';
import { deliverMessages } from '../../usecases/outbound/deliver-messages.ts';
import { tellStaffOfMissed } from '../../usecases/outbound/missed-messages.ts';
import { tellStaffOfQuota } from '../../usecases/outbound/tell-staff-of-quota.ts';
import { settlePanels } from '../../usecases/panel/change-panel.ts';
import { tellStaffOfLate } from '../../usecases/panel/list-late.ts';
import { runRetentionDaily } from '../../usecases/personal/retention.ts';
import { runPublication, sweepPublications } from '../../usecases/publication/announce-results.ts';
import { tellDecisions } from '../../usecases/review/tell-decisions.ts';
import { announceMoves } from '../../usecases/season/announce-moves.ts';
import { noPlanYet } from '../../usecases/season/plan-reminders.ts';
import { remindOfHandovers } from '../../usecases/season/remind-of-handovers.ts';
import { sendReminders } from '../../usecases/season/send-reminders.ts';
import { collectOrphansDaily } from '../../usecases/store/collect-orphans.ts';

/** People answered and told side by side in one process. */
const CONCURRENCY = 64;
/** Long works under way in one process; most of them wait for the one thread that prints, or the one that reads. */
const ASIDE = 16;
/** A lost wake-up is made good after at most this long. */
const SWEEP_SECONDS = 10;

/** Exports made side by side in one process: each holds a few files in memory. */
const EXPORTS = 1;
const SWEEP_EXPORTS_SECONDS = 600;
const SWEEP_MISSED_SECONDS = 600;
const SWEEP_QUOTA_SECONDS = 300;
/** How often it is asked whether a new day has begun; the day is the process clock's. */
const SWEEP_ORPHANS_SECONDS = 600;
/** Soon after a day is over, also where somebody moves the clock: a proof waits for it. */
const ROOTS_SECONDS = 10;

/** Broadcasts sent side by side: the platform's limits hold them up, not we. */
const BROADCASTS = 2;
const SWEEP_BROADCASTS_SECONDS = 5;
/** Publications carried out side by side. */
const PUBLICATIONS = 1;
const SWEEP_PUBLICATIONS_SECONDS = 30;

/** How often it is asked whose days as a deputy are over. */
const DEPUTIES_SECONDS = 300;

/** How often it is asked whether somebody waits for a person. */
const HANDOVERS_SECONDS = 60;

/** How often it is asked whether a list was frozen or opened again, and something of it is not carried out. */
const PANELS_SECONDS = 60;

/** How often it is asked whether something came to a panel after its list was frozen. */
const LATE_SECONDS = 60;

/** How soon a decision is told that can be taken back no more. */
const TELL_DECISIONS_SECONDS = 5;

/** How often it is asked whether a calendar was changed. */
const TELL_OF_MOVES_SECONDS = 15;

/** How often it is asked whom to remind. */
const REMIND_SECONDS = 30;

/** What a worker process does. @param blocked what earlier processes had in hand when they were held: set aside before anything else */
export async function startWorkers(ports: Ports, blocked: readonly Blocked[] = []): Promise<void> {
  const since = ports.clock.now();
  for (const each of blocked) await parkBlocked(ports, each);
  await ports.jobs.work('inbound', (person) => answerMessages(ports, person, since), { concurrency: CONCURRENCY });
  await ports.jobs.work('aside', (lane) => runLongWork(ports, lane, since), { concurrency: ASIDE });
  await ports.jobs.work('outbox', (person) => deliverMessages(ports, person), { concurrency: CONCURRENCY });
  await ports.jobs.every('sweep', SWEEP_SECONDS, () => sweepQueues(ports));
  await sweepQueues(ports);
  const collected = { day: '' };
  await ports.jobs.every('orphans', SWEEP_ORPHANS_SECONDS, () => collectOrphansDaily(ports, collected));
  const retained = { day: '' };
  await ports.jobs.every('retention', SWEEP_ORPHANS_SECONDS, () => runRetentionDaily(ports, retained));
  const rooted = { day: '' };
  await ports.jobs.every('roots', ROOTS_SECONDS, () => takeRootDaily(ports, rooted));
  await ports.jobs.every('missed', SWEEP_MISSED_SECONDS, () => tellStaffOfMissed(ports));
  await ports.jobs.every('deputies', DEPUTIES_SECONDS, async () => void (await endDeputies(ports)));
  await ports.jobs.every('quota', SWEEP_QUOTA_SECONDS, () => tellStaffOfQuota(ports));
  await ports.jobs.every('decisions', TELL_DECISIONS_SECONDS, () => tellDecisions(ports));
  await ports.jobs.every('certificates', TELL_DECISIONS_SECONDS, () => settleCertificates(ports));
  await ports.jobs.every('objections', TELL_DECISIONS_SECONDS, () => tellAnswers(ports));
  await ports.jobs.every('calendars', TELL_OF_MOVES_SECONDS, () => announceMoves(ports));
  await ports.jobs.every('handovers', HANDOVERS_SECONDS, () => remindOfHandovers(ports));
  await ports.jobs.every('panels', PANELS_SECONDS, () => settlePanels(ports));
  await ports.jobs.every('late', LATE_SECONDS, () => tellStaffOfLate(ports));
  const plan = noPlanYet();
  await ports.jobs.every('reminders', REMIND_SECONDS, async () => void (await sendReminders(ports, plan)));
  await ports.jobs.work('broadcasts', (id, run) => runBroadcast(ports, id, run), { concurrency: BROADCASTS });
  await ports.jobs.every('sweep-broadcasts', SWEEP_BROADCASTS_SECONDS, () => sweepBroadcasts(ports));
  await ports.jobs.work('publications', (id) => runPublication(ports, id), { concurrency: PUBLICATIONS });
  await ports.jobs.every('sweep-publications', SWEEP_PUBLICATIONS_SECONDS, () => sweepPublications(ports));
  await ports.jobs.work('exports', (id, run) => makeExport(ports, id, run), { concurrency: EXPORTS });
  await ports.jobs.every('sweep-exports', SWEEP_EXPORTS_SECONDS, () => sweepExports(ports));
  await sweepExports(ports);
}
