import { afterAll, beforeAll, expect, it } from 'vitest';
import { proofSchema } from '../../../../src/domain/audit/proof-schema.ts';
import { checkProof } from '../../../../src/usecases/audit/prove-application.ts';
import { takeRoot } from '../../../../src/usecases/audit/take-root.ts';
import { acceptMessage } from '../../../../src/usecases/base/accept-message.ts';
import { bindContact } from '../../../../src/usecases/bodies/invite-contact.ts';
import { type ConsoleAsker, openConsole } from '../../../support/pages/console-asker.ts';
import {
  applicant,
  body,
  contact,
  goToReview,
  openWebSeason,
  staff,
  type WebSeason,
} from '../../../support/pages/web-season.ts';
import { freezeList } from '../../../support/seasons/frozen-list.ts';

let season: WebSeason;
let asker: ConsoleAsker;
let application: string;
beforeAll(async () => {
  season = await openWebSeason();
  asker = await openConsole(season);
  application = await goToReview(season);
  await bindContact(season.ports, contact, { campaign: 'star-2021', body });
  await season.chat.season.hear(contact, { kind: 'text', text: '推荐' });
});
afterAll(() => season.close());

let messages = 0;
/** Says something and waits for the answer. */
async function says(person: string, text: string, expected: string): Promise<void> {
  messages += 1;
  await acceptMessage(season.ports, { id: `said:${messages}`, person, reply: { kind: 'text', text } });
  await expect.poll(() => season.told(person), { timeout: 10_000 }).toContain(expected);
}
const objections = async () => (await asker.get('objections?campaign=star-2021')).body;
const written = '某班组的服务人数，和（初稿）公示材料不一致';
const words = `异议 ${written}`;

it('is not heard before anything is published, and nothing is kept', async () => {
  await says(applicant, words, '结果公布以后才收');
  expect(await objections()).toEqual([]);
});

it('is taken from whoever is named, told to staff, and answered on record', async () => {
  await freezeList(season.ports, { [application]: 'not-awarded' });
  const results = [{ application, outcome: 'not-awarded' }];
  const order = { campaign: 'star-2021', publication: 'publication-1', reason: '提前公布', results };
  expect((await asker.post('results', order)).body).toMatchObject({ published: [application] });
  await says(applicant, '异议', '请直接写');
  await says('wecom:mallory', words, '没有找到您的申报');
  await says(applicant, words, '已经记录在案');
  await says(contact, '异议：我们推荐的班组不应该落选', '已经记录在案');
  await expect.poll(() => season.told(staff)).toContain('公示材料不一致');
  const listed = await objections();
  expect(listed).toMatchObject([
    { by: contact, body, answer: null },
    { by: applicant, application, text: written, answer: null },
  ]);
  const id = (listed as { id: string }[])[1]?.id; // as matched above
  const answer = { text: '已核对原始材料，人数一致。', requestId: 'answer-00001' };
  expect((await asker.post(`objections/${id}/answer`, answer)).status).toBe(200);
  await expect.poll(() => season.told(applicant)).toContain('人数一致');
  const again = await asker.post(`objections/${id}/answer`, { ...answer, requestId: 'answer-00002' });
  expect(again).toMatchObject({ status: 409, body: { values: { text: expect.stringContaining('已经答复过') } } });
});

it('comes too late after the window, and says so', async () => {
  const { ports } = season;
  const now = ports.clock.now();
  season.chat.season.setClock(new Date(now.getTime() + 6 * 24 * 3_600_000).toISOString());
  await says(applicant, words, '已经过了');
  season.chat.season.setClock(now.toISOString());
});

it('leaves everybody the proof of their own, as a file that holds without us', async () => {
  await says(applicant, '我的证明', '证明还做不了');
  const { ports } = season;
  const now = ports.clock.now();
  const next = new Date(now.getTime() + 30 * 3_600_000);
  season.chat.season.setClock(next.toISOString());
  await takeRoot(ports, new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
  await says(applicant, '我的证明', `证明_${application}`);
  await says('wecom:mallory', '我的证明', '没有可以证明的记录');
  let file = '';
  for await (const entry of ports.journal.readAll())
    for (const { message, values } of entry.effects)
      if (message === 'document.file' && String(values.name).startsWith('证明_')) file = String(values.key);
  const stored = await ports.files.get(file);
  const proof = proofSchema.parse(JSON.parse(Buffer.from(stored?.bytes ?? []).toString()));
  expect(checkProof(proof)).toMatchObject({ kind: 'holds', application });
});
