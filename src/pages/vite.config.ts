import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));
/** Every folder with an index.html is a page. */
const pages = readdirSync(root).filter((name) => existsSync(join(root, name, 'index.html')));

/** Gives each page its own copy of the assets, so that a page is one folder that can be mounted under any path. */
function selfContainedPages(): Plugin {
  let outDir = '';
  return {
    name: 'self-contained-pages',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      const assets = join(outDir, 'assets');
      if (!existsSync(assets)) return;
      for (const page of pages) {
        cpSync(assets, join(outDir, page, 'assets'), { recursive: true });
        const html = join(outDir, page, 'index.html');
        writeFileSync(html, readFileSync(html, 'utf8').replaceAll('../assets/', './assets/'));
      }
      rmSync(assets, { recursive: true });
    },
  };
}

const server = 'http://127.0.0.1:3000';

export default defineConfig({
  root,
  base: './',
  plugins: [vue(), selfContainedPages()],
  build: {
    outDir: join(root, '../../build/pages'),
    emptyOutDir: true,
    // The web views of older phones.
    target: 'es2019',
    rolldownOptions: {
      input: Object.fromEntries(pages.map((name) => [name, join(root, name, 'index.html')])),
      // Who starts the product reads what is built, not how long a plugin took.
      checks: { pluginTimings: false },
    },
  },
  server: {
    fs: { allow: [join(root, '../..')] },
    proxy: { '^/(simulator|h5|console)/api/': { target: server }, '^/simulator/(wecom|dingtalk)/': { target: server } },
  },
});
