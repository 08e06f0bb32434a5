import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { placesOf } from '../../../src/conversation/steps/registry.ts';
import { type Card, cardIdOf, isShared, matterOf, readCardId } from '../../../src/domain/base/card.ts';

const codeFor = (text: string) => createHmac('sha256', 'secret').update(text).digest('hex').slice(0, 12).toUpperCase();
const seal = { person: 'wecom:fangxiaolan', codeFor };
const KEY = 'application/6LEQZT6C/57/1';

const cards: Card[] = [
  { kind: 'question', application: '6LEQZT6C', place: 'form/leaderGender', revision: 2, turn: 7 },
  { kind: 'anew', application: '6LEQZT6C', turn: 7 },
  { kind: 'confirm', application: '6LEQZT6C', shown: 'k3m9qz1', seen: 98, turn: 99 },
  { kind: 'submit', application: '6LEQZT6C', shown: 'k3m9qz1', turn: 100 },
  { kind: 'clash', application: '6LEQZT6C', number: 3 },
  { kind: 'review', application: '6LEQZT6C', version: 2, submitted: 1638752400 },
  { kind: 'handover', number: 'K3M9' },
  { kind: 'paper', body: 'star-2021/district-putuo', paper: 'statistics', shown: 'k3m9qz1' },
  { kind: 'papers-due', body: 'star-2021/district-putuo' },
  { kind: 'gallery', application: '6LEQZT6C', shown: 'k3m9qz1' },
  { kind: 'campaign', purpose: 'begin', turn: 3 },
];

describe('the id of a card', () => {
  it.each(cards)('of $kind brings back what was shown', (card) => {
    const id = cardIdOf(card, KEY, seal);
    expect(id).toMatch(/^[0-9A-Za-z_@-]{1,128}$/u);
    expect(readCardId(id, seal)).toEqual(card);
  });

  it('keeps values of any signs', () => {
    const card: Card = { kind: 'campaign', purpose: "a@b_c-d/é%2F.!~*'()申报", turn: 0 };
    const id = cardIdOf(card, KEY, seal);
    expect(id).toMatch(/^[0-9A-Za-z_@-]{1,128}$/u);
    expect(readCardId(id, seal)).toEqual(card);
  });

  it('is another one for another message', () => {
    const [card] = cards as [Card];
    expect(cardIdOf(card, KEY, seal)).not.toBe(cardIdOf(card, 'application/6LEQZT6C/57/2', seal));
  });

  it('is good for its reader only', () => {
    for (const card of cards)
      expect(readCardId(cardIdOf(card, KEY, seal), { ...seal, person: 'wecom:mallory' })).toBeNull();
  });

  it('cannot be changed', () => {
    const id = cardIdOf({ kind: 'review', application: '6LEQZT6C', version: 1, submitted: 1638752400 }, KEY, seal);
    expect(readCardId(id.replace('@1@', '@2@'), seal)).toBeNull();
    for (let at = 0; at < id.length; at += 1) {
      const other = id[at] === 'A' ? 'B' : 'A';
      expect(readCardId(`${id.slice(0, at)}${other}${id.slice(at + 1)}`, seal)).toBeNull();
    }
  });

  it.each(['', '@', 'old@K3M9', 'rec_6LEQZT6C_1_x', 'q_6LEQZT6C_confirm_99', '@@@@@@@', 'x'.repeat(5000)])(
    'is read as nothing when it is not ours: %s',
    (id) => {
      expect(readCardId(id, seal)).toBeNull();
    },
  );

  it('is read as nothing when its kind or its values are unknown, though the code fits', () => {
    const sealed = (content: string) => `${content}@${codeFor(`${seal.person}\n${content}`)}`;
    for (const content of [
      'paper@b@-ZZ@x@u',
      'vanished@1@u',
      'paper@b@sums@x@u',
      'clash@6LEQZT6C@three@u',
      'clash@6LEQZT6C@u',
    ])
      expect(readCardId(sealed(content), seal)).toBeNull();
  });

  it('has room for every place of a campaign', () => {
    const places = Object.values(campaign.tracks).flatMap(({ journey }) => journey.flatMap((step) => placesOf(step)));
    expect(places.length).toBeGreaterThan(50);
    for (const place of places) {
      const card: Card = { kind: 'question', application: '6LEQZT6C', place, revision: 99, turn: 99_999 };
      expect(cardIdOf(card, KEY, seal).length).toBeLessThanOrEqual(128);
    }
  });
});

describe('the matter of a card', () => {
  it('is the same on everybody’s card of one submission or request, and another one for the next', () => {
    const matters = cards.filter(isShared).map(matterOf);
    expect(matters).toEqual(['review@6LEQZT6C@2@1638752400', 'handover@K3M9', 'gallery@6LEQZT6C@k3m9qz1']);
    expect(matterOf({ kind: 'review', application: '6LEQZT6C', version: 2, submitted: 1638752401 })).not.toBe(
      matters[0],
    );
  });
});
