import { expect, it } from 'vitest';
import { translate } from '../../../src/channels/wecom/translate.ts';
import { readXml } from '../../../src/channels/wecom/xml.ts';

function replyTo(event: string, rest: string) {
  const inner = readXml(
    `<xml><FromUserName>heyan</FromUserName><CreateTime>1637802000</CreateTime><MsgType>event</MsgType><Event>${event}</Event>${rest}</xml>`,
  );
  const translation = inner && translate(inner);
  return translation?.kind === 'messages' ? translation.messages[0]?.reply : translation;
}

const scanned = (result: string) =>
  `<EventKey>scan</EventKey><ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult><![CDATA[${result}]]></ScanResult></ScanCodeInfo>`;
const PAGE = 'https://apply.example.com/h5/start/star-2021';

it('says which campaign a menu button or a scanned code names', () => {
  const named = { kind: 'entered', campaign: 'star-2021' };
  expect(replyTo('click', '<EventKey><![CDATA[start/star-2021]]></EventKey>')).toEqual(named);
  expect(replyTo('scancode_waitmsg', scanned(PAGE))).toEqual(named);
});

it('ignores other buttons and codes, and a code whose page opens by itself', () => {
  expect(replyTo('click', '<EventKey>help</EventKey>')).toEqual({ kind: 'ignored' });
  for (const result of ['https://apply.example.com/h5/start/', 'star-2021', `${PAGE}/../x`, ''])
    expect(replyTo('scancode_waitmsg', scanned(result))).toEqual({ kind: 'ignored' });
  expect(replyTo('scancode_waitmsg', '<ScanCodeInfo/>')).toEqual({ kind: 'ignored' });
  expect(replyTo('scancode_push', scanned(PAGE))).toEqual({ kind: 'ignored' });
});
