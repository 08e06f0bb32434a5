import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { kindsNamed, stepsNamed } from './support/source/names-elsewhere.ts';
import { findTwiceExported } from './support/source/twice-exported.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every file of the folders: path from the root → text. */
function filesIn(...folders: string[]): [path: string, text: string][] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|vue)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [relative(root, path), readFileSync(path, 'utf8')]),
  );
}

it('every name is exported from one place', () => {
  expect(findTwiceExported(new Map(filesIn('src')))).toEqual([]);
});

it('sees a name that two files export', () => {
  const files = new Map([
    ['src/domain/a.ts', 'export const [one, two] = [1, 2];\nexport interface Place {}'],
    ['src/ports/b.ts', 'export type Place = 1;\nexport function three(one: number) {}'],
    ['src/channels/wecom/c.ts', 'export const two = 2;'],
  ]);
  expect(findTwiceExported(files)).toEqual(['Place: exported from src/domain/a.ts and src/ports/b.ts']);
});

it('no page names a kind of column but where it says how it takes each', () => {
  const files = filesIn('src/pages');
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(([path, text]) => kindsNamed(path, text))).toEqual([]);
});

it.each([
  ['src/pages/h5/a.ts', `const isTicked = column.kind === 'promise';`, 'promise'],
  ['src/pages/h5/a.vue', `<template><p v-if="kind === 'rows'" /></template>`, 'rows'],
  ['src/pages/h5/a.ts', `const is = ['awards'].includes(this.column.kind);`, 'awards'],
])('sees a kind of column in %s: %s', (path, text, kind) => {
  expect(kindsNamed(path, text)).toEqual([`${path}: names a kind of column: ${kind}`]);
});

it('no file but its own names a step of a journey', () => {
  const files = filesIn('src', 'templates/faq', 'templates/messages');
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap(([path, text]) => stepsNamed(path, text))).toEqual([]);
});

it.each([
  [`journey.some(({ step }) => step === 'upload')`, 'upload'],
  [`if (step.step !== 'eligibility') return [];`, 'eligibility'],
  [`const isBefore = place.place === 'body';`, 'body'],
  [`const isBefore = place.startsWith('eligibility/');`, 'eligibility'],
  [`const here = { step: 'confirm' };`, 'confirm'],
  [`const isAsked = steps.includes('body');`, 'body'],
  [`type Form = StepOf<'form'>;`, 'form'],
])('sees a step in %s', (text, step) => {
  expect(stepsNamed('src/usecases/a.ts', text)).toEqual([`src/usecases/a.ts: names a step: ${step}`]);
  expect(stepsNamed('src/conversation/steps/a.ts', text)).toEqual([]);
});
