import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { markOfQuestion, publicArticle } from '../../../src/domain/gallery/article.ts';
import { decideGallery, type GalleryCommand } from '../../../src/domain/gallery/decide-gallery.ts';
import { type GalleryCase, noCaseYet } from '../../../src/domain/gallery/gallery-case.ts';
import { evolveGallery } from '../../../src/domain/gallery/gallery-events.ts';
import { putsForward } from '../../../src/domain/gallery/gallery-order.ts';
import { namesFound } from '../../../src/domain/gallery/names-found.ts';

const [OWNER, STAFF, HELPER] = ['wecom:heyan', 'wecom:yulin', 'wecom:zhouming'];
const at = '2022-02-01T02:00:00.000Z';
const picture = (name: string) => ({
  key: `media/${name}`,
  name,
  contentType: 'image/jpeg',
  sizeBytes: 9,
  sha256: name,
});
const pictures = [
  { file: picture('a'.repeat(64)), caption: '早班出车前，电话13800000129' },
  { file: picture('b'.repeat(64)), caption: '' },
];
const deeds =
  '一米窗里的温度\n2021-11-25起……请拨打 138 0000 0129 或 021-55501266，信箱 heyan@shenting.example，地址云苔路88号，共202105份。';

function awarded(more: Partial<Application> = {}): Application {
  const events = [
    { kind: 'started', application: 'SBAAAA22', campaign: campaign.id, revision: 1, track: 'team', applicant: OWNER },
    ...Object.entries({ teamName: '一米窗班组', organisation: '申汀公司', deeds, deedsPhotos: pictures }).map(
      ([field, value]) => ({ kind: 'fieldAnswered', field, value }),
    ),
    { kind: 'fieldAnswered', field: 'bodyMobile', value: '13700000777' },
    { kind: 'helperJoined', person: HELPER, name: '周敏' },
  ];
  const entry = { stream: 'application/SBAAAA22', seq: 1, cause: 'x', by: OWNER, at, effects: [] } as const;
  const folded = applicationView.fold(null, { ...entry, events });
  if (!folded) throw new Error('nothing was started');
  return { ...folded, status: 'awarded', ...more };
}

const asked = { ...noCaseYet('SBAAAA22'), campaign: campaign.id, askedAt: at };
const columns = ['teamName', 'organisation', 'deeds', 'deedsPhotos'];
const agreed: GalleryCase = { ...asked, consent: { answer: 'given', at, columns } };
const shown: GalleryCase = { ...agreed, isChosen: true };
const declined: GalleryCase = { ...asked, consent: { answer: 'declined', at, columns: [] } };

function decide(known: GalleryCase, command: GalleryCommand, by: string = OWNER, application = awarded()) {
  const decision = decideGallery(known, command, { application, campaign, by, staff: [STAFF, HELPER] });
  return decision.kind === 'refused' ? decision.reason : decision.events.map(({ kind }) => kind).join() || 'nothing';
}
/** The mark of the question as it was asked first. */
const firstCard = markOfQuestion(campaign, awarded(), asked);
const withdrawn: GalleryCase = { ...asked, consent: { answer: 'withdrawn', at, columns: [] } };
const blank = (...words: string[]): GalleryCommand => ({ kind: 'blank', words });
const pick = (...ids: string[]): GalleryCommand => ({
  kind: 'choose-pictures',
  pictures: ids.map((id) => ({ id: id.repeat(64), caption: '窗口' })),
});

describe('the public gallery', () => {
  it.each<[sentence: string, found: string, expected: string]>([
    ['asks whose result it is', decide(noCaseYet('SBAAAA22'), { kind: 'ask' }, 'system'), 'galleryAsked'],
    ['asks once', decide(asked, { kind: 'ask' }, 'system'), 'gallery-unchanged'],
    [
      'asks nobody who was not selected',
      decide(asked, { kind: 'ask' }, 'system', awarded({ status: 'not-awarded' })),
      'gallery-not-selected',
    ],
    [
      'shows nothing of other tracks',
      decide(asked, { kind: 'consent' }, OWNER, awarded({ track: 'crew' })),
      'no-gallery',
    ],
    ['blanks what staff say', decide(agreed, blank('李阿姨'), STAFF), 'galleryBlanked'],
    ['blanks nothing twice', decide({ ...agreed, blanked: ['李阿姨'] }, blank('李阿姨'), STAFF), 'gallery-unchanged'],
    ['shows it again', decide({ ...agreed, blanked: ['李阿姨'] }, blank(), STAFF), 'galleryBlanked'],
    ['blanks no single character', decide(agreed, blank('李'), STAFF), 'blanked-words'],
    ['blanks nothing before a yes', decide(asked, blank('李阿姨'), STAFF), 'no-consent'],
    ['leaves pictures to staff without a part in it', decide(agreed, pick('a'), HELPER), 'own-application'],
    [
      'picks nothing twice',
      decide({ ...agreed, pictures: [{ id: 'a'.repeat(64), caption: '窗口' }] }, pick('a')),
      'gallery-unchanged',
    ],
    ['leaves blanking to staff', decide(agreed, blank('李阿姨')), 'staff-only'],
    ['and not to staff with a part in it', decide(agreed, blank('李阿姨'), HELPER), 'own-application'],
    ['takes the yes of the owner', decide(asked, { kind: 'consent' }), 'galleryConsented'],
    ['takes it also unasked', decide(noCaseYet('SBAAAA22'), { kind: 'consent' }), 'galleryConsented'],
    [
      'takes it on the card that names what would be shown',
      decide(asked, { kind: 'consent', shown: firstCard }),
      'galleryConsented',
    ],
    ['not on one that named something else', decide(asked, { kind: 'consent', shown: 'old' }), 'material-changed'],
    [
      'not on the first card once it was withdrawn',
      decide(withdrawn, { kind: 'consent', shown: firstCard }),
      'material-changed',
    ],
    ['nor once it was declined', decide(declined, { kind: 'consent', shown: firstCard }), 'material-changed'],
    ['withdraws on no older card', decide(agreed, { kind: 'withdraw', shown: firstCard }), 'material-changed'],
    ['takes no yes of a helper', decide(asked, { kind: 'consent' }, HELPER), 'owner-only'],
    ['takes no yes of staff', decide(asked, { kind: 'consent' }, STAFF), 'owner-only'],
    ['is agreed to once', decide(agreed, { kind: 'consent' }), 'gallery-unchanged'],
    ['takes a no', decide(asked, { kind: 'decline' }), 'galleryDeclined'],
    ['takes a yes after a no', decide(declined, { kind: 'consent' }), 'galleryConsented'],
    ['takes a yes back', decide(shown, { kind: 'withdraw' }), 'galleryWithdrawn'],
    [
      'takes it back whatever became of the result',
      decide(shown, { kind: 'withdraw' }, OWNER, awarded({ status: 'not-awarded' })),
      'galleryWithdrawn',
    ],
    ['a no to what is shown takes it off too', decide(shown, { kind: 'decline' }), 'galleryWithdrawn'],
    ['has nothing to take back', decide(asked, { kind: 'withdraw' }), 'nothing-in-gallery'],
    ['is chosen by staff', decide(agreed, { kind: 'choose' }, STAFF), 'caseChosen'],
    [
      'is chosen with what is blanked at once',
      decide(agreed, { kind: 'choose', blanked: ['李阿姨'] }, STAFF),
      'galleryBlanked,caseChosen',
    ],
    [
      'and with what is blanked already',
      decide({ ...agreed, blanked: ['李阿姨'] }, { kind: 'choose', blanked: ['李阿姨'] }, STAFF),
      'caseChosen',
    ],
    [
      'not with a word that cannot be blanked',
      decide(agreed, { kind: 'choose', blanked: ['李'] }, STAFF),
      'blanked-words',
    ],
    ['never without a yes', decide(asked, { kind: 'choose' }, STAFF), 'no-consent'],
    ['nor after a no', decide(declined, { kind: 'choose' }, STAFF), 'no-consent'],
    ['is chosen once', decide(shown, { kind: 'choose' }, STAFF), 'gallery-unchanged'],
    ['is not chosen by its applicant', decide(agreed, { kind: 'choose' }), 'staff-only'],
    ['nor by staff who helped with it', decide(agreed, { kind: 'choose' }, HELPER), 'own-application'],
    ['is hidden by staff with a reason', decide(shown, { kind: 'hide', reason: '图片里有乘客' }, STAFF), 'caseHidden'],
    ['counts a rare character of it once', decide(shown, { kind: 'hide', reason: '𠮷𠮷𠮷' }, STAFF), 'reason-length'],
    ['not without one', decide(shown, { kind: 'hide', reason: ' 错 ' }, STAFF), 'reason-length'],
    [
      'is hidden where it is shown',
      decide(agreed, { kind: 'hide', reason: '图片里有乘客' }, STAFF),
      'nothing-in-gallery',
    ],
    ['shows the pictures its applicant picks', decide(agreed, pick('b', 'a')), 'galleryPicturesChosen'],
    ['or staff', decide(agreed, pick('b'), STAFF), 'galleryPicturesChosen'],
    ['or none', decide(agreed, pick(), STAFF), 'galleryPicturesChosen'],
    ['not others', decide(agreed, pick('c')), 'no-such-picture'],
    ['not one twice', decide(agreed, pick('a', 'a')), 'no-such-picture'],
    [
      'under captions that have an end',
      decide(agreed, { kind: 'choose-pictures', pictures: [{ id: 'a'.repeat(64), caption: '长'.repeat(61) }] }),
      'caption-length',
    ],
    ['lets nobody else pick', decide(agreed, pick('a'), 'wecom:mallory'), 'staff-only'],
    ['lets nobody pick before the yes', decide(asked, pick('a'), STAFF), 'no-consent'],
  ])('%s', (_sentence, found, expected) => expect(found).toBe(expected));

  it('shows what the consent names, without ways to reach anybody; days and counts stay', () => {
    const article = publicArticle(campaign, awarded(), agreed);
    expect(article).toMatchObject({ title: '一米窗班组', organisation: '申汀公司' });
    expect(article?.text).toBe(
      '一米窗里的温度\n2021-11-25起……请拨打 ＊＊＊ 或 ＊＊＊，信箱 ＊＊＊，地址＊＊＊，共202105份。',
    );
    expect(article?.pictures.map(({ caption }) => caption)).toEqual(['早班出车前，电话＊＊＊', '']);
    const nothing = publicArticle(campaign, awarded(), { ...agreed, consent: { answer: 'given', at, columns: [] } });
    expect(nothing).toMatchObject({ text: '', pictures: [] });
  });

  it('is off the page once it is withdrawn, and has to be chosen again', () => {
    const withdrawn = evolveGallery(shown, { kind: 'galleryWithdrawn', campaign: campaign.id }, at);
    expect(withdrawn).toMatchObject({ isChosen: false, consent: { answer: 'withdrawn' } });
    const again = evolveGallery(withdrawn, { kind: 'galleryConsented', campaign: campaign.id, columns }, at);
    expect(again.isChosen).toBe(false);
  });
});

describe('who else an article names', () => {
  const named = awarded({
    answers: {
      ...awarded().answers,
      deeds: '班长陈立新说，乘客王秀兰老人每天来，陈立新陪她坐车。徒弟赵小满也学会了。',
    },
  });

  it('is found for staff to look through, and gone from text, captions and mark once it is blanked', () => {
    const found = namesFound(campaign, named, agreed).map(({ word }) => word);
    expect(found).toContain('陈立新');
    const blanked = { ...agreed, blanked: ['陈立新'] };
    expect(namesFound(campaign, named, blanked)[0]).toEqual({ word: '陈立新', isBlanked: true });
    const [before, after] = [agreed, blanked].map((known) => publicArticle(campaign, named, known));
    expect(before?.text).toContain('陈立新');
    expect(after?.text).not.toContain('陈立新');
    expect(after?.text).toContain('＊＊＊陪她坐车');
    expect(after?.mark).not.toBe(before?.mark);
  });
});

describe('an order of cases', () => {
  it.each([
    ['abX', 'aXb', true],
    ['abX', 'Xab', true],
    ['abX', 'baX', false],
    ['aXb', 'abX', false],
    ['XaY', 'YXa', true],
    ['XaY', 'XYa', true],
    ['XYa', 'YXa', false],
  ])('from %s to %s puts an own one (X, Y) forward: %s', (before, after, expected) => {
    expect(putsForward([...before], [...after], new Set('XY'))).toBe(expected);
  });
});
