import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readSampleApplication } from '../../src/commands/simulate/application-file.ts';
import { parseDialogue } from '../../src/commands/simulate/play-dialogue.ts';
import { playSeason } from '../../src/commands/simulate/play-season.ts';
import { openStage, type Stage, stageChannels } from '../../src/commands/simulate/stage.ts';
import { prepareProductHere } from '../support/engines/product-here.ts';

const SEASON = 170_000;

let stage: Stage;
afterEach(() => stage.close());

const folder = new URL('../fixtures/applications/', import.meta.url);
const fixture = (name: string) => new URL(name, folder);
/** Each types the file of its name. */
const names = readdirSync(folder).flatMap((file) => /^dialogue-(.+)\.md$/.exec(file)?.[1] ?? []);

describe.each(names)('the dialogue %s comes to the same on every channel', (name) => {
  it.each(stageChannels)('%s', { timeout: SEASON }, async (channel) => {
    const scenes = parseDialogue(await readFile(fixture(`dialogue-${name}.md`), 'utf8'));
    const file = await readSampleApplication(fixture(`${name}.json`).pathname);
    stage = await openStage({ LOG_LEVEL: 'silent' }, 1000, channel, prepareProductHere);
    const applicant = file.form === 'individual' ? 'shenjiean' : 'heyan';
    const { lines, status, differences } = await playSeason(stage, scenes, applicant, file);
    expect(differences).toEqual([]);
    expect(status).toBe('awaiting-recommendation');
    expect(lines).toBeGreaterThan(20);
  });
});

it('plays all that is written', () => expect(names).toHaveLength(4));
