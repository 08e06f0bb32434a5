import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsIn } from '../source/texts-in-source.ts';

/** Words that a text recommends: 回“状态”, 说“撤销”, “状态”“预览”. */
export function offeredIn(told: string): string[] {
  return [...told.matchAll(/(?:回|说|发|回的有|或)((?:“[^”…]{1,12}”[，、或和]?)+)/gu)].flatMap(([, quoted = '']) =>
    [...quoted.matchAll(/“([^”]+)”/gu)].map(([, word = '']) => word),
  );
}

const FOLDERS = ['messages', 'fields', 'faq'];

/** Every word that one of the product's texts recommends, as it can be said: without those that stand for something. */
export function wordsOffered(): string[] {
  const texts = FOLDERS.flatMap((folder) => {
    const files = readdirSync(new URL(`../../../templates/${folder}`, import.meta.url), {
      recursive: true,
      withFileTypes: true,
    });
    return files
      .filter((file) => file.isFile())
      .flatMap(({ name, parentPath }) => textsIn(name, readFileSync(join(parentPath, name), 'utf8')));
  });
  const words = texts.flatMap(offeredIn).filter((word) => !/[$…%?\d]/u.test(word) && !STANDS_FOR.test(word));
  return [...new Set(words)].sort();
}

/** 修改 栏目名: a place for a name. */
const STANDS_FOR = /栏目名|邀请码|求助号|姓名|您的问题|名称$|公章上|正确的字|某某|原因|^今天$|删掉第/u;
