import { openEngine } from './engine.ts';
import { installPeers, startBotFramework } from './peers.ts';
import { median, type Verdict } from './verdicts.ts';

/** Times the engine has to be as fast as dialogs that understand nothing. */
const LEAST_OF_PEER = 3;
/** Measurements that are thrown away: the compiler is still at work. Of 2 s each the pace of the engine rises until the seventh, that of the peers, which
 *  have less code, until the third. */
const WARM_UPS = 6;

/** The engine against dialogs that understand nothing, in turns. @param seconds of each measurement */
export async function measureEngine(seconds: number): Promise<Verdict[]> {
  process.stderr.write('  … engine alone, against Bot Framework dialogs\n');
  await installPeers();
  const engine = await openEngine();
  const peer = startBotFramework();
  const own: number[] = [];
  const theirs: number[] = [];
  for (let time = 0; time < WARM_UPS + 5; time += 1) {
    own.push(engine.turnsPerSecond(seconds * 1000));
    theirs.push(await peer.turnsPerSecond(seconds * 1000));
  }
  peer.stop();
  const [paces, others] = [own.slice(WARM_UPS), theirs.slice(WARM_UPS)];
  const ratio = median(paces.map((pace, index) => pace / (others[index] ?? 1)));
  return [
    {
      what: 'chat turns of the engine alone, against Bot Framework dialogs',
      measured: `× ${ratio.toFixed(1)} (${median(paces).toFixed(0)} against ${median(others).toFixed(0)} turns a second of processor time)`,
      target: `≥ ${LEAST_OF_PEER}`,
      isMet: ratio >= LEAST_OF_PEER,
      note: 'their text prompts take any text as it is; the state is kept in memory',
    },
  ];
}
