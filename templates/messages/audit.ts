interface Problem {
  stream: string;
  seq: number;
  kind: 'altered' | 'broken' | 'missing' | 'unsealed' | 'not-recorded';
}

const kinds: Record<Problem['kind'], string> = {
  altered: '内容被改过',
  broken: '与前一条接不上',
  missing: '缺这一条',
  unsealed: '没有封签',
  'not-recorded': '内容被清空，但没有删除记录',
};

/** What the operator reads of `npm run audit`. */
export const auditTexts = {
  description: '核对流水账有没有被人改过',
  verifyDescription: '逐条核对封签：每一条都由前一条推出，改一个字就对不上',
  reading: (entries: number) => `已核对 ${entries} 条……`,
  read: ({ entries, streams, erased, unsealed }: Record<'entries' | 'streams' | 'erased' | 'unsealed', number>) =>
    `核对了 ${streams} 条流里的 ${entries} 条记录；按要求删除过个人资料的 ${erased} 条${unsealed > 0 ? `，旧版本写的、没有封签的 ${unsealed} 条` : ''}。`,
  problem: ({ stream, seq, kind }: Problem) => `✗ ${stream} 第 ${seq} 条：${kinds[kind]}`,
  intact: '✓ 全部一致。',
  changed: '有记录被改过。请停止使用这份数据，保留现场，用最近一次核对无误的备份对照。',
} as const;
