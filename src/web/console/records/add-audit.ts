import type Router from 'koa-router';
import { auditSentence, auditTexts, groupOf, nameShown, sayAbout } from '../../../../templates/pages/console/audit.ts';
import type { Ports } from '../../../ports/ports.ts';
import { exportAuditLog } from '../../../usecases/console/export-audit-log.ts';
import { type AuditLine, readAuditPage } from '../../../usecases/console/read-audit-page.ts';
import { type AuditJson, auditExportBody, auditQuery } from '../../../wire/console/audit.ts';
import { limitTries } from '../../http/limit-tries.ts';
import { readJson } from '../../http/read-json.ts';
import { dispositionOf } from '../../http/send-file.ts';
import { WebError } from '../../http/web-error.ts';
import { withoutEmpty } from '../../http/without-empty.ts';

const PAGE = 50;
/** A look may go through ten thousand entries; a saved one through all. */
const MOST_LOOKS = 120;
const MOST_EXPORTS = 20;

/** Who did what when, for staff: read page by page, saved as a table. */
export function addAudit(router: Router, ports: Ports): void {
  router.get('/audit', async (context) => {
    const { after, ...filter } = auditQuery.parse(withoutEmpty(context.query));
    await limitTries(ports, `audit/${context.state.person}`, MOST_LOOKS);
    const reading = { reader: context.state.person, groupOf, after, size: PAGE };
    const { lines, next, hasLeftOut } = await readAuditPage(ports, filter, reading);
    const further = { next: next && JSON.stringify(next), back: next?.at ?? null, hasLeftOut };
    context.body = { lines: lines.map(asShown), ...further } satisfies AuditJson;
  });
  router.post('/audit/export', async (context) => {
    const { requestId, ...filter } = await readJson(context, auditExportBody);
    const { person } = context.state;
    await limitTries(ports, `audit-export/${person}`, MOST_EXPORTS);
    const lines = await exportAuditLog(ports, person, { filter, requestId, groupOf });
    if (!lines) throw new WebError('too-many-lines');
    ports.log.info('audit-exported', { by: person, lines: lines.length });
    context.set('content-disposition', dispositionOf('attachment', auditTexts.file(ports.clock.now().toISOString())));
    context.set('cache-control', 'no-store');
    context.type = 'text/csv; charset=utf-8';
    context.body = Buffer.from(ports.spreadsheets.makeCsv([auditTexts.headings, ...lines.map(asRow)]));
  });
}

function asShown(line: AuditLine): AuditJson['lines'][number] {
  const { at, by, group, place, about } = line;
  return {
    ...{ at, by, name: nameShown(line), group, place },
    text: auditSentence(line),
    application: about?.application ?? null,
    about: sayAbout(about),
  };
}

function asRow(line: AuditLine): string[] {
  const { at, by, about, group, place } = line;
  return [
    auditTexts.moment(at),
    nameShown(line) ?? '',
    by,
    auditSentence(line),
    sayAbout(about),
    about?.application ?? '',
    auditTexts.groups[group],
    place,
  ];
}
