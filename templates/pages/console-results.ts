const places: Readonly<Record<string, string>> = { name: '名称', unit: '单位', award: '称号' };

/** Words of the console about results and what comes after them. */
export const resultTexts = {
  parts: { publish: '公布', certificates: '证书' },
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
