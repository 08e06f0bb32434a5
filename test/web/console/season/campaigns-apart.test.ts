import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import star from '../../../../flows/star-2021/campaign.ts';
import { type Person, personView } from '../../../../src/domain/people/person.ts';
import { bindContact } from '../../../../src/usecases/bodies/invite-contact.ts';
import craft from '../../../fixtures/flows/craft-2021/campaign.ts';
import { answerCraftForm } from '../../../support/campaigns/craft-answers.ts';
import { type Dialogue, textOf } from '../../../support/chats/dialogue.ts';
import { readWorkbook } from '../../../support/documents/read-workbook.ts';
import { readZip } from '../../../support/documents/read-zip.ts';
import { type ConsoleAsker, openConsole } from '../../../support/pages/console-asker.ts';
import { applicant, goToReview, openWebSeason, type WebSeason } from '../../../support/pages/web-season.ts';
import { routeRoles } from '../../../support/roles/route-roles.ts';

const master = 'wecom:luyizao';
const union = 'wecom:jiangzhaoye';

let season: WebSeason;
let asker: ConsoleAsker;
/** What only the applications, people and bodies of one campaign hold, by the campaign's id. */
let marks: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  season = await openWebSeason({ campaigns: [star, craft] });
  const { chat } = season;
  await chat.says('star-2021');
  const starId = await goToReview(season);
  const says = async (text: string, expected?: RegExp) => {
    const said = textOf(await chat.season.hear(master, { kind: 'text', text }));
    if (expected) expect(said).toMatch(expected);
    return said;
  };
  const sends = async (reply: Parameters<Dialogue['sends']>[0]) => textOf(await chat.season.hear(master, reply));
  await answerCraftForm({ ...chat, person: master, says, sends });
  const talker = await chat.season.ports.views.get<Person>(personView, master);
  const craftId = talker?.data.bookmark?.application ?? '';
  expect(craftId).not.toBe('');
  await bindContact(season.ports, union, { campaign: 'craft-2021', body: 'union-wood' });
  asker = await openConsole(season);
  marks = {
    'star-2021': [starId, applicant, 'wecom:fangxiaolan', '一米窗', '申汀轨道交通'],
    'craft-2021': [craftId, master, union, '鲁一凿', '申城精密铸造厂', '木作工会'],
  };
}, 60_000);
afterAll(() => season.close());

const routes = Object.entries(routeRoles)
  .filter(([route, { query }]) => route.startsWith('GET /console/api/') && query?.includes('campaign=star-2021'))
  .map(([route]) => route.replace('GET /console/api/', ''))
  .filter((path) => !path.includes(':'));

describe.each(['star-2021', 'craft-2021'])('whoever asks for %s', (campaign) => {
  const others = () => marks[campaign === 'star-2021' ? 'craft-2021' : 'star-2021'] ?? [];

  it.each(routes)('hears nothing of the other campaign from %s', async (path) => {
    const track = campaign === 'star-2021' ? 'team' : 'craftsman';
    const { status, body: told } = await asker.get(`${path}?campaign=${campaign}&track=${track}&count=1`);
    // An award without experts has nothing of theirs to show.
    expect(status).toBe(path.startsWith('scoring/') && campaign === 'craft-2021' ? 404 : 200);
    expect(others().filter((mark) => JSON.stringify(told).includes(mark))).toEqual([]);
  });

  it('finds its own application in the list', async () => {
    const { body: told } = await asker.get(`applications?campaign=${campaign}`);
    expect(JSON.stringify(told)).toContain(marks[campaign]?.[0]);
  });

  it.each(['table', 'archive'])('saves a %s of its own applications alone', async (kind) => {
    const id = `apart-${campaign}-${kind}`;
    await asker.post('exports', { requestId: id, kind, campaign });
    const listed = async () => JSON.stringify((await asker.get(`exports?campaign=${campaign}`)).body);
    await expect.poll(listed, { timeout: 15_000, interval: 50 }).toMatch(new RegExp(`"${id}"[^}]*"made":\\{`));
    const saved = await fetch(`${season.address}/console/api/exports/${id}/file`, {
      headers: { cookie: asker.cookie },
    });
    const bytes = new Uint8Array(await saved.arrayBuffer());
    const text = kind === 'table' ? await wordsOfBook(bytes) : await wordsOfArchive(bytes);
    expect(text).toContain(marks[campaign]?.[0]);
    expect(others().filter((mark) => text.includes(mark))).toEqual([]);
  });

  it('counts its own in the metrics', async () => {
    const text = await (await fetch(`${season.address}/metrics`)).text();
    const counts = [...text.matchAll(/shenbao_applications\{([^}]*)\} (\d+)/g)]
      .filter(([, labels]) => labels?.includes(`campaign="${campaign}"`))
      .map(([, , count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});

async function wordsOfBook(bytes: Uint8Array): Promise<string> {
  return (await readWorkbook(bytes)).flatMap(({ name, rows }) => [name, ...rows.flat()]).join('\n');
}

async function wordsOfArchive(bytes: Uint8Array): Promise<string> {
  const files = [...(await readZip(bytes))];
  const words = files.map(async ([path, { bytes: content }]) =>
    path.endsWith('.json') ? content.toString('utf8') : path.endsWith('.xlsx') ? await wordsOfBook(content) : '',
  );
  return [...files.map(([path]) => path), ...(await Promise.all(words))].join('\n');
}
