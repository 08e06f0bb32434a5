import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findBreaches } from './support/source/architecture-rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function readFiles(...folders: string[]): Map<string, string> {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.([cm]?[jt]s|vue)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(paths.map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}

it('every file keeps to its room', () => {
  const files = readFiles('src', 'flows', 'templates');
  expect(files.size).toBeGreaterThan(50);
  expect(findBreaches(files)).toEqual([]);
});

const wrong: [path: string, text: string, breach: string][] = [
  ['src/domain/a.ts', `import { createHmac } from 'node:crypto';`, 'imports node:crypto'],
  ['src/domain/a.ts', `import { createHash } from 'node:crypto';`, 'imports node:crypto'],
  ['src/domain/a.ts', `import { setup } from 'xstate';`, 'imports xstate'],
  [
    'src/domain/form/a.ts',
    `import type { Clock } from '../../ports/process/clock.ts';`,
    'imports src/ports/process/clock.ts',
  ],
  ['src/domain/a.ts', `type A = import('../usecases/a.ts').A;`, 'imports src/usecases/a.ts'],
  ['src/conversation/a.ts', `import { z } from 'zod';`, 'imports zod'],
  ['src/conversation/a.ts', `import { b } from '../usecases/b.ts';`, 'imports src/usecases/b.ts'],
  [
    'src/conversation/a.ts',
    `import { b } from '../../flows/star-2021/campaign.ts';`,
    'imports flows/star-2021/campaign.ts',
  ],
  ['src/ports/a.ts', `import { z } from 'zod';`, 'imports zod'],
  ['src/usecases/a.ts', `import { b } from '../store/b.ts';`, 'imports src/store/b.ts'],
  ['src/usecases/a.ts', `import { readFile } from 'node:fs/promises';`, 'imports node:fs/promises'],
  ['src/usecases/a.ts', `import { createHash, randomUUID } from 'node:crypto';`, 'imports node:crypto'],
  ['src/usecases/a.ts', `const b = await import('../channels/b.ts');`, 'imports src/channels/b.ts'],
  ['src/channels/wecom/a.ts', `import { b } from '../../files/b.ts';`, 'imports src/files/b.ts'],
  [
    'src/channels/wecom/a.ts',
    `import { b } from '../dingtalk/b.ts';`,
    'imports src/channels/dingtalk/b.ts of another channels folder',
  ],
  ['src/channels/wecom/a.ts', `import { b } from '../../usecases/b.ts';`, 'imports src/usecases/b.ts'],
  ['src/channels/wecom/a.ts', `import Koa from 'koa';`, 'imports koa'],
  ['src/documents/a.ts', `import { b } from '../files/b.ts';`, 'imports src/files/b.ts'],
  ['src/files/a.ts', `import mongoose from 'mongoose';`, 'imports mongoose'],
  ['src/store/mongo/a.ts', `import { Redis } from 'ioredis';`, 'imports ioredis'],
  ['src/coordination/a.ts', `import { b } from '../jobs/b.ts';`, 'imports src/jobs/b.ts'],
  ['src/jobs/a.ts', `import { b } from '../web/b.ts';`, 'imports src/web/b.ts'],
  ['src/web/a.ts', `import { b } from '../channels/wecom/b.ts';`, 'imports src/channels/wecom/b.ts'],
  ['src/web/a.ts', `import { Queue } from 'bullmq';`, 'imports bullmq'],
  ['src/simulator/a.ts', `import { personId } from '../domain/person.ts';`, 'imports src/domain/person.ts'],
  ['src/simulator/a.ts', `import { b } from '../channels/wecom/b.ts';`, 'imports src/channels/wecom/b.ts'],
  [
    'src/simulator/a.ts',
    `import { b } from './platforms/wecom/b.ts';`,
    'imports src/simulator/platforms/wecom/b.ts: what is shared knows no platform',
  ],
  [
    'src/simulator/platforms/wecom/a.ts',
    `import { b } from '../dingtalk/b.ts';`,
    'imports src/simulator/platforms/dingtalk/b.ts of another simulator folder',
  ],
  ['src/web/a.ts', `import { b } from '../simulator/b.ts';`, 'imports src/simulator/b.ts'],
  ['src/files/a.ts', `import { b } from '../config/b.ts';`, 'imports src/config/b.ts'],
  ['src/web/a.ts', `import { b } from '../app.ts';`, 'imports src/app.ts'],
  ['src/pages/h5/a.ts', `import type { b } from '../../web/b.ts';`, 'imports src/web/b.ts'],
  [
    'src/pages/h5/A.vue',
    `<script setup lang="ts">import { b } from '../../domain/b.ts';</script>`,
    'imports src/domain/b.ts',
  ],
  ['src/pages/h5/a.ts', `import { b } from '../../wire/b.ts';`, 'imports more than types from src/wire/b.ts'],
  ['src/wire/a.ts', `import { b } from '../domain/b.ts';`, 'imports more than types from src/domain/b.ts'],
  ['src/wire/a.ts', `import type { B } from '../usecases/b.ts';`, 'imports src/usecases/b.ts'],
  ['src/usecases/a.ts', `import { b } from '../wire/b.ts';`, 'imports more than types from src/wire/b.ts'],
  ['flows/star-2021/a.ts', `import { readFileSync } from 'node:fs';`, 'imports node:fs'],
  ['flows/star-2021/a.ts', `import { b } from '../../src/ports/b.ts';`, 'imports src/ports/b.ts'],
  [
    'flows/star-2021/a.ts',
    `import { b } from '../star-2022/b.ts';`,
    'imports flows/star-2022/b.ts of another flows folder',
  ],
  [
    'flows/star-2021/a.ts',
    `import { isOpen } from '../../src/domain/b.ts';`,
    'imports more than define… from src/domain/b.ts',
  ],
  ['templates/messages/a.ts', `import { b } from '../../src/ports/b.ts';`, 'imports src/ports/b.ts'],
  ['templates/messages/a.ts', `import type { b } from '../../src/usecases/b.ts';`, 'imports src/usecases/b.ts'],
  [
    'templates/documents/a.ts',
    `import { layOut } from '../../src/documents/layout.ts';`,
    'imports src/documents/layout.ts',
  ],
  ['templates/messages/a.ts', `import { b } from '../../flows/shared/b.ts';`, 'imports flows/shared/b.ts'],
  ['src/helpers/a.ts', '', 'stands in no room of the map'],
  ['src/helper.ts', '', 'stands in no room of the map'],
  ['src/process/a.ts', `import { b } from '../store/b.ts';`, 'imports src/store/b.ts'],
  ['src/process/a.ts', `import { b } from '../assembly/b.ts';`, 'imports src/assembly/b.ts'],
  ['src/web/a.ts', `import { b } from '../process/b.ts';`, 'imports src/process/b.ts'],
  ['src/domain/index.ts', '', 'a barrel file'],
  ['src/domain/a.ts', `export { b } from './b.ts';`, 'passes on ./b.ts: import from the file that defines'],
  ['src/domain/a.ts', `export * from './b.ts';`, 'passes on ./b.ts: import from the file that defines'],
  ['src/domain/a.ts', `import { b } from './b';`, 'imports ./b without its extension'],
  ['src/web/a.ts', `const words = '提交';`, 'Chinese outside templates/ and flows/'],
  ['src/web/a.ts', 'const words = `a ' + '$' + '{1} 提交`;', 'Chinese outside templates/ and flows/'],
  ['src/commands/doctor.ts', `const words = '提交';`, 'Chinese outside templates/ and flows/'],
  ['src/pages/h5/A.vue', '<template><p>提交</p></template>', 'Chinese outside templates/ and flows/'],
  ['src/web/a.ts', 'const said = /提交/u;', 'Chinese in a pattern outside domain/language/'],
  [
    'src/domain/form/reading/a.ts',
    'const parts = /[\\s,，、]+/u;',
    'a sign of Chinese text in a pattern outside domain/language/',
  ],
  ['src/domain/a.ts', 'const said = /^\\p{Script=Han}+$/u;', 'Chinese in a pattern outside domain/language/'],
  ['src/web/a.ts', 'const said = /[\\u4e00-\\u9fff]/u;', 'Chinese in a pattern outside domain/language/'],
  ['src/web/a.ts', `const said = '\\\\p{sc=Han}';`, 'Chinese in a pattern outside domain/language/'],
  ['src/conversation/a.ts', 'const parts = /[,，]/u;', 'a sign of Chinese text in a pattern outside domain/language/'],
  [
    'src/usecases/a.ts',
    'const parts = new RegExp(`$' + '{a}[,，]`);',
    'a sign of Chinese text in a pattern outside domain/language/',
  ],
  ['src/domain/a.ts', `const part = '(?:[:：])';`, 'a sign of Chinese text in a pattern outside domain/language/'],
  ['src/domain/base/a.ts', `import type { B } from '../form/b.ts';`, 'imports src/domain/form/b.ts, which is above it'],
  [
    'src/domain/application/record/a.ts',
    `import { b } from '../answers/b.ts';`,
    'imports src/domain/application/answers/b.ts, which is above it',
  ],
  ['src/domain/language/a.ts', `import { b } from '../form/b.ts';`, 'imports src/domain/form/b.ts, which is above it'],
  [
    'src/domain/language/text/a.ts',
    `import { b } from '../numbers/b.ts';`,
    'imports src/domain/language/numbers/b.ts, which is above it',
  ],
  [
    'src/domain/form/reading/checks/a.ts',
    `import { b } from '../asked/b.ts';`,
    'imports src/domain/form/reading/asked/b.ts, which is above it',
  ],
  [
    'src/domain/form/a.ts',
    `import type { B } from '../messages/b.ts';`,
    'imports src/domain/messages/b.ts, which is above it',
  ],
  [
    'src/conversation/steps/a.ts',
    `import { b } from '../listeners/b.ts';`,
    'imports src/conversation/listeners/b.ts, which is above it',
  ],
  [
    'src/conversation/listeners/texts/a.ts',
    `import { b } from '../commands/b.ts';`,
    'imports src/conversation/listeners/commands/b.ts, which is above it',
  ],
  [
    'src/conversation/listeners/a.ts',
    `import { b } from '../turns/b.ts';`,
    'imports src/conversation/turns/b.ts, which is above it',
  ],
  ['src/domain/a.ts', '/** A WeCom text. */', 'names a platform'],
  ['src/conversation/steps/a.ts', `const channel = 'wecom';`, 'names a platform'],
  ['src/usecases/a.ts', '// as DingTalk wants it', 'names a platform'],
  ['templates/messages/a.ts', `const words = '请在企业微信里打开';`, 'names a platform'],
  ['templates/pages/a.ts', `const words = '请在钉钉里打开';`, 'names a platform'],
  ['templates/platforms/wecom.ts', `const name = '钉钉';`, 'names a platform'],
  ['src/domain/a.ts', 'const now = Date.now();', 'uses Date.now'],
  ['src/conversation/a.ts', 'const now = new Date();', 'uses new Date()'],
  ['src/usecases/a.ts', 'const dice = Math.random();', 'uses Math.random'],
  ['src/usecases/a.ts', 'await ports.journal.append(entry);', 'appends to the journal beside usecases/commit.ts'],
  ['src/web/a.ts', '// As it says (design 3).', 'points to a document that is not in the repository'],
  ['src/channels/a.ts', '/** Source: reference wecom 9. */', 'points to a document that is not in the repository'],
  ['src/usecases/a.ts', 'const port = process.env.PORT;', 'reads process.env'],
  ['src/store/a.ts', 'const port = process.env.PORT;', 'reads process.env'],
  ['src/main.ts', 'const port = process.env.PORT;', 'reads process.env'],
  ['src/web/a.ts', 'const one = two as One;', 'asserts a type without a reason: two as One'],
  ['templates/a.ts', 'const one = two!;', 'asserts a type without a reason: two!'],
  ['src/pages/a.vue', '<template><p :a="b as C">{{ d }}</p></template>', 'asserts a type in a template: b as C'],
];

it.each(wrong)('sees what is wrong in %s: %s', (path, text, breach) => {
  expect(findBreaches(new Map([[path, text]]))).toEqual([`${path}: ${breach}`]);
});

it('sees files that import one another, also by type', () => {
  const files = new Map([
    ['src/store/a.ts', `import type { B } from './b.ts';`],
    ['src/store/b.ts', `import { a } from './a.ts';`],
  ]);
  expect(findBreaches(files)).toEqual(['src/store/a.ts, src/store/b.ts: import one another']);
});

it('sees sub-folders of the domain that import one another', () => {
  const files = new Map([
    ['src/domain/form/a.ts', `import { b } from '../paper/b.ts';`],
    ['src/domain/paper/b.ts', ''],
    ['src/domain/paper/c.ts', `import type { D } from '../form/d.ts';`],
    ['src/domain/form/d.ts', ''],
  ]);
  expect(findBreaches(files)).toEqual(['src/domain/form, src/domain/paper: folders that import one another']);
});

const right: [path: string, text: string][] = [
  ['templates/platforms/wecom.ts', `const name = '企业微信';`],
  ['src/channels/wecom/a.ts', `const name = 'wecom';`],
  [
    'src/domain/a.ts',
    `import { z } from 'zod';\nimport { b } from './b.ts';\n// 提交 in a comment\nconst then = new Date(0);`,
  ],
  ['src/conversation/a.ts', `import { setup } from 'xstate';\nimport type { B } from '../domain/b.ts';`],
  ['src/usecases/a.ts', `import type { B } from '../ports/b.ts';\nimport { c } from '../conversation/c.ts';`],
  ['src/usecases/commit.ts', 'await ports.journal.append(entry);'],
  ['src/usecases/b.ts', `import { createHash } from 'node:crypto';`],
  ['src/domain/base/sha256.ts', `import { createHash } from 'node:crypto';`],
  ['templates/documents/a.ts', `import type { Cell } from '../../src/documents/layout.ts';`],
  ['src/channels/wecom/a.ts', `import { b } from './b.ts';\nimport { c } from '../c.ts';\nconst started = Date.now();`],
  ['src/pages/h5/a.ts', `import type { B } from '../../wire/b.ts';`],
  ['src/wire/a.ts', `import { z } from 'zod';\nimport type { B } from '../domain/b.ts';`],
  ['src/usecases/b.ts', `import type { B } from '../wire/b.ts';`],
  ['src/main.ts', `import { readConfig } from './config/config.ts';\nreadConfig(process.env);`],
  ['src/process/a.ts', `import { turn } from '../conversation/turn.ts';\nimport type { B } from '../ports/b.ts';`],
  ['src/assembly/a.ts', `import { b } from '../channels/wecom/b.ts';\nimport { c } from '../process/c.ts';`],
  ['src/config/a.ts', 'const port = process.env.PORT;'],
  ['src/web/a.ts', `const one = two as One; // the only one\nconst list = ['a'] as const;`],
  ['src/domain/language/a.ts', 'const said = /提交|\\p{Script=Han}[,，]/u;'],
  ['src/usecases/a.ts', `const shown = label + '：';`],
  ['src/commands/prepare.mjs', `const words = '提交' + process.env.npm_execpath;`],
  ['src/pages/h5/A.vue', `<!-- 提交 --><template><p>{{ words.submit }}</p></template>`],
  [
    'flows/star-2021/a.ts',
    `import { defineCampaign, type Campaign } from '../../src/domain/b.ts';\nimport { c } from '../shared/c.ts';\nconst title = '班组';`,
  ],
  [
    'templates/messages/a.ts',
    `import type { B } from '../../src/ports/b.ts';\nimport { d } from '../../src/domain/d.ts';\nimport { c } from '../pages/c.ts';\nconst words = '提交';`,
  ],
];

it.each(right)('finds nothing wrong in %s: %s', (path, text) => {
  expect(findBreaches(new Map([[path, text]]))).toEqual([]);
});
