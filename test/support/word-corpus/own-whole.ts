import {
  headOf,
  individual,
  individualRows,
  rowsOf,
  type Track,
  team,
  teamRows,
  titles,
  type Written,
  widths,
} from './forms.ts';
import type { OwnFile } from './own-file.ts';
import { documentXml, line, packDocument, table } from './xml.ts';

const whole = (track: Track, written: Written) => headOf(track, written) + table(rowsOf(track, written), widths);
const file = (name: string, track: Track, body: string, more: Partial<OwnFile> = {}): OwnFile => ({
  ...{ name, track, change: {}, doubt: [], ends: ['form'] },
  ...more,
  bytes: () => packDocument(documentXml(body)),
});
const page = (name: string, bytes: Buffer): OwnFile => ({
  ...{ name, track: 'team', change: {}, doubt: [], ends: ['refused'], extension: 'doc' },
  bytes: async () => new Uint8Array(bytes),
});
const others: Written = {
  ...team,
  teamName: '香樟里维修班组',
  headcount: '18',
  contact: '季如风',
  consent: '香樟里维修班组',
};
const colleague: Written = { ...individual, personName: '陆晓棠', gender: '男', consent: '陆晓棠' };
const notice = [
  '关于开展2021年上海市用户满意服务明星评选活动的通知',
  '各有关单位：为推进用户满意工程，现将有关事项通知如下。',
  '一、申报时间：2021年11月25日至2021年12月17日。',
  '联系人：俞琳、王影    电话：52588300    邮箱：office@example.org',
  '通信地址：上海市中山西路1525号    邮编：200235',
  '附件：3. 2021年上海市“用户满意服务明星班组”成果申报表',
]
  .map((text) => line(text))
  .join('');
const html = (rows: string) =>
  `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8"></head><body><table>${rows}</table></body></html>`;
const htmlRows =
  '<tr><td>班组名称</td><td>梧桐里社区服务班组</td></tr><tr><td>人数</td><td>26</td></tr><tr><td>联系人</td><td>许知远</td></tr>';
const lines = (...texts: string[]) => texts.map((text) => line(text)).join('');
const few = ['teamName', 'headcount', 'women', 'contact', 'phone', 'email', 'organisation', 'address', 'postcode'];
const rest = Object.fromEntries(
  [...Object.keys(team), 'pledge'].filter((id) => !few.includes(id)).map((id) => [id, null]),
);

/** What is around and beside the form. */
export const wholeFiles: OwnFile[] = [
  file('two-teams', 'team', whole('team', team) + whole('team', others), { ends: ['which'] }),
  file('two-people', 'individual', whole('individual', individual) + whole('individual', colleague), {
    ends: ['which'],
  }),
  file('two-without-titles', 'team', table(teamRows(team), widths) + line('') + table(teamRows(others), widths), {
    ends: ['which'],
  }),
  file(
    'two-in-one-table',
    'individual',
    headOf('individual', individual) + table([...individualRows(individual), ...individualRows(colleague)], widths),
    { ends: ['which'] },
  ),
  file('filled-and-blank', 'team', whole('team', team) + whole('team', {})),
  file('both-annexes', 'team', whole('team', team) + whole('individual', {})),
  file('both-annexes-filled', 'individual', whole('team', team) + whole('individual', individual), { doubt: [] }),
  file('notice-around', 'team', notice + whole('team', team) + line('联系人：王影    电话：52588300')),
  file('notice-alone', 'team', notice, { ends: ['nothing', 'stranger', 'other-form'] }),
  file('notice-blank-form', 'team', notice + whole('team', {}), { ends: ['nothing', 'stranger', 'other-form'] }),
  file('other-track', 'team', whole('individual', individual), { ends: ['other-form'] }),
  file('other-track-team', 'individual', whole('team', team), { ends: ['other-form'] }),
  file('blank', 'individual', whole('individual', {}), { ends: ['nothing'] }),
  file(
    'stranger',
    'team',
    line('2021年度上海市工人先锋号推荐登记表') +
      table(
        [
          { cells: [{ text: '集体名称' }, { text: '外滩巡逻队' }, { text: '职工人数' }, { text: '40' }] },
          { cells: [{ text: '所在单位' }, { text: '上海外滩管理所' }, { text: '所属工会' }, { text: '黄浦区总工会' }] },
          { cells: [{ text: '负责人' }, { text: '严守正' }, { text: '邮编' }, { text: '200002' }] },
          { cells: [{ text: '联系人' }, { text: '林小满' }, { text: '电话' }, { text: '021-55501111' }] },
        ],
        [2000, 2500, 2000, 2500],
      ),
    { ends: ['stranger', 'nothing', 'other-form'] },
  ),
  file(
    'stranger-no-title',
    'individual',
    table(
      [
        { cells: [{ text: '申请人' }, { text: '何如月' }, { text: '身份证号' }, { text: '310101199001011234' }] },
        { cells: [{ text: '开户银行' }, { text: '浦滨银行' }, { text: '账号' }, { text: '6222020000000000' }] },
        { cells: [{ text: '工作单位' }, { text: '上海外滩管理所' }, { text: '报销金额' }, { text: '320元' }] },
        { cells: [{ text: '职务' }, { text: '科员' }, { text: '电话' }, { text: '021-55501111' }] },
      ],
      [2000, 2500, 2000, 2500],
    ),
    { ends: ['stranger', 'nothing'] },
  ),
  file(
    'body-form',
    'team',
    line('2021年上海市用户满意服务明星推荐意见表') +
      table(
        [
          { cells: [{ text: '推荐单位' }, { text: '静安区' }, { text: '联系人' }, { text: '方晓岚' }] },
          { cells: [{ text: '职务' }, { text: '主管' }, { text: '手机' }, { text: '13800000129' }] },
          { cells: [{ text: '序号' }, { text: '班组名称' }, { text: '所在单位' }, { text: '推荐意见' }] },
          {
            cells: [
              { text: '1' },
              { text: '梧桐里社区服务班组' },
              { text: '上海梧桐里物业服务有限公司' },
              { text: '同意' },
            ],
          },
        ],
        [2000, 2500, 2000, 2500],
      ),
    { ends: ['stranger', 'nothing', 'other-form'] },
  ),
  file(
    'lines-with-colons',
    'team',
    lines(
      titles.team,
      '班组名称：梧桐里社区服务班组',
      '人数：26人    其中（女）：15人',
      '所在单位：上海梧桐里物业服务有限公司',
      '通信地址：上海市静安区梧桐路88号3楼',
      '邮编：200040',
      '联系人：许知远  电话：021-55507788',
      '邮箱：wutong@example.com',
    ),
    { change: rest },
  ),
  file(
    'lines-without-colons',
    'team',
    lines(
      titles.team,
      '班组名称  梧桐里社区服务班组  人数  26  其中（女）  15',
      '所在单位  上海梧桐里物业服务有限公司',
      '通信地址  上海市静安区梧桐路88号3楼  邮编  200040',
      '联系人  许知远  电话  021-55507788  邮箱  wutong@example.com',
    ),
    { change: rest, ends: ['form', 'nothing'], doubt: few },
  ),
  file(
    'lines-tabs',
    'team',
    lines(
      titles.team,
      ...few.map(
        (id) =>
          `${({ teamName: '班组名称', headcount: '人数', women: '其中（女）', contact: '联系人', phone: '电话', email: '邮箱', organisation: '所在单位', address: '通信地址', postcode: '邮编' } as Record<string, string>)[id]}\t${team[id]}`,
      ),
    ),
    { change: rest },
  ),
  page('html-named-doc', Buffer.from(html(htmlRows))),
  page('html-utf16', Buffer.from(`\ufeff${html(htmlRows)}`, 'utf16le')),
  page(
    'mht-named-doc',
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${html(htmlRows)}\r\n--b--\r\n`,
    ),
  ),
  page(
    'word-xml',
    Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>班组名称</w:t></w:r></w:p></w:body></w:wordDocument>`,
    ),
  ),
];
