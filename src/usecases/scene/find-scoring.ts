import type { ExpertScene, Scene } from '../../conversation/base/scene.ts';
import { windowState } from '../../domain/campaign/calendar.ts';
import type { ExpertOfCampaign, Person } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { isInvitation, redeemInvitation } from '../bodies/invite-contact.ts';
import { listCases, standingOf } from '../scoring/expert-page.ts';
import { loadExperts, loadScoring, scoringPlace } from '../scoring/load-scoring.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns' | 'clock' | 'claims' | 'wording'>;
type Found = Pick<Scene, 'invitation' | 'isAuditorsCode' | 'scoring'>;

interface Typed {
  code: string;
  cause: string;
}

/** What a code that the person typed just now leads to, and where the person is as an expert, one a campaign; a campaign whose folder is gone, or
 *  without such a stage, is left out. @returns null for no code and no expert */
export function findScoring(
  ports: Needs,
  person: Pick<Person, 'id' | 'experts'>,
  typed: Typed | null,
  role: Pick<Scene, 'isAuditor'>,
): Promise<Found> | null {
  return typed || (person.experts ?? []).length > 0 ? find(ports, person, typed, role) : null;
}

async function find(
  ports: Needs,
  { id, experts = [] }: Pick<Person, 'id' | 'experts'>,
  typed: Typed | null,
  { isAuditor = false }: Pick<Scene, 'isAuditor'>,
): Promise<Found> {
  // An auditor neither acts for a body nor scores: the code stays valid for somebody else.
  if (typed && isAuditor)
    return { invitation: null, ...((await isInvitation(ports, typed.code)) ? { isAuditorsCode: true } : {}) };
  const invitation = typed ? await redeemInvitation(ports, typed.code, { person: id, cause: typed.cause }) : undefined;
  const invited = invitation && 'expert' in invitation ? [invitation] : [];
  const found = await Promise.all([...experts, ...invited].map((as) => findOne(ports, as)));
  const scoring = found.flatMap((one) => one ?? []);
  return { ...(invitation === undefined ? {} : { invitation }), ...(scoring.length > 0 ? { scoring } : {}) };
}

async function findOne(
  ports: Needs,
  { campaign: id, expert: expertId }: ExpertOfCampaign,
): Promise<ExpertScene | null> {
  const place = scoringPlace(ports, id);
  if (!place) return null;
  const { campaign, stage } = place;
  const [{ data }, { scoring }] = await Promise.all([loadExperts(ports, id), loadScoring(ports, place)]);
  const expert = data.experts.find((known) => known.id === expertId);
  if (!expert) return null;
  const rows = expert.left ? [] : await listCases(ports, { ...place, expert }, scoring);
  const window = windowState(stage.window, ports.clock.now());
  const state = expert.left ? 'left' : scoring.closedAt !== null ? 'closed' : window;
  return {
    ...{ campaign, expert: expertId, name: expert.name, state, from: stage.window.from ?? '' },
    standing: standingOf(place, rows),
    rows: rows.filter(({ state: done }) => done !== 'done'),
  };
}
