import { writeFile } from 'node:fs/promises';
import { readPages } from '../../src/documents/stamped/read-pages.ts';
import { type FramedScene, framedCases, framedScene } from '../documents/stamped/framed-scenes.ts';

/** How often a page that runs off its picture is told so, and how often a whole one is, over simulated photos and scans (docs/stamped.md).
 *  `node --import tsx test/bench/framed.ts [first seed] [--list] [--keep=FOLDER]`. */
const [firstSeed] = process.argv.slice(2).map(Number).filter(Number.isFinite);
const isListing = process.argv.includes('--list');
const folder = process.argv.find((argument) => argument.startsWith('--keep='))?.slice(7);

interface Result extends Pick<FramedScene, 'group' | 'isWhole' | 'maker'> {
  isCropped: boolean;
  isBlurred: boolean;
  isRead: boolean;
}

const results: Result[] = [];
for (const framed of framedCases(firstSeed)) {
  const { file, expect, lacks, ...scene } = await framedScene(framed);
  const { pages } = await readPages([file], expect, () => {});
  const [page] = pages;
  const result = {
    ...scene,
    isCropped: page?.isCropped === true,
    isBlurred: page?.isBlurred === true,
    isRead: page?.code === 'ok',
  };
  results.push(result);
  const isWrong = result.isCropped === scene.isWhole || !(result.isRead || result.isBlurred);
  const { seed, tilt, degrees, blur, desk } = scene.how;
  const about = `${scene.group} · ${scene.maker} · seed ${seed} tilt ${tilt} ${degrees}° blur ${blur} ${desk} · lacks ${lacks.alongMm} mm, ${(lacks.area * 100).toFixed(1)} %`;
  if (isListing || isWrong)
    console.log(
      `${isWrong ? 'WRONG' : 'right'} ${page?.code} ${result.isCropped ? 'cropped' : 'whole'}${result.isBlurred ? ' blurred' : ''} — ${about}`,
    );
  if (folder && isWrong) await writeFile(`${folder}/${seed}.jpg`, file.bytes);
}

const groups = [...new Set(results.map(({ group }) => group))];
console.log(`${''.padEnd(34)}       n cropped blurred no code`);
for (const [name, of] of [
  ...groups.map((group) => [group, results.filter((one) => one.group === group)] as const),
  ['whole', results.filter(({ isWhole }) => isWhole)] as const,
  ['running off', results.filter(({ isWhole }) => !isWhole)] as const,
]) {
  const cells = [
    of.length,
    ...(['isCropped', 'isBlurred'] as const).map((key) => of.filter((one) => one[key]).length),
    of.filter(({ isRead }) => !isRead).length,
  ];
  console.log(`${name.padEnd(34)}${cells.map((cell) => String(cell).padStart(8)).join('')}`);
}
