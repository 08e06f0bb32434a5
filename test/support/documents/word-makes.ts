import {
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  UnderlineType,
  VerticalMergeType,
} from 'docx';

type Cell = string | { text: string; span?: number; rows?: number; under?: 'restart' | 'continue' };

const title = [new Paragraph('附件3'), new Paragraph('2021年上海市“用户满意服务明星班组”成果申报表')];
/** What each of them says. */
export const filled = {
  班组名称: '一米窗服务班组',
  人数: 32,
  所在单位: '上海申汀轨道交通运营有限公司',
  通信地址: '上海市静安区云苔路258号',
  邮编: '200072',
  联系人: '何䶮',
  电话: '021-55501266',
  邮箱: 'yimichuang@example.com',
};

function table(rows: Cell[][]): Table {
  return new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cellOf) })) });
}

function cellOf(cell: Cell): TableCell {
  const { text, span = 1, rows = 1, under } = typeof cell === 'string' ? { text: cell } : cell;
  const children = text.split('\n').map((line) => new Paragraph(line));
  const merge = under
    ? { verticalMerge: under === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
    : {};
  return new TableCell({ columnSpan: span, rowSpan: rows, children, ...merge });
}

const usual: Cell[][] = [
  ['班组名称', '一米窗服务班组', '人数', '32'],
  ['所在单位', { text: '上海申汀轨道交通运营有限公司', span: 3 }],
  ['通信地址', '上海市静安区云苔路258号', '邮编', '200072'],
  ['联系人', '何䶮', '电话', '021-55501266'],
  ['邮箱', { text: 'yimichuang@example.com', span: 3 }],
];

/** The usual rows with every text changed. */
const each = (change: (text: string, isLabel: boolean) => string): Cell[][] =>
  usual.map((row) =>
    row.map((cell, at) => {
      const given = typeof cell === 'string' ? { text: cell } : cell;
      return { ...given, text: change(given.text, at % 2 === 0) };
    }),
  );

/** Word files as people make them: what of it asks rather than tells is last. */
export const makes: [what: string, children: () => FileChild[], doubtful?: string[]][] = [
  [
    'borders dragged, so that a value stands under two labels',
    () => [
      ...title,
      table([
        [{ text: '班组名称', span: 2 }, { text: '一米窗服务班组', span: 5 }, '人数', { text: '32', span: 2 }],
        ['所在单位', { text: '上海申汀轨道交通运营有限公司', span: 9 }],
        [
          { text: '通信地址', span: 3 },
          { text: '上海市静安区云苔路258号', span: 4 },
          { text: '邮编', span: 2 },
          '200072',
        ],
        ['联系人', { text: '何䶮', span: 3 }, { text: '电话', span: 2 }, { text: '021-55501266', span: 4 }],
        [
          { text: '邮箱', span: 4 },
          { text: 'yimichuang@example.com', span: 6 },
        ],
      ]),
    ],
  ],
  [
    'label, colon and value in one cell',
    () => [
      ...title,
      table([
        ['班组名称：一米窗服务班组', '人数：32'],
        [{ text: '所在单位：上海申汀轨道交通运营有限公司', span: 2 }],
        ['通信地址：上海市静安区云苔路258号', '邮编：200072'],
        ['联系人：何䶮', '电话：021-55501266'],
        [{ text: '邮箱：yimichuang@example.com', span: 2 }],
      ]),
    ],
  ],
  [
    'a list as it was read off a scan, with blanks in the labels',
    () => [
      ...title,
      ...[
        '班 组 名 称 ： 一米窗服务班组',
        '人 数 ： 32',
        '所 在 单 位 ： 上海申汀轨道交通运营有限公司',
        '通 信 地 址 ： 上海市静安区云苔路258号',
        '邮 编 ： 200072',
        '联 系 人 ： 何䶮',
        '电 话 ： 021-55501266',
        '邮 箱 ： yimichuang@example.com',
      ].map((line) => new Paragraph(line)),
    ],
  ],
  [
    'the form of the individual behind it, not filled in',
    () => [
      ...title,
      table(usual),
      new Paragraph('附件4'),
      new Paragraph('2021年上海市“用户满意服务明星个人”成果申报表'),
      table([
        ['姓名', '', '性别', ''],
        ['职务', '', '职称', ''],
        ['工作单位', { text: '', span: 3 }],
        ['通信地址', '', '邮编', ''],
      ]),
    ],
  ],
  [
    'as WPS makes it: wide blanks in labels, empty paragraphs in cells',
    () => [
      ...title,
      table(
        each((text, isLabel) =>
          isLabel ? ([...text].length === 2 ? [...text].join('\u3000\u3000') : `\n${text}\n`) : `\n\u3000${text}\n\n`,
        ),
      ),
    ],
  ],
  [
    'an answer in a text box',
    () => [
      ...title,
      table(usual.filter((row) => row[0] !== '邮箱')),
      new Textbox({
        alignment: 'left',
        children: [new Paragraph('邮箱：yimichuang@example.com')],
        style: { width: '200pt', height: 'auto' },
      }),
    ],
    ['邮箱'],
  ],
  [
    'labels with numbers, values with full stops',
    () => {
      let number = 0;
      return [
        ...title,
        table(
          each((text, isLabel) => {
            if (isLabel) number += 1;
            return isLabel ? `${number}、${text}` : text;
          }),
        ),
      ];
    },
  ],
  [
    'the notice before the form',
    () => [
      ...[
        '关于开展2021年用户满意服务明星推荐活动的通知',
        '各有关单位：',
        '一、请于2021年12月17日前报送，联系人：俞琳、王影，电话：021-52588300，邮箱：yonghu@saq.example.org。',
        '二、申报班组人数不少于5人。',
        '上海市质量协会',
        '2021年11月22日',
      ].map((line) => new Paragraph(line)),
      ...title,
      table(usual),
    ],
  ],
  [
    'values below their labels',
    () => [
      ...title,
      table([
        ['班组名称', '人数', '所在单位', '通信地址'],
        ['一米窗服务班组', '32', '上海申汀轨道交通运营有限公司', '上海市静安区云苔路258号'],
        ['邮编', '联系人', '电话', '邮箱'],
        ['200072', '何䶮', '021-55501266', 'yimichuang@example.com'],
      ]),
    ],
  ],
  [
    'units behind the values, remarks behind the labels',
    () => [
      ...title,
      table([
        ['班组名称（全称）', '一米窗服务班组', '人数（人）', '32人'],
        ['所在单位（以公章为准）', { text: '上海申汀轨道交通运营有限公司', span: 3 }],
        ['通信地址', '上海市静安区云苔路258号', '邮编（6位）', '200072'],
        ['联系人（必填）', '何䶮', '电话（座机或手机）', '021-55501266'],
        ['邮箱*', { text: 'yimichuang@example.com', span: 3 }],
      ]),
    ],
  ],
  [
    'blanks underlined, without a table',
    () => [
      ...title,
      ...Object.entries(filled).map(
        ([label, value]) =>
          new Paragraph({
            children: [
              new TextRun(`${label}：`),
              new TextRun({ text: `   ${value}   `, underline: { type: UnderlineType.SINGLE } }),
              new TextRun('____'),
            ],
          }),
      ),
    ],
  ],
  [
    'a heading beside several rows, merged downwards',
    () => [
      ...title,
      table([
        [{ text: '基本情况', under: 'restart' }, '班组名称', '一米窗服务班组', '人数', '32'],
        [{ text: '', under: 'continue' }, '所在单位', { text: '上海申汀轨道交通运营有限公司', span: 3 }],
        [{ text: '联系方式', under: 'restart' }, '通信地址', '上海市静安区云苔路258号', '邮编', '200072'],
        [{ text: '', under: 'continue' }, '联系人', '何䶮', '电话', '021-55501266'],
        [{ text: '', under: 'continue' }, '邮箱', { text: 'yimichuang@example.com', span: 3 }],
      ]),
    ],
  ],
  [
    'rows pasted with tabs',
    () => [
      ...title,
      ...[
        '班组名称\t一米窗服务班组\t人数\t32',
        '所在单位\t上海申汀轨道交通运营有限公司',
        '通信地址\t上海市静安区云苔路258号\t邮编\t200072',
        '联系人\t何䶮\t电话\t021-55501266',
        '邮箱\tyimichuang@example.com',
      ].map(
        (line) =>
          new Paragraph({
            children: line.split('\t').flatMap((text, at) => [new TextRun({ text: at === 0 ? text : `\t${text}` })]),
          }),
      ),
    ],
  ],
];
