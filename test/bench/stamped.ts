import { writeFile } from 'node:fs/promises';
import { readPages } from '../../src/documents/stamped/read-pages.ts';
import type { PaperProblem, SealVerdict } from '../../src/domain/paper/findings.ts';
import { makers, others, type WideScene, ways, wideScene } from '../documents/stamped/wide-scenes.ts';
import { percentile } from './verdicts.ts';

/** How often a seal is found, and how often one is seen that is not there, over simulated scans and photos of last pages, ours and others (docs/stamped.md).
 *  `node --import tsx test/bench/stamped.ts [captures] [first seed] [--list] [--keep=FOLDER]`. Simulated: to be repeated with the first real returns. */
const [count = 200, firstSeed = 1] = process.argv.slice(2).map(Number).filter(Number.isFinite);
const isListing = process.argv.includes('--list');
const folder = process.argv.find((argument) => argument.startsWith('--keep='))?.slice(7);

interface Result {
  scene: Omit<WideScene, 'file'>;
  verdict: SealVerdict;
  reason: string;
  isCodeRead: boolean;
  isTurnRight: boolean;
  /** Told about a capture that is in order. */
  tooMuch: PaperProblem[];
  milliseconds: number;
}

const results: Result[] = [];
for (let seed = firstSeed; seed < firstSeed + count; seed += 1) results.push(await tryOne(await wideScene(seed)));
report();

async function tryOne({ file, ...scene }: WideScene): Promise<Result> {
  const start = performance.now();
  const { seal, problems, pages } = await readPages([file], scene.expect, () => {});
  const milliseconds = performance.now() - start;
  const [page] = pages;
  const mayBe: PaperProblem[] = ['missing_page', 'no_seal', 'low_resolution'];
  const off = Math.abs((page?.turnedDegrees ?? 999) - scene.turnedDegrees) % 360;
  const result = {
    scene,
    verdict: seal.verdict,
    reason: seal.reason,
    isCodeRead: page?.code === 'ok' && page.page === scene.page,
    isTurnRight: Math.min(off, 360 - off) < 8,
    tooMuch: problems.filter((problem) => !mayBe.includes(problem)),
    milliseconds,
  };
  if (isListing || isWrong(result)) console.log(lineOf(result));
  if (folder && isWrong(result)) await writeFile(`${folder}/${seedOf(scene)}`, file.bytes);
  return result;
}

function seedOf({ about }: Pick<WideScene, 'about'>): string {
  return about.split(' ')[1] ?? '';
}

function lineOf({ scene, verdict, reason, isCodeRead, isTurnRight, tooMuch }: Result): string {
  const faults = [isCodeRead ? '' : 'CODE', isTurnRight ? '' : 'TURN', ...tooMuch].filter(Boolean).join(' ');
  return `${verdict} (${reason}) ${scene.isSealed ? 'sealed' : scene.kind}${scene.isClear ? ' clear' : ''} ${faults} — ${scene.about}`;
}

/** A person is asked in vain, or worse. */
function isWrong({ scene, verdict, isCodeRead, isTurnRight, tooMuch }: Result): boolean {
  const hasColour = scene.way === 'scan' || scene.way === 'photo' || scene.way === 'app';
  const wanted: SealVerdict = !scene.isSealed ? 'absent' : hasColour ? 'present' : 'cannot_confirm';
  const isBad = scene.isSealed ? verdict !== wanted && scene.isClear : verdict === 'present';
  return isBad || (scene.isSealed && verdict === 'absent') || !isCodeRead || !isTurnRight || tooMuch.length > 0;
}

function report(): void {
  const row = (name: string, of: Result[]) => {
    if (of.length === 0) return;
    const cell = (value: number) => String(value).padStart(8);
    const share = (verdict: SealVerdict) => cell(of.filter((result) => result.verdict === verdict).length);
    const faults = [
      of.filter(({ isCodeRead }) => !isCodeRead).length,
      of.filter(({ isTurnRight }) => !isTurnRight).length,
      of.filter(({ tooMuch }) => tooMuch.length > 0).length,
    ].map(cell);
    const times = of.map(({ milliseconds }) => milliseconds);
    const time = [percentile(times, 0.5), percentile(times, 0.95)].map((value) => cell(Math.round(value)));
    console.log(
      `${name.padEnd(30)}${cell(of.length)}${share('present')}${share('cannot_confirm')}${share('absent')}${faults.join('')}${time.join('')}`,
    );
  };
  console.log(`${''.padEnd(30)}       n present  cannot  absent no code no turn   other      ms     p95`);
  for (const way of ways)
    for (const maker of makers) {
      const of = results.filter(({ scene }) => scene.way === way && scene.maker === maker);
      row(
        `${way}, ${maker}, clear seal`,
        of.filter(({ scene }) => scene.isClear && scene.isSealed),
      );
      row(
        `${way}, ${maker}, poor seal`,
        of.filter(({ scene }) => scene.isSealed && !scene.isClear),
      );
      row(
        `${way}, ${maker}, no seal`,
        of.filter(({ scene }) => !scene.isSealed),
      );
    }
  for (const kind of others)
    row(
      `no seal: ${kind}`,
      results.filter(({ scene }) => !scene.isSealed && scene.kind === kind),
    );
  row('all', results);
  console.log(`memory: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`);
}
