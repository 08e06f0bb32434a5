const places: Readonly<Record<string, string>> = { name: '名称', unit: '单位', award: '称号' };

/** Words of the console about results and what comes after them. */
export const resultTexts = {
  parts: { publish: '公布', sent: '送达与更正', certificates: '证书' },
  publish: {
    commentLabel: '评审意见（只发给这位申报人，可不填）',
    shortcomings: '现在公布，有这些情况：',
    shortcoming: (kind: 'not-due' | 'late' | 'unreviewed' | 'incomplete', value: string | number) =>
      ({
        'not-due': `还没到公布的日子：${value} 起才公布。`,
        late: `公布的日子已经过了：到 ${value} 为止。`,
        unreviewed: `有 ${value} 份还没走完前面的评审。`,
        incomplete: `还有 ${value} 份等结果的，这次没有选。`,
      })[kind],
    reason: '为什么现在就公布（会留在记录里）',
    applicants: (count: number) => `申报人 ${count} 位，各自收到`,
    bodies: (count: number) => `推荐单位 ${count} 家，联系人各自收到`,
    unheard: (names: readonly string[]) => `这些推荐单位没有绑定联系人，收不到：${names.join('、')}`,
    certificate: '随后收到证书 PDF',
    to: (who: string) => `发给 ${who}`,
  },
  sent: {
    title: '送达与更正',
    lead: '每次公布都记在流水里：为什么公布、谁收到了、谁没收到。结果错了就更正，系统会通知被错误通知的人。',
    none: '还没有公布过。',
    head: (count: number, when: string) => `${when} 公布 ${count} 份`,
    running: '还在发送…',
    why: (reason: string) => `公布原因：${reason}`,
    states: { waiting: '正在送', sent: '已送达', failed: '没送到', unknown: '不确定', refused: '没有公布' },
    outcomes: { awarded: '入选', 'not-awarded': '未入选' },
    corrected: (now: string) => `已更正为${now}`,
    chase: (count: number) => `给没送到的 ${count} 位再发一次`,
    chased: (count: number) => `已再发 ${count} 位。`,
    correct: '更正结果',
    correction: (now: string) => `更正为“${now}”。原因（申报人和推荐单位会看到）`,
    confirm: '确认更正',
    cancel: '不更正',
  },
  certificates: {
    title: '电子证书',
    lead: '公布后，每份入选的申报自动做一张证书，在聊天里发给申报人；扫上面的二维码可以核对真假。撤销以后，核对页会显示“已撤销”。',
    none: '还没有证书：公布了入选的结果以后，这里会列出来。',
    states: { stands: '有效', held: '等您看', revoked: '已撤销' },
    number: (number: string, version: number) => (version > 1 ? `${number} · 第 ${version} 版` : number),
    open: '看证书',
    missing: (missing: readonly { place: string; characters: readonly string[] }[]) =>
      `字库里没有：${missing.map(({ place, characters }) => `${places[place] ?? place}里的“${characters.join('')}”`).join('、')}。证书还没有做，也没有发。`,
    force: '照印（没有的字印成方框）',
    again: '重新出证书',
    revoke: '撤销',
    reason: '为什么撤销（申报人会看到）',
    confirm: '确认撤销',
    cancel: '不撤了',
    why: (reason: string) => `原因：${reason}`,
  },
} as const;
