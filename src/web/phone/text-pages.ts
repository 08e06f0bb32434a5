import type { ParameterizedContext } from 'koa';
import type Router from 'koa-router';
import type { Ports } from '../../ports/ports.ts';
import { describeImport, readTextFile, takeImport } from '../../usecases/pages/take-import.ts';
import { describeText, finishText, saveText } from '../../usecases/pages/write-text.ts';
import { requestId } from '../../wire/base/request-id.ts';
import {
  type FinishedTextJson,
  finishBody,
  type ImportedJson,
  type ImportJson,
  type SavedTextJson,
  saveBody,
  type TextFileJson,
  type TextJson,
} from '../../wire/phone/writing.ts';
import { requireLink } from '../access/links-guard.ts';
import { limitTries } from '../http/limit-tries.ts';
import { readJson } from '../http/read-json.ts';
import { readUploads, type UploadedFile } from '../http/read-uploads.ts';
import { WebError } from '../http/web-error.ts';

/** Saves of one person in ten minutes: one every few seconds, from two phones. */
const MAX_SAVES = 400;

/** As much as a Word file may have (documents/word/limits.ts). */
const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** The pages that a long text is written on, and that a filled-in form is handed in on. */
export function textPages(router: Router, ports: Ports): void {
  router.get('/text', async (context) => {
    const state = await describeText(ports, requireLink(context, ['text']));
    if (state.kind === 'refused') throw new WebError(state.reason);
    context.body = state.text satisfies TextJson;
  });
  router.post('/text', async (context) => {
    const link = requireLink(context, ['text']);
    const body = await readJson(context, saveBody);
    await limitTries(ports, `text/${link.person}`, MAX_SAVES);
    const saved = await saveText(ports, link, body);
    if (saved.kind === 'refused') throw new WebError(saved.reason);
    context.body = saved satisfies SavedTextJson;
  });
  router.post('/text/file', async (context) => {
    const link = requireLink(context, ['text']);
    await limitTries(ports, `text-file/${link.person}`);
    const { bytes } = await readOne(context);
    const read = await readTextFile(ports, link, bytes);
    if ('refused' in read) throw new WebError(read.refused);
    context.body = read satisfies TextFileJson;
  });
  router.get('/import', async (context) => {
    const state = await describeImport(ports, requireLink(context, ['import']));
    if ('refused' in state) throw new WebError(state.refused);
    context.body = state.import satisfies ImportJson;
  });
  router.post('/import', async (context) => {
    const link = requireLink(context, ['import']);
    await limitTries(ports, `import/${link.person}`);
    const file = await readOne(context);
    const taken = await takeImport(ports, link, { ...file, requestId: requestId.parse(context.get('x-request-id')) });
    if ('refused' in taken) throw new WebError(taken.refused);
    context.body = taken satisfies ImportedJson;
  });
  router.post('/text/finish', async (context) => {
    const link = requireLink(context, ['text']);
    const body = await readJson(context, finishBody);
    await limitTries(ports, `text/${link.person}`, MAX_SAVES);
    const finished = await finishText(ports, link, body);
    if (finished.kind === 'refused') throw new WebError(finished.reason);
    context.body = finished satisfies FinishedTextJson;
  });
}

/** The one file of a multipart form. @throws WebError no-files, too-large, too-many-files */
async function readOne(context: ParameterizedContext): Promise<UploadedFile> {
  const limits = { files: 1, fileBytes: MAX_FILE_BYTES, totalBytes: MAX_FILE_BYTES + 64 * 1024 };
  const [file] = await readUploads(context.req, limits);
  if (!file) throw new WebError('no-files');
  return file;
}
