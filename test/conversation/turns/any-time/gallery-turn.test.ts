import { expect, it } from 'vitest';
import campaign from '../../../../flows/star-2021/campaign.ts';
import type { Scene } from '../../../../src/conversation/base/scene.ts';
import { galleryTurn } from '../../../../src/conversation/turns/any-time/gallery-turn.ts';
import { type GalleryCase, noCaseYet } from '../../../../src/domain/gallery/gallery-case.ts';
import { newPerson } from '../../../../src/domain/people/person.ts';
import { vocabulary } from '../../../../templates/vocabulary.ts';
import { applicationIn } from '../../../support/seasons/ready-application.ts';

const application = applicationIn('awarded');
const ASKED = '2022-01-20T01:00:00.000Z';

/** Somebody selected, whose conversation is about that application. */
function sceneWith(known: Partial<GalleryCase>, more: Partial<Scene> = {}): Scene {
  return {
    ...{ campaign, isSettled: true, campaigns: [campaign], desks: [], vocabulary, application, waiting: [] },
    ...{ person: newPerson(application.applicant), contacts: [], isStaff: false, staff: [] },
    ...{ now: new Date('2022-01-21T09:00:00+08:00'), newApplicationId: 'SB7K3M9Q' },
    gallery: [{ application, campaign, known: { ...noCaseYet(application.id), ...known } }],
    ...more,
  };
}

const eventsOf = (scene: Scene, text: string) => galleryTurn(scene, { kind: 'text', text })?.change.events;

it.each(['不', '不了', '不用了谢谢', '算了'])('takes %s for a no while whether to show the case is asked', (text) => {
  expect(eventsOf(sceneWith({ askedAt: ASKED }), text)).toMatchObject([{ kind: 'galleryDeclined' }]);
});

it('takes a bare no for nothing before it is asked, and after it was answered', () => {
  expect(eventsOf(sceneWith({}), '不')).toBeUndefined();
  const consent = { answer: 'given' as const, at: ASKED, columns: [] };
  expect(eventsOf(sceneWith({ askedAt: ASKED, consent }), '不')).toBeUndefined();
});

it('leaves a bare no about another application to that one', () => {
  const other = { ...application, id: 'SBOTHER2' };
  expect(eventsOf(sceneWith({ askedAt: ASKED }, { application: other }), '不')).toBeUndefined();
});
