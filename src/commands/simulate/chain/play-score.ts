import { z } from 'zod';
import { script } from '../../../../templates/terminal/simulate.ts';
import type { StageOf } from '../../../domain/campaign/stages.ts';
import { simulatedPeople } from '../../../simulator/people.ts';
import { inviteBy, type Office, pressId } from '../office.ts';
import { clientBrowser, openPage, read } from '../pages.ts';
import type { Phone } from '../phone.ts';
import { typeCode } from '../play-others.ts';
import type { Season } from '../season.ts';

const Row = z.looseObject({ application: z.string() });
const Rows = z.looseObject({ rows: z.array(Row) });
const Case = z.looseObject({
  criteria: z.array(z.looseObject({ id: z.string() })),
  scale: z.number(),
  seen: z.number(),
  revision: z.number(),
});
const Experts = z.looseObject({
  board: z.looseObject({ experts: z.array(z.looseObject({ id: z.string(), name: z.string() })) }),
});
const Plan = z.looseObject({ plan: z.string(), short: z.array(Row) });
const Preview = z.looseObject({ kind: z.literal('preview'), plan: z.string() });

/** Staff import and invite the experts and share the applications out among them; each scores what is theirs; staff close. */
export async function playScore(season: Season, stage: StageOf<'score'>): Promise<void> {
  const { campaign } = season;
  const office = await season.office();
  const place = { campaign: campaign.id, stage: stage.id };
  const phones = await inviteExperts(season, office, stage);
  const { plan, short } = await office.get(`scoring/plan?${new URLSearchParams(place)}`, Plan);
  if (short.length > 0) throw new Error(`too few experts at ${stage.title}`);
  await office.post('scoring/plan', { ...place, plan, requestId: pressId() }, z.unknown());
  let scored = 0;
  for (const [index, phone] of phones.entries()) scored += await scoreAll(phone, index);
  if (scored === 0) throw new Error(`nobody had anything to score at ${stage.title}`);
  await office.post('scoring/closing', { ...place, reopen: null, requestId: pressId() }, z.unknown());
}

async function inviteExperts(season: Season, office: Office, stage: StageOf<'score'>): Promise<Phone[]> {
  const { campaign } = season;
  const people = simulatedPeople.filter(({ role }) => role === 'expert');
  const rows = people.map(({ name }, index) => [name, script.expertUnit(index), `1390000090${index}`].join(','));
  const file = { name: 'experts.csv', text: [script.expertHeadings.join(','), ...rows].join('\n') };
  const query = `experts/import?campaign=${campaign.id}`;
  const { plan } = await office.drop(query, file, Preview);
  await office.drop(`${query}&plan=${plan}&requestId=${pressId()}`, file, z.unknown());
  const { board } = await office.get(`scoring?campaign=${campaign.id}&stage=${stage.id}`, Experts);
  const phones: Phone[] = [];
  for (const { userId, name } of people) {
    const expert = board.experts.find((known) => known.name === name);
    if (!expert) throw new Error(`${name} was not imported`);
    const phone = season.phone(userId);
    await typeCode(phone, await inviteBy(office, `experts/${expert.id}/invitations`, campaign.id));
    phones.push(phone);
  }
  return phones;
}

/** One expert on the scoring page: says that no interest is in the way, looks, scores, hands in. @param severity how far below the highest scores
 *  @returns how many were handed in */
async function scoreAll(phone: Phone, severity: number): Promise<number> {
  await phone.says(script.scoring);
  const { content } = await phone.waitsFor((entry) => entry.content.kind === 'link');
  if (content.kind !== 'link') throw new Error('no scoring page');
  const { origin } = new URL(content.url);
  const opener = clientBrowser(phone.userId);
  const page = await openPage(opener, content.url);
  const token = page === '' ? (new URL(content.url).searchParams.get('t') ?? '') : page;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', origin };
  const ask = async <Reply>(path: string, reply: z.ZodType<Reply>, body?: object) => {
    const sent = body ? { method: 'POST', body: JSON.stringify({ ...body, requestId: pressId() }) } : {};
    return read(await opener.fetch(`${origin}/h5/api/${path}`, { headers, ...sent }), reply);
  };
  const { rows } = await ask('scoring', Rows);
  for (const [index, { application }] of rows.entries()) {
    await ask(`scoring/${application}/begin`, z.unknown(), {});
    const { criteria, scale, seen, revision } = await ask(`scoring/${application}`, Case);
    const scores = Object.fromEntries(criteria.map(({ id }) => [id, Math.max(1, scale - severity - (index % 3))]));
    const sheet = { scores, forPanel: script.forPanel, forApplicant: script.forApplicant, seen, revision };
    await ask(`scoring/${application}/hand-in`, z.unknown(), sheet);
  }
  return rows.length;
}
