import { describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../src/domain/base/message.ts';
import { ChannelError, type SendableMessage } from '../../../src/ports/channels/channel.ts';
import { link, pdf } from '../../conformance/channel-samples.ts';
import { readZip } from '../../support/documents/read-zip.ts';
import { refusal, shown } from './shown.ts';
import { openStage } from './stage.ts';

const text = { kind: 'text', text: '收到' } as const;
describe('a message to one person', () => {
  const card: OutgoingMessage = {
    kind: 'card',
    card: 'c@1',
    title: '请核对：一米窗班组',
    text: '都对吗？也可回 1 确认',
    facts: [{ label: '编号', value: 'T000001' }],
    buttons: [
      { key: 'yes', text: '都对，出表' },
      { key: 'no', text: '还要修改' },
    ],
  };
  it.each<[SendableMessage, object]>([
    [text, { kind: 'text', text: '收到' }],
    [
      link,
      { kind: 'link', title: '上传盖章件', description: '上传盖章件\n第 1 版\n*五* 页', url: link.url, button: '打开' },
    ],
    [
      card,
      {
        kind: 'text',
        text: '请核对：一米窗班组\n都对吗？也可回 1 确认\n编号：T000001\n1. 都对，出表\n2. 还要修改',
      },
    ],
    [
      { ...card, facts: [...card.facts, { label: '材料', value: '查看', url: 'https://apply.example.com/h5/r?t=1' }] },
      {
        kind: 'markdown',
        text: [
          ...['**请核对：一米窗班组**', card.text, '编号：T000001'],
          ...['材料：[查看](https://apply.example.com/h5/r?t=1)', '1. 都对，出表', '2. 还要修改'],
        ].join('  \n  '),
      },
    ],
    [pdf, { kind: 'file', name: '申报表.pdf', contentType: 'application/pdf', sizeBytes: 9 }],
    [
      {
        ...pdf,
        file: { ...pdf.file, name: '照片.jpg', contentType: 'image/jpeg' },
        bytes: Buffer.from('\xff\xd8\xff\xe0abc', 'latin1'),
      },
      { kind: 'image', name: '照片.jpg' },
    ],
  ])('%j is shown as %j', async (message, content) => {
    const stage = await openStage();
    await stage.channel.send('heyan', message);
    expect(shown(stage)).toMatchObject([content]);
  });

  it('uploads one file once, and asks for one token', async () => {
    const stage = await openStage();
    await Promise.all(['heyan', 'shenjiean', 'yulin'].map((userId) => stage.channel.send(userId, text)));
    await stage.channel.send('heyan', pdf);
    await stage.channel.send('yulin', pdf);
    const endpoints = stage.simulator.wireLog().map(({ endpoint }) => endpoint);
    expect(endpoints.filter((name) => name === 'media/upload')).toHaveLength(1);
    expect(endpoints.filter((name) => name === 'oauth2/accessToken')).toHaveLength(1);
  });

  it('renews a token that ran out, once', async () => {
    const stage = await openStage();
    await stage.channel.send('heyan', text);
    stage.simulator.expireToken();
    await stage.channel.send('heyan', text);
    expect(shown(stage)).toHaveLength(2);
  });

  it('goes out in an archive where the platform takes no such file, the same bytes as the same one', async () => {
    const stage = await openStage();
    const bytes = Buffer.from('{"day":"2022-03-01"}');
    const proof = {
      kind: 'file' as const,
      bytes,
      file: { ...pdf.file, name: '证明.json', contentType: 'application/json' },
    };
    await stage.channel.send('heyan', proof);
    await stage.channel.send('heyan', proof);
    const sent = stage.simulator.chatOf('heyan').flatMap(({ content }) => (content.kind === 'file' ? [content] : []));
    expect(sent.map(({ name }) => name)).toEqual(['证明.zip', '证明.zip']);
    expect(new Set(sent.map(({ mediaId }) => mediaId)).size).toBe(1);
    const files = await readZip(stage.simulator.mediaOf(sent[0]?.mediaId ?? '')?.bytes ?? new Uint8Array());
    expect(files.get('证明.json')?.bytes.equals(bytes)).toBe(true);
  });

  it('is refused for good where nobody is reached or nothing is taken', async () => {
    const stage = await openStage();
    expect(await refusal(stage.channel.send('nobody', text))).toMatchObject({ code: 'unreachable' });
    expect(await refusal(stage.channel.send('a,b', text))).toMatchObject({ code: 'unreachable', detail: 'user-id' });
    const odd = { ...pdf, file: { ...pdf.file, name: '程序.exe' } };
    expect(await refusal(stage.channel.send('heyan', odd))).toMatchObject({ code: 'rejected', detail: 'file-type' });
    const long = { kind: 'text' as const, text: '长'.repeat(2000) };
    expect(await refusal(stage.channel.send('heyan', long))).toMatchObject({
      code: 'rejected',
      detail: 'text-too-long',
    });
  });

  it('waits when the platform slows this person down, and nobody else does', async () => {
    const stage = await openStage();
    stage.simulator.faults.add({ on: 'api', kind: 'rate-limited', endpoint: 'flow-control', userId: 'heyan' });
    expect(await refusal(stage.channel.send('heyan', text))).toMatchObject({ code: 'busy', detail: 'flow-controlled' });
    await stage.channel.send('yulin', text);
    await stage.channel.send('heyan', text);
    expect([shown(stage), shown(stage, 'yulin')].map((list) => list.length)).toEqual([1, 1]);
  });

  it.each([
    ['rate-limited', 'busy', 1000],
    ['busy', 'busy', 1000],
    ['untrusted', 'misconfigured', 15_000],
    ['html', 'busy', 300_000],
  ] as const)('after %s holds every send of the app off, and goes on afterwards', async (kind, code, milliseconds) => {
    const stage = await openStage();
    stage.simulator.faults.add({ on: 'api', kind, endpoint: 'robot/oToMessages/batchSend' });
    expect(await refusal(stage.channel.send('heyan', text))).toMatchObject({ code, retryInMilliseconds: milliseconds });
    expect(await refusal(stage.channel.send('yulin', text))).toMatchObject({ code: 'busy' });
    stage.time.now += milliseconds;
    await stage.channel.send('yulin', text);
    expect(shown(stage, 'yulin')).toHaveLength(1);
  });

  it.each([
    ['cut', {}],
    ['broken', { acts: true }],
    ['truncated', {}],
  ] as const)('is in doubt when the answer is lost: %s', async (kind, how) => {
    const stage = await openStage();
    stage.simulator.faults.add({ on: 'api', kind, endpoint: 'robot/oToMessages/batchSend', ...how });
    expect(await refusal(stage.channel.send('heyan', text))).toMatchObject({ code: 'unknown-outcome' });
    expect(shown(stage)).toHaveLength(1);
  });

  it('says that the calls of the month are used up, and that the secret is wrong', async () => {
    const stage = await openStage({ monthlyCalls: 1 });
    await stage.channel.send('heyan', text);
    expect(await refusal(stage.channel.send('heyan', text))).toMatchObject({
      code: 'misconfigured',
      detail: 'Forbidden.AccessDenied.ApiCountLimitForOrg',
    });
    const other = await openStage({ clientSecret: 'another' });
    expect(await refusal(other.api.check())).toMatchObject({
      code: 'misconfigured',
      detail: 'invalidClientIdOrSecret',
    });
  });
});

it('counts every call but those for a token, and every delivery', async () => {
  const stage = await openStage();
  const { accepted } = stage.takeStream();
  await stage.simulator.userSays('heyan', '你好');
  expect(accepted.size).toBe(1);
  await stage.channel.send('heyan', text);
  stage.simulator.faults.add({ on: 'api', kind: 'untrusted', endpoint: 'robot/oToMessages/batchSend' });
  await refusal(stage.channel.send('heyan', text));
  expect(stage.spent).toEqual({ calls: 2, deliveries: 1 });
});

describe('what a person sent', () => {
  it('is fetched by its code, up to the bound', async () => {
    const stage = await openStage();
    const { accepted } = stage.takeStream();
    const delivery = await stage.simulator.userSendsFile('heyan', pdf.bytes, '盖章.pdf');
    expect(delivery.isDelivered).toBe(true);
    const [message] = [...accepted.values()];
    const reply = message?.reply;
    if (reply?.kind !== 'file') throw new Error('no file');
    expect(reply.media.name).toBe('盖章.pdf');
    expect(Buffer.from((await stage.channel.fetchMedia(reply.media.mediaId, 100)).bytes)).toEqual(pdf.bytes);
    await expect(stage.channel.fetchMedia(reply.media.mediaId, 3)).rejects.toThrow(RangeError);
    expect(await refusal(stage.channel.fetchMedia('gone', 100))).toMatchObject({ code: 'media-gone' });
  });
});

describe('the mobile number of a member', () => {
  it('is what the address book has, where the app may know it', async () => {
    const min = {
      userId: 'minlin',
      name: '闵琳',
      role: 'recommending-body',
      title: '联系人',
      mobile: '13800000129',
    } as const;
    const told = await openStage({ isToldMobiles: true }, null, [min]);
    expect(await told.channel.mobileOf?.('minlin')).toBe('13800000129');
    expect(await told.channel.mobileOf?.('heyan')).toBe(null);
    await expect(told.channel.mobileOf?.('nobody-there')).rejects.toThrow(ChannelError);
    const untold = await openStage({}, null, [min]);
    expect(await untold.channel.mobileOf?.('minlin')).toBe(null);
  });
});
