import { describe, expect, it } from 'vitest';
import {
  bodiesOf,
  bodyIn,
  evolvePerson,
  newPerson,
  type Person,
  personView,
} from '../../../src/domain/people/person.ts';

const contact = 'wecom:fangxiaolan';

function bound(person: Person, seq: number, campaign: string, body: string): Person {
  const events = [{ kind: 'boundToBody', campaign, body }];
  return evolvePerson(person, { stream: `person/${contact}`, seq, at: '2021-11-25T09:00:00.000Z', events });
}

describe('a contact', () => {
  it('acts for one body in each campaign: entries of former years fold as ever', () => {
    const one = bound(newPerson(contact), 1, 'star-2020', 'district-putuo');
    const both = bound(one, 2, 'star-2021', 'district-xuhui');
    expect(bodiesOf(both)).toEqual([
      { campaign: 'star-2020', body: 'district-putuo' },
      { campaign: 'star-2021', body: 'district-xuhui' },
    ]);
    expect(personView.indexes.body(both)).toEqual(['star-2020/district-putuo', 'star-2021/district-xuhui']);
  });

  it('goes over to another body of the same campaign', () => {
    const one = bound(newPerson(contact), 1, 'star-2021', 'district-putuo');
    const other = bound(one, 2, 'star-2021', 'district-xuhui');
    expect([bodyIn(other, 'star-2021'), bodyIn(other, 'star-2020')]).toEqual(['district-xuhui', null]);
  });

  it('is read from a copy that was kept before there could be several, and goes on from it', () => {
    const { bodies: _, ...kept } = { ...newPerson(contact), body: { campaign: 'star-2020', body: 'district-putuo' } };
    expect(bodyIn(kept, 'star-2020')).toBe('district-putuo');
    expect(bodiesOf(bound(kept, 2, 'star-2021', 'district-xuhui'))).toHaveLength(2);
    expect(bodiesOf({ body: null })).toEqual([]);
  });
});
