import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readSampleApplication } from '../../src/commands/simulate/application-file.ts';
import { parseDialogue } from '../../src/commands/simulate/play-dialogue.ts';
import { playSeason } from '../../src/commands/simulate/play-season.ts';
import { openStage, type Stage, stageChannels } from '../../src/commands/simulate/stage.ts';

const SEASON = 170_000;

let stage: Stage;
afterEach(() => stage.close());

const fixture = (name: string) => new URL(`../fixtures/applications/${name}`, import.meta.url);

describe('one dialogue comes to the same on every channel', () => {
  it.each(stageChannels)('%s', { timeout: SEASON }, async (channel) => {
    const scenes = parseDialogue(await readFile(fixture('dialogue-individual-courier.md'), 'utf8'));
    const file = await readSampleApplication(fixture('individual-courier.json').pathname);
    stage = await openStage({}, 1000, channel);
    await stage.product.start();
    const { status, differences } = await playSeason(stage, scenes, 'shenjiean', file);
    expect(differences).toEqual([]);
    expect(status).toBe('awaiting-recommendation');
  });
});
