import { expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import { createWording } from '../../src/assembly/create-wording.ts';

const help = (hasSeveralApps: boolean, stage: string) => {
  const effect = { message: 'help', values: { contact: '张老师', stage } };
  return JSON.stringify(
    createWording([campaign], { hasSeveralApps }).word(effect, { campaign, now: new Date(0) } as never),
  ); // what the template reads
};

it.each(['before', 'filling', 'submitted'])(
  'the help says how to go on in the other app, where there is one: %s',
  (stage) => {
    expect(help(true, stage)).toContain('换应用');
    expect(help(false, stage)).not.toContain('换应用');
  },
);
