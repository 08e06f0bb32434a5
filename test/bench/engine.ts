import type { Heard, Scene } from '../../src/conversation/base/scene.ts';
import { turn } from '../../src/conversation/turn.ts';
import { loadScene } from '../../src/usecases/scene/load-scene.ts';
import { openSeason } from '../support/seasons/season.ts';
import { formTexts, opening } from './script.ts';

/** Conversations between two looks at the clock: to look takes as long as a turn. */
const ROUNDS = 8;

/** The engine alone: the form from the first word to the photos, again and again. Turns a second, and milliseconds, of processor
 *  time: whatever else the machine does. */
export async function openEngine(): Promise<{ turnsPerSecond(milliseconds: number): number }> {
  const turns = await collectTurns();
  return {
    turnsPerSecond(milliseconds) {
      const before = process.cpuUsage();
      let count = 0;
      for (;;) {
        for (let time = 0; time < ROUNDS; time += 1) for (const [scene, heard] of turns) turn(scene, heard);
        count += ROUNDS * turns.length;
        const { user, system } = process.cpuUsage(before);
        if (user + system > milliseconds * 1000) return count / ((user + system) / 1e6);
      }
    },
  };
}

async function collectTurns(): Promise<[Scene, Heard][]> {
  const season = await openSeason();
  const turns: [Scene, Heard][] = [];
  for (const text of [...opening, ...formTexts]) {
    const heard = { kind: 'text', text } as const;
    const { scene } = await loadScene(season.ports, 'wecom:heyan', heard, 'T0000001');
    turns.push([scene, heard]);
    await season.hear('wecom:heyan', heard);
  }
  await season.close();
  return turns;
}
