import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { overruleReading } from '../../../src/usecases/papers/overrule-reading.ts';
import { announceResults } from '../../../src/usecases/publication/announce-results.ts';
import { previewResults } from '../../../src/usecases/publication/preview-results.ts';
import { describeReview } from '../../../src/usecases/review/describe-review.ts';
import { submitBodyDecision } from '../../../src/usecases/review/submit-body-decision.ts';
import { extendApplication } from '../../../src/usecases/season/extend-application.ts';
import {
  applicant,
  body,
  contact,
  goToUpload,
  openWebSeason,
  photo,
  type WebSeason,
} from '../../support/pages/web-season.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';

/** The applicant is a contact of the recommending body too, and a member of staff. */
describe('an application of one’s own', () => {
  let season: WebSeason;
  let id: string;
  beforeAll(async () => {
    season = await openWebSeason();
    await bindContact(season.ports, contact, { campaign: 'star-2021', body });
    id = await goToUpload(season);
    await bindContact(season.ports, applicant, { campaign: 'star-2021', body });
    season.chat.season.media.set('stamped', photo);
    await season.chat.sends({ kind: 'image', media: { mediaId: 'stamped' } });
    await season.chat.says('好了', /提交/);
    await season.chat.clicks('yes', /推荐单位|初审/);
  });
  afterAll(() => season.close());

  const application = async (): Promise<Application> => {
    const row = await season.ports.views.get<Application>(applicationView, id);
    if (!row) throw new Error('there is none');
    return row.data;
  };

  it('is not brought before its own applicant, but before the other contact', () => {
    expect(season.told(contact)).toContain('"kind":"card"');
    expect(season.told(applicant)).not.toContain('"key":"recommend"');
  });

  it.each([`推荐 `, `不推荐 不够好 `, `退回 电话 `])('is not decided in the chat: %s', async (words) => {
    await season.chat.says(`${words}${id}`, /您自己填报或参与填报的/u);
    expect((await application()).status).toBe('awaiting-recommendation');
  });

  it('is not decided on the page', async () => {
    const link = { person: applicant, subject: id, nonce: 'n1', issuedAt: season.ports.clock.now() };
    expect(await describeReview(season.ports, link)).toMatchObject({
      open: { isOpen: false, reason: 'own-application' },
    });
    const verdict = { decision: 'recommend' as const, fields: [], reason: '', requestId: 'press-0001' };
    expect(await submitBodyDecision(season.ports, link, verdict)).toBe('own-application');
  });

  it('is not checked, extended or published by its applicant as staff', async () => {
    const requestId = 'press-0002';
    const { ports } = season;
    const judged = { application: id, verdict: { kind: 'approve' as const }, requestId };
    expect(await overruleReading(ports, applicant, judged)).toBe('own-application');
    const extension = { until: '2021-12-20', reason: '出差' };
    expect(await extendApplication(ports, applicant, { application: id, extension, requestId })).toBe(
      'own-application',
    );
    const results = [{ application: id, outcome: 'awarded' as const }];
    const announcement = { campaign: 'star-2021', publication: 'publication-1', reason: '提前公布', results };
    await freezeList(ports, { [id]: 'awarded' });
    await season.chat.season.hear(contact, { kind: 'text', text: '推荐' });
    expect((await application()).status).toBe('recommended');
    expect(await previewResults(ports, applicant, announcement)).toMatchObject({
      results: [{ application: id, text: null }],
    });
    const all = { ...ports, staff: [applicant, 'wecom:wangying'] };
    expect(await announceResults(all, applicant, announcement)).toEqual({
      published: [],
      refused: [{ application: id, reason: 'own-application' }],
    });
    const other = { ...announcement, publication: 'publication-2' };
    expect(await announceResults(all, 'wecom:wangying', other)).toEqual({ published: [id], refused: [] });
  });
});
