interface Problem {
  stream: string;
  seq: number;
  kind: 'altered' | 'broken' | 'missing' | 'unsealed' | 'not-recorded' | 'other-root';
}

const kinds: Record<Problem['kind'], string> = {
  altered: '内容被改过',
  broken: '与前一条接不上',
  missing: '缺这一条',
  unsealed: '没有封签',
  'not-recorded': '内容被清空，但没有删除记录',
  'other-root': '这一天的总封签对不上，有流被改短或换过',
};

interface Holds {
  kind: 'holds';
  application: string;
  day: string;
  root: string;
  entries: number;
  erased: number;
}

/** What the operator reads of `npm run audit`. */
export const auditTexts = {
  description: '核对流水账有没有被人改过',
  verifyDescription:
    '逐条核对封签：每一条都由前一条推出，改一个字就对不上；后面写证明文件的名字，就只核对它（不用联网，也不用数据）',
  proofDescription: '导出一份申报的证明文件，交给申报人自己保存',
  proofOut: '存成哪个文件',
  reading: (entries: number) => `已核对 ${entries} 条……`,
  read: ({
    entries,
    streams,
    erased,
    unsealed,
    roots,
  }: Record<'entries' | 'streams' | 'erased' | 'unsealed' | 'roots', number>) =>
    `核对了 ${streams} 条流里的 ${entries} 条记录和 ${roots} 个每日总封签；按要求删除过个人资料的 ${erased} 条${unsealed > 0 ? `，旧版本写的、没有封签的 ${unsealed} 条` : ''}。`,
  problem: ({ stream, seq, kind }: Problem) => `✗ ${stream} 第 ${seq} 条：${kinds[kind]}`,
  proofSaved: (file: string, { day, root }: { day: string; root: string }) =>
    `✓ 已存成 ${file}，到 ${day} 为止。总封签 ${root}。里面有申报人的个人资料，只交给本人。`,
  notYet: (application: string) => `还不能给 ${application} 出证明：编号不对，或者第二天凌晨一点后才有它的总封签。`,
  noProof: (file: string) => `✗ ${file} 打不开，或者不是证明文件（.json，或装着它的 .zip）。`,
  proof: (found: Holds | { kind: 'fails'; seq: number | null }) => {
    if (found.kind === 'fails')
      return found.seq === null ? '✗ 这些记录推不出写着的总封签：文件被改过。' : `✗ 第 ${found.seq} 条被改过。`;
    const erased = found.erased > 0 ? `（其中 ${found.erased} 条按要求清空）` : '';
    return `✓ 申报 ${found.application} 的 ${found.entries} 条记录${erased}都没有改过。请与公布的 ${found.day} 总封签对照：${found.root}`;
  },
  intact: '✓ 全部一致。',
  changed: '有记录被改过。请停止使用这份数据，保留现场，用最近一次核对无误的备份对照。',
} as const;
