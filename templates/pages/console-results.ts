const places: Readonly<Record<string, string>> = { name: '名称', unit: '单位', award: '称号' };

/** Words of the console about results and what comes after them. */
export const resultTexts = {
  parts: { panel: '会审', publish: '公布', sent: '送达与更正', objections: '异议', certificates: '证书' },
  panel: {
    title: '会审',
    lead: (who: string) =>
      `先按专家的平均分排好，定下每一类入选几份；同分跨线的、要调整的，逐份写明原因。名单定下来以后不能再改，公布时以它为准。${who ? `由${who}定。` : ''}`,
    none: '现在没有等会审的申报：走完前面的评审以后会到这里。',
    frozen: (who: string, when: string) => `名单已定：${who}，${when}。`,
    head: (title: string, count: number, selected: number, quota: number | null) =>
      `${title}：${count} 份，入选 ${selected} 份${quota === null ? '' : `（名额 ${quota}）`}`,
    cut: '按得分入选前',
    whatIf: '试试看',
    setCut: '定下份数',
    supposed: (enter: readonly string[], leave: readonly string[], tied: readonly string[]) =>
      [
        enter.length > 0 ? `会多入选：${enter.join('、')}` : '',
        leave.length > 0 ? `会落选：${leave.join('、')}` : '',
        tied.length > 0 ? `线上同分：${tied.join('、')}` : '',
      ]
        .filter((part) => part !== '')
        .join('；') || '和现在一样。',
    place: (place: number | null) => (place === null ? '—' : `${place}.`),
    mean: (mean: number | null, experts: number) =>
      mean === null ? '还没有专家评分' : `${mean} 分，${experts} 位专家`,
    tied: '同分',
    tieAtCut: '同分跨过了线：请选定，并写明原因',
    byHand: (reason: string) => `调整原因：${reason}`,
    outcomes: { awarded: '入选', 'not-awarded': '不入选' },
    to: { awarded: '改为入选', 'not-awarded': '定为不入选' },
    undo: '恢复',
    reason: '为什么（会留在记录里）',
    cancel: '不改了',
    confirm: '确认',
    download: '下载决定表（Excel，可打印签字盖章）',
    sure: '名单都看过了，定下来就不能再改',
    freeze: '定下名单',
  },
  publish: {
    fromPanel: '会审已定下名单，结果照名单选好了；和名单不一样的公布不了。',
    commentLabel: '评审意见（只发给这位申报人，可不填）',
    shortcomings: '现在公布，有这些情况：',
    shortcoming: (kind: 'not-due' | 'late' | 'not-frozen' | 'unreviewed' | 'incomplete', value: string | number) =>
      ({
        'not-due': `还没到公布的日子：${value} 起才公布。`,
        'not-frozen': '会审的名单还没有定下来。',
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
  objections: {
    title: '异议',
    lead: '公布后的几天里，名单里的申报人和推荐单位在聊天里回复“异议”就会到这里。答复会发给本人，留在记录里；结果确实错了，到“送达与更正”里更正。',
    none: '没有异议。',
    head: (id: string, who: string, when: string) => `编号 ${id} · ${who} · ${when}`,
    answered: (who: string, when: string) => `${who} 已答复（${when}）：`,
    label: '答复（提出的人会收到）',
    send: '发出答复',
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
