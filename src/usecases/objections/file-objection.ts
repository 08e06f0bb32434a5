import { type Decision, inWordsOf } from '../../domain/base/decision.ts';
import { markOf } from '../../domain/base/mark-of.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { digitRuns, readLandline, readMobile } from '../../domain/language/contacts/telephone.ts';
import { withoutUnseen } from '../../domain/language/text/fold-odd.ts';
import { decideFiling } from '../../domain/objection/decide-filing.ts';
import { isExpired, type Objection, objectionView } from '../../domain/objection/objection.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { listUnder } from '../list-under.ts';
import { findObjectUntil } from '../publication/object-until.ts';
import { staffToTell } from '../staff/staff-away.ts';

type Needs = CommitNeeds & Pick<Ports, 'staff' | 'staffInUse'>;
type Refusal = Extract<Decision, { kind: 'refused' }>;

/** What somebody typed into the public page. */
export interface Filing {
  campaign: string;
  name: string;
  phone: string;
  about: string;
  text: string;
}

/** What became of what was filed: kept now, there already, or there already and amended. */
export interface Filed {
  /** Its number, which is nobody's to guess. */
  id: string;
  state: 'new' | 'known' | 'amended';
}

/** Keeps an objection by the public page: the same words of the same number are one, and another name or case amends it
 *  until it is confirmed; after it was taken back they begin another.
 *  @returns why not, or null for an unknown campaign */
export async function fileObjection(ports: Needs, filing: Filing): Promise<Filed | Refusal | null> {
  const campaign = findCampaign(ports.campaigns, filing.campaign);
  if (!campaign) return null;
  for (let earlier = 0; ; earlier += 1) {
    const filed = await fileOnce(ports, campaign, filing, earlier);
    if (!('reason' in filed) || filed.reason !== 'objection-withdrawn') return filed;
  }
}

/** @param earlier how many with the same number and words were taken back before */
async function fileOnce(
  ports: Needs,
  campaign: CampaignDefinition,
  filing: Filing,
  earlier: number,
): Promise<Filed | Refusal> {
  const { name, about, text } = filing;
  const phone = phoneIn(filing.phone);
  const words = withoutUnseen(text).normalize('NFKC').replace(/\s/gu, '');
  const id = ports.checkCodes.codeFor(
    'objection',
    JSON.stringify([campaign.id, phone, words, ...(earlier > 0 ? [earlier] : [])]),
  );
  const stream = `objection/${id}` as const;
  const cause = `filed/${markOf([name, about])}/${ports.clock.now().getTime()}`;
  let state: Filed['state'] = 'new';
  const load = async () => ({
    until: await findObjectUntil(ports, campaign),
    row: await refreshRow<Objection>(ports, objectionView, id),
    ...(await countWaiting(ports, campaign.id, phone)),
  });
  const committed = await commit<Awaited<ReturnType<typeof load>>, Refusal | 'known'>(ports, {
    known: { stream, cause },
    load,
    decide({ until, row, ofPhone, waiting }) {
      const now = ports.clock.now();
      const decision = decideFiling(
        { name, phone, about, text },
        { id, campaign: campaign.id, title: campaign.title, contact: campaign.contact, until },
        { staff: staffToTell(ports), today: shanghaiDay(now), known: row?.data ?? null, ofPhone, waiting },
      );
      if (decision.kind === 'refused') return { done: decision };
      if (decision.events.length === 0) return { done: 'known' };
      state = row ? 'amended' : 'new';
      const effects = inWordsOf(campaign.id, decision.effects);
      const [seq, at] = [(row?.seq ?? 0) + 1, now.toISOString()];
      return { append: { stream, seq, cause, by: 'system', at, events: decision.events, effects } };
    },
  });
  if (committed.kind === 'done' && committed.result !== 'known') return committed.result;
  return { id, state: committed.kind === 'recorded' && committed.isNew ? state : 'known' };
}

/** Those by page that wait to be confirmed and still can be, each with its amendments: so often staff are told. */
async function countWaiting(
  { views, clock }: Needs,
  campaign: string,
  phone: string | null,
): Promise<{ ofPhone: number; waiting: number }> {
  const now = clock.now();
  const rows = await listUnder<Objection>(views, objectionView, { index: 'unconfirmed', equals: campaign });
  const waiting = rows.filter(({ data }) => !isExpired(data, now));
  const count = (of: typeof waiting) => of.reduce((sum, { data }) => sum + 1 + (data.amendments ?? 0), 0);
  return { ofPhone: count(waiting.filter(({ data }) => data.filed?.phone === phone)), waiting: count(waiting) };
}

/** A mobile or a landline with its area code. @returns null for anything else */
function phoneIn(typed: string): string | null {
  const runs = digitRuns(typed.slice(0, 40));
  return readMobile(runs[0] ?? '') ?? readLandline(typed.slice(0, 40), undefined);
}
