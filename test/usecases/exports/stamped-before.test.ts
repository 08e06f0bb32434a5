import { expect, it, onTestFinished } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { JournalEntry } from '../../../src/domain/base/journal-entry.ts';
import { findCampaign } from '../../../src/domain/campaign/find-campaign.ts';
import { describeApplication } from '../../../src/usecases/console/describe-application.ts';
import { archiveApplication } from '../../../src/usecases/exports/archive-files.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';
import { readApplicationFile } from '../../../src/usecases/papers/read-application-file.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { openSeason } from '../../support/seasons/season.ts';

it('a stamped paper that staff sent back for another seal is on the page of the application and in its archive', async () => {
  const season = await openSeason({ start: '2021-12-28T09:00:00+08:00' });
  onTestFinished(() => season.close());
  const { ports } = season;
  const id = 'SB000001';
  await endorse(ports, { id, track: 'team', organisation: '上海甲公司', name: '一米窗', body: 'district-putuo' });
  await ports.files.put('media/00/paper', new Uint8Array([1]), 'application/pdf');
  const paper = {
    key: 'media/00/paper',
    name: '盖章表.pdf',
    contentType: 'application/pdf',
    sizeBytes: 1,
    sha256: 'p',
  };
  const entry: JournalEntry = {
    ...{ stream: `application/${id}`, seq: 2, cause: 'sent-back', by: 'wecom:yulin', effects: [] },
    at: ports.clock.now().toISOString(),
    events: [
      { kind: 'stampedFormTaken', version: 1, files: [paper] },
      {
        ...{ kind: 'stageDecided', stage: { id: 'formal-check', kind: 'check' }, decision: 'back' },
        ...{ reason: '章没拍全', asksStamp: true },
      },
    ],
  };
  await ports.journal.append(entry);
  await followEntry(ports, entry);

  const detail = await describeApplication(ports, id);
  expect(detail).toMatchObject({ stamped: null, stampedBefore: { version: 1, files: [{ name: '盖章表.pdf' }] } });
  const application = (await ports.views.get(applicationView, id))?.data;
  const campaign = findCampaign(ports.campaigns, 'star-2021');
  if (!application || !campaign) throw new Error('no application');
  expect((await readApplicationFile(ports, application, 'p'))?.name).toBe('盖章表.pdf');
  const paths: string[] = [];
  for await (const { path } of archiveApplication(ports, campaign, application, '')) paths.push(path);
  expect(paths).toContain('SB000001_一米窗/之前交的盖章件/第1版_01_盖章表.pdf');
});
