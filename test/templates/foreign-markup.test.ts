import { describe, expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import { createWording } from '../../src/assembly/create-wording.ts';
import { cardBody, linkBody, textBody } from '../../src/channels/wecom/message-body.ts';
import { fieldOf } from '../../src/domain/application/answers/progress.ts';
import type { MessageKey } from '../../src/domain/base/message-values.ts';
import { descriptionLines, textRuns } from '../../src/pages/simulator/rich-text.ts';
import type { Worded, WordingContext } from '../../src/ports/wording.ts';
import { samples } from './samples/samples.ts';

const wording = createWording([campaign]);
const context: WordingContext = {
  takesFiles: false,
  card: () => 'card@1',
  campaign,
  link: (purpose, subject) => `http://127.0.0.1:3000/h5/${purpose}/${subject}`,
  field: (_campaign, track, field) => {
    const known = campaign.tracks[track];
    return known ? fieldOf(known, field) : null;
  },
};

/** Marks a text that it is shown by; then what is put behind it. */
const MARK = '\u2603';
const HOSTILE =
  '<a href="https://evil.example/">\u540e\u53f0</a><br>www.evil.example http://evil.example evil.com bad.evil.cn/pay?a=1\u202e';

/** Every text in a value, each replaced alone. */
function* replaced(value: unknown, by: (text: string) => string): Generator<unknown> {
  if (typeof value === 'string') yield by(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value))
    for (const other of replaced(part, by))
      yield Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other };
}

/** What is said with these values; null where a value is one of a few words, and another one has no sense. */
function word(message: MessageKey, values: unknown): Worded | null {
  try {
    return wording.word({ message, values: values as Record<string, unknown> }, context); // a sample with one text replaced
  } catch {
    return null;
  }
}

/** The request of the channel, as text. */
function sent(worded: Worded): string {
  const message = typeof worded === 'string' ? { kind: 'text' as const, text: worded } : worded;
  switch (message.kind) {
    case 'text':
      return JSON.stringify(textBody(message.text.slice(0, 600)));
    case 'card':
      return JSON.stringify(cardBody({ ...message, card: 'card@1' }));
    case 'link':
      return JSON.stringify(linkBody({ ...message, url: 'http://127.0.0.1/' }));
    default:
      return JSON.stringify(message);
  }
}

const live = /<a |<br>www|:\/\/evil|www\.evil|evil\.c|\u202e/iu;
const keys = Object.keys(samples) as MessageKey[]; // the sample list has every key and no other

describe('what people typed', () => {
  it.each(keys)('is inert in %s, whichever value of it they typed, also as the channel sends it', (key) => {
    for (const sample of samples[key]) {
      const marked = [...replaced(sample, (text) => `${text}${MARK}`)];
      const hostile = [...replaced(sample, (text) => `${text}${MARK}${HOSTILE}`)];
      marked.forEach((values, index) => {
        const isShown = JSON.stringify(word(key, values))?.includes(MARK) ?? false;
        const worded = isShown ? word(key, hostile[index]) : null;
        if (worded === null) return;
        expect(JSON.stringify(worded)).not.toMatch(live);
        expect(sent(worded).replaceAll('<br>', '\n')).not.toMatch(live);
        if (typeof worded === 'string')
          expect(textRuns(worded, { hasAnchors: true }).filter(({ url }) => url?.includes('evil'))).toEqual([]);
        else if ('text' in worded) expect(descriptionLines(worded.text).join()).not.toMatch(live);
      });
    }
  });

  it('is shown in many of them: the check looks at something', () => {
    const shown = keys.filter((key) =>
      samples[key].some((sample) =>
        [...replaced(sample, (text) => `${text}${MARK}`)].some((values) =>
          JSON.stringify(word(key, values))?.includes(MARK),
        ),
      ),
    );
    expect(shown.length).toBeGreaterThan(60);
  });

  it('stays readable, and our own addresses stay addresses', () => {
    const said = word('handover.asked-more', { number: 'H1', name: '<b>\u4f55', text: '\u8bf7\u770b https://a.cn/x' });
    expect(said).toContain('\uff1cb>\u4f55');
    expect(said).toContain('https\uff1a//a\uff0ecn/x');
    const ours = JSON.stringify(campaign).match(/https?:\/\/[\w./-]+/u)?.[0] ?? '';
    const texts: string[] = [];
    JSON.stringify(campaign, (_, value: unknown) => {
      if (typeof value === 'string' && value.includes(ours)) texts.push(value);
      return value;
    });
    expect(ours).not.toBe('');
    expect(word('handover.asked-more', { number: 'H1', name: '\u4f55', text: texts[0] })).toContain(ours);
  });
});
