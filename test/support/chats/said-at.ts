import { expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { ItemPlayer } from '../../../src/commands/intake/play-item.ts';
import { sampleAnswers } from '../campaigns/sample-answers.ts';

const answers = { team: sampleAnswers('team-metro-window'), individual: sampleAnswers('individual-nurse') };
const player = new ItemPlayer(campaign, answers, new Date('2021-12-06T09:00:00+08:00'));

/** The column asked of a team, unless the track is named; what is said, a slash between messages; what is stored; what the replies contain. */
export type Row = readonly [asked: string, say: string, stored: Record<string, unknown>, said?: string];

function play(asked: string, say: string) {
  const at = asked.indexOf('/');
  const [track, column] = at < 0 ? ['team', asked] : [asked.slice(0, at), asked.slice(at + 1)];
  return player.play({ kind: '', track, asked: column, say: say.split(' // '), ok: [{ stored: {} }] });
}

/** A test for each row. */
export function holds(rows: readonly Row[]): void {
  const each = rows.map(([asked, say, stored, said]) => ({ asked, say, stored, said }));
  it.each(each)('at $asked: $say', ({ asked, say, stored, said }) => {
    const played = play(asked, say);
    expect(played.stored).toEqual(stored);
    if (said) expect(played.said).toContain(said);
  });
}
