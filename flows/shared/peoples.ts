/** The peoples of China beside those that the question lists: 壮 is understood as 壮族. */
const NAMES = `
  藏 苗 彝 壮 布依 朝鲜 侗 瑶 白 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬
  锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺
`;

/** 穿青人, 未识别民族: what else may be there. */
export const peopleEnds = ['族', '人', '血统', '籍'];

export const otherPeoples: { label: string; aliases: string[] }[] = NAMES.trim()
  .split(/\s+/u)
  .map((name) => ({ label: `${name}族`, aliases: [name] }));
