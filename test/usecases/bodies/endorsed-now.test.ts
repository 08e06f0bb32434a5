import { afterEach, describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { reviewCard } from '../../../src/domain/application/stages/shown-for-review.ts';
import { cardIdOf } from '../../../src/domain/base/card.ts';
import { defineCampaign } from '../../../src/domain/campaign/schema.ts';
import { views } from '../../../src/domain/views.ts';
import type { Store } from '../../../src/ports/store/store.ts';
import { openMongoStore } from '../../../src/store/mongo/open-mongo-store.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { placesTaken } from '../../../src/usecases/bodies/endorsed-now.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { listEndorsed } from '../../../src/usecases/bodies/list-at-body.ts';
import { answerMessages } from '../../../src/usecases/inbound/answer-messages.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { mongoForTests } from '../../support/engines/engines.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const BODY = 'group-shenting-rail';
const QUOTA = 2;
const campaign = defineCampaign({
  ...JSON.parse(JSON.stringify(star)),
  stages: star.stages.map((stage) => (stage.kind === 'recommend' ? { ...stage, quota: { team: QUOTA } } : stage)),
});
const contacts = ['wecom:fangxiaolan', 'wecom:yuanzhen', 'wecom:qiuyimo'];
const ids = ['TEAM0001', 'TEAM0002', 'TEAM0003'];

const mongo = await mongoForTests();
const stores: [name: string, open: (() => Promise<Store>) | null][] = [
  ['sqlite', () => openSqliteStore({ folder: temporaryFolder(), views })],
  ['mongo', mongo && (() => openMongoStore({ url: mongo.url, views }))],
];

let season: Season;
afterEach(() => season.close());

/** Three contacts of one body, each about to recommend another of its teams. */
async function threeTeamsWait(store: Store): Promise<void> {
  season = await openSeason({ store, campaigns: [campaign], start: '2021-12-06T09:00:00+08:00' });
  for (const person of contacts) await bindContact(season.ports, person, { campaign: 'star-2021', body: BODY });
  for (const id of ids) {
    const about = { id, track: 'team' as const, organisation: '申汀轨道交通', name: `班组${id.slice(-1)}`, body: BODY };
    await endorse(season.ports, about, false);
  }
}

async function recommend(person: string, application: string): Promise<void> {
  const submittedAt = (await season.ports.views.get<Application>(applicationView, application))?.data.submittedAt ?? '';
  const codeFor = (text: string) => season.ports.checkCodes.codeFor('card', text);
  const card = cardIdOf(reviewCard(application, 0, submittedAt), `${person}/card`, { person, codeFor });
  await acceptMessage(season.ports, {
    id: `press/${person}`,
    person,
    reply: { kind: 'choice', card, key: 'recommend' },
  });
  await answerMessages(season.ports, person);
}

describe.each(stores)('a quota of two on %s', (_name, open) => {
  it.skipIf(!open)(
    'lets two of three contacts in who recommend at the same moment, and tells the third why',
    async () => {
      await threeTeamsWait((await open?.()) as Store); // skipped without one
      await Promise.all(contacts.map((person, index) => recommend(person, ids[index] ?? '')));
      for (const person of contacts) await season.settle(person);
      expect(await listEndorsed(season.ports, 'star-2021', BODY)).toHaveLength(QUOTA);
      const said = contacts.map((person) => textOf(season.told(person).slice(-3)));
      expect(said.filter((text) => /已推荐/u.test(text))).toHaveLength(QUOTA);
      expect(said.filter((text) => /名额/u.test(text)).length).toBeGreaterThanOrEqual(1);
    },
  );
});

it('takes a place by letting on alone, of the own track, where a quota is set', () => {
  const place = { key: 'quota/star-2021/group-shenting-rail/team', number: 1 };
  const places = new Map([['team', place]]);
  const decided = (decision: string) => ({ events: [{ kind: 'stageDecided', decision }] });
  expect(placesTaken(decided('on'), 'team', places)).toEqual([place]);
  expect(placesTaken(decided('out'), 'team', places)).toEqual([]);
  expect(placesTaken(decided('on'), 'individual', places)).toEqual([]);
  expect(placesTaken(decided('on'), 'team', undefined)).toEqual([]);
});
