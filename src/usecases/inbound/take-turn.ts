import type { Outcome } from '../../conversation/base/outcome.ts';
import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { turn } from '../../conversation/turn.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import type { InHand } from '../../ports/process/watch.ts';

/** Longer texts are read beside the event loop. A message of a chat has 2 KB at most; files and pages bring longer ones. */
const MAX_BYTES_HERE = 4096;

/** One turn of the conversation; one over a long text beside the event loop, and within its time. */
export function takeTurn(
  ports: Pick<Ports, 'watch' | 'heavyWork'>,
  message: InHand,
  scene: Scene,
  heard: Heard,
): AtOnce<Outcome | null> {
  return isLong(heard)
    ? takeLongTurn(ports, message, scene, heard)
    : ports.watch.during(message, () => turn(scene, heard));
}

async function takeLongTurn(
  { watch, heavyWork }: Pick<Ports, 'watch' | 'heavyWork'>,
  message: InHand,
  scene: Scene,
  heard: Heard,
): Promise<Outcome | null> {
  const taken = await heavyWork.run('turn', [scene, heard]);
  if (taken === 'too-slow') return watch.during(message, () => turn(scene, tooHeavy(heard)));
  return taken.result as Outcome | null; // the thread runs `turn`
}

function isLong(heard: Heard): boolean {
  if (heard.kind === 'text') return isOver(heard.text.length, () => Buffer.byteLength(heard.text));
  return heard.kind === 'document' && isOver(0, () => JSON.stringify(heard.document).length);
}

/** A UTF-16 unit takes three bytes at most: most texts need no second look. */
function isOver(units: number, count: () => number): boolean {
  return (units === 0 || units * 3 > MAX_BYTES_HERE) && count() > MAX_BYTES_HERE;
}

function tooHeavy(heard: Heard): Heard {
  if (heard.kind !== 'document') return { kind: 'unreadable', reason: 'too-heavy' };
  const about = heard.application === undefined ? {} : { application: heard.application };
  return { kind: 'document-refused', reason: 'too-complex', ...about };
}
