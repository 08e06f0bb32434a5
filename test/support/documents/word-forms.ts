import { CheckBox, Document, type FileChild, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

/** How somebody filled in the official table in Word. */
export interface WordStyle {
  /** Boxes of 班组类别. */
  boxes?: 'ticks' | 'squares' | 'controls' | 'roots' | 'brackets';
  /** Blanks in labels and around values, units behind numbers, values on a line of their own. */
  isLoose?: boolean;
  /** 事迹 and 奖励 in the label's own cell. */
  isInOneCell?: boolean;
}

export type FormAnswers = Readonly<Record<string, unknown>>;

type Cell = { text: string; span?: number; rows?: number; runs?: (string | boolean)[] };

const KINDS = ['管理类', '窗口服务', '现场服务', '技术类', '辅助类'];

/** Annex 3 or 4 as a Word file, filled in with the answers of a fixture (by label). */
export async function wordForm(
  form: 'team' | 'individual',
  answers: FormAnswers,
  style: WordStyle = {},
): Promise<Uint8Array> {
  return packWord(officialForm(form, answers, style));
}

/** Its paragraphs and its table. */
export function officialForm(form: 'team' | 'individual', answers: FormAnswers, style: WordStyle = {}): FileChild[] {
  const name = form === 'team' ? '用户满意服务明星班组' : '用户满意服务明星个人';
  const day = dayOf(answers.年月日, style);
  const table = form === 'team' ? teamRows(answers, style) : individualRows(answers, style);
  return [
    new Paragraph(form === 'team' ? '附件3' : '附件4'),
    new Paragraph(`2021年上海市“${name}”成果申报表`),
    new Paragraph(`推荐行业/各区/集团：${answers['推荐行业/各区/集团']}          ${style.isLoose ? '' : day}`),
    ...(style.isLoose ? [new Paragraph(day)] : []),
    tableOf(table),
  ];
}

/** Paragraphs and tables as a Word file. */
export async function packWord(children: FileChild[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

export function paragraphsOf(text: string): (Paragraph | Table)[] {
  const blocks: (Paragraph | Table)[] = [];
  let rows: string[] = [];
  for (const line of [...text.split('\n'), '']) {
    if (line.includes(' | ')) rows.push(line);
    else {
      if (rows.length > 0) blocks.push(tableOf(rows.map((row) => row.split(' | ').map((cell) => ({ text: cell })))));
      rows = [];
      if (line !== '') blocks.push(new Paragraph(line));
    }
  }
  return blocks;
}

function tableOf(rows: Cell[][]): Table {
  return new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cellOf) })) });
}

function cellOf({ text, span = 1, rows = 1, runs }: Cell): TableCell {
  const children = runs
    ? [
        new Paragraph({
          children: runs.map((run) => (typeof run === 'string' ? new TextRun(run) : new CheckBox({ checked: run }))),
        }),
      ]
    : paragraphsOf(text);
  return new TableCell({
    columnSpan: span,
    rowSpan: rows,
    children: children.length > 0 ? children : [new Paragraph('')],
  });
}

function dayOf(value: unknown, { isLoose }: WordStyle): string {
  if (value === '') return '    年   月   日';
  const [year, month, day] = String(value).split('-').map(Number);
  return isLoose ? `${year} 年 ${month} 月 ${day} 日` : `${year}年${month}月${day}日`;
}

/** A label, as loosely typed as the style says. */
function label(text: string, { isLoose }: WordStyle, span = 2, rows = 1): Cell {
  const isShort = [...text].length === 2 && isLoose;
  return { text: isShort ? [...text].join('  ') : text, span, rows };
}

function value(given: unknown, { isLoose }: WordStyle, span = 2): Cell {
  const unit = typeof given === 'number' && isLoose ? '人' : '';
  return { text: isLoose ? `\n  ${given}${unit} \n` : String(given), span };
}

function kindsCell(chosen: readonly string[], { boxes = 'ticks' }: WordStyle): Cell {
  const marks = {
    ticks: ['☑', '□'],
    squares: ['■', '□'],
    roots: ['√', '□'],
    brackets: ['（√）', '（ ）'],
    controls: ['', ''],
  }[boxes];
  const isOn = (kind: string) => chosen.some((one) => one === kind || one.endsWith(`/${kind}`));
  const printed = { 窗口服务: ['服务类（', ' '], 现场服务: ['', '）'] } as Record<string, [string, string] | undefined>;
  if (boxes !== 'controls') {
    const text = KINDS.map((kind) => {
      const [before, after] = printed[kind] ?? ['', ''];
      return `${before}${isOn(kind) ? marks[0] : marks[1]}${kind}${after}`;
    });
    return { text: text.join(' '), span: 10 };
  }
  const runs = KINDS.flatMap((kind) => {
    const [before, after] = printed[kind] ?? ['', ''];
    return [before, isOn(kind), `${kind}${after} `];
  });
  return { text: '', span: 10, runs: runs.filter((run) => run !== '') };
}

function longRows(title: string, remark: string, text: unknown, { isInOneCell }: WordStyle): Cell[] {
  const printed = `${title}${remark}`;
  if (isInOneCell) return [{ text: `${printed}\n${text}`, span: 12 }];
  return [
    { text: printed, span: 2 },
    { text: String(text), span: 10 },
  ];
}

function opinionRow(answers: FormAnswers, group: string, whom: string, style: WordStyle): Cell[] {
  const get = (name: string) => answers[`${group}.${name}`];
  const agreed = style.isLoose ? ` ${get('同意申报')} ` : `__${get('同意申报')}__`;
  const lines = [
    `${group}：`,
    '1、承诺执行团体标准《用户满意服务明星评价指南》（试行）',
    `2、同意${agreed}${whom}申报`,
    `单 位（盖章）：${get('单位(盖章)')}`,
    dayOf(get('年月日'), style),
  ];
  return [{ text: lines.join('\n'), span: 12 }];
}

function teamRows(answers: FormAnswers, style: WordStyle): Cell[][] {
  const l = (text: string, span = 2, rows = 1) => label(text, style, span, rows);
  const v = (name: string, span = 2) => value(answers[name], style, span);
  const staff = ['管理人员', '技术人员', '员工', '共产党员', '共青团员'];
  const education = ['研究生(以上)', '大学(含大专)', '高中(中专)', '其他'];
  const body = (name: string, span = 2) => v(`上级推荐单位.${name}`, span);
  return [
    [l('班组名称'), v('班组名称', 4), l('人数', 1), v('人数'), l('其中（女）', 1), v('其中(女)')],
    [l('人员构成', 2, 2), ...staff.map((name) => l(name))],
    staff.map((name) => v(name)),
    [
      l('人员学历\n（人）', 2, 2),
      ...education.map((name) => ({ text: name === '其他' ? '其他：' : name, span: 2 })),
      l('平均年龄'),
    ],
    [...education.map((name) => v(name)), { text: answers.平均年龄 === '' ? '' : `${answers.平均年龄}岁`, span: 2 }],
    [l('所在单位'), v('所在单位', 6), l('单位性质'), v('单位性质')],
    [l('通信地址'), v('通信地址', 6), l('邮编'), v('邮编')],
    [l('联系人'), v('联系人'), l('电话'), v('电话'), l('邮箱'), v('邮箱')],
    [l('上级推荐\n单位', 2, 2), l('单位名称'), body('单位名称', 4), l('联系人'), body('联系人')],
    [l('联系部门'), body('联系部门'), l('职务'), body('职务'), l('手机', 1), body('手机', 1)],
    [l('班组类别'), kindsCell(answers.班组类别 as string[], style)],
    [l('主要岗位名称/人员配置'), v('主要岗位名称/人员配置', 10)],
    [
      l('班组长姓名'),
      v('班组长姓名'),
      l('性别', 1),
      v('性别'),
      l('年龄', 1),
      { text: String(answers.年龄), span: 1 },
      l('政治面貌'),
      v('政治面貌', 1),
    ],
    [l('职务'), v('职务', 3), l('职称'), v('职称'), l('联系电话', 1), v('联系电话')],
    [{ text: `班组主要工作职责及特色：（200字内）\n${answers.班组主要工作职责及特色}`, span: 12 }],
    longRows('事迹材料', '（2500—3000字，材料编写格式见附件2）', answers.事迹材料, style),
    longRows('何时受过何种奖励', '（附证书复印件）', answers.何时受过何种奖励, style),
    opinionRow(answers, '申报班组所在单位评价意见', '班组', style),
  ];
}

function individualRows(answers: FormAnswers, style: WordStyle): Cell[][] {
  const l = (text: string, span = 2, rows = 1) => label(text, style, span, rows);
  const v = (name: string, span = 2) => value(answers[name], style, span);
  const body = (name: string, span = 2) => v(`所在单位主管部门.${name}`, span);
  return [
    [
      l('姓名', 1),
      v('姓名'),
      l('性别', 1),
      v('性别'),
      l('年龄', 1),
      { text: answers.年龄 === '' ? '' : `${answers.年龄}岁`, span: 2 },
      l('民族', 1),
      v('民族'),
    ],
    [l('职务'), v('职务'), l('职称'), v('职称'), l('政治面貌'), v('政治面貌')],
    [l('学历'), v('学历'), l('所学专业'), v('所学专业'), l('毕业学校'), v('毕业学校')],
    [l('工作单位'), v('工作单位', 6), l('单位性质'), v('单位性质')],
    [l('通信地址'), v('通信地址', 6), l('邮编'), v('邮编')],
    [l('工作岗位'), v('工作岗位', 6), l('电话'), v('电话')],
    [l('所在单位\n主管部门', 2, 2), l('单位名称'), body('单位名称', 4), l('联系人'), body('联系人')],
    [l('联系部门'), body('联系部门'), l('职务'), body('职务'), l('手机', 1), body('手机', 1)],
    [{ text: `主要工作职责及特色：（200字内）\n${answers.主要工作职责及特色}`, span: 12 }],
    longRows('事迹材料', '（2000—2500字，材料编写格式见附件2）', answers.事迹材料, style),
    longRows('何时受过何种奖励', '（附证书复印件）', answers.何时受过何种奖励, style),
    opinionRow(answers, '申报单位评价意见', '个人', style),
  ];
}
