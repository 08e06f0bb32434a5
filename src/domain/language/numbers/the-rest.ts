/** 剩下的都是0, 后面都没参加; 都是0, 这几个都没有 of what was asked together. Nobody says so of one column. */
const REST =
  /^(?:我们?|咱们?|我们?这边|这边)?那?么?(?:这几个|这几项|这几栏|这些)?(剩下|剩余|其他|其它|其余|别的|余下|另外|后面|后边|下面|底下)?的?(?:几栏|几项|几个|栏目|数字|数据|栏|项|数)?(?:就|也)?(全都|全部|都|全)?(?:是|填|写|为|按|算)?(?:没有?(?:参加|搞|做|开展|组织|办|弄|报)?|没得|无|零|0|〇)(?:的|了|吧|啊|呢|哈|啦|个|家|人|次){0,2}$/u;
const PARTED = /[\s,，、;；。.!！~～]+/u;
/** A message longer than this is no list of figures. */
const MOST_CHARACTERS = 200;

/** Columns that are all nought or without anything. */
export interface RestRead {
  /** What is said before: answers of its own; '' for nothing. */
  before: string;
  /** 剩下的, 其他的: every column still open; else those asked together. */
  isOthers: boolean;
}

/** 剩下的都是0, 企业120家 其他的都没有. @returns null for a message that does not end so */
export function readRest(text: string): RestRead | null {
  if (text.length > MOST_CHARACTERS) return null;
  const parts = text
    .normalize('NFKC')
    .split(PARTED)
    .filter((part) => part !== '');
  for (const from of [parts.length - 1, parts.length - 2, parts.length - 3]) {
    const [found, others, all] = from < 0 ? [] : (REST.exec(parts.slice(from).join('')) ?? []);
    if (found !== undefined && (others ?? all)) {
      const before = parts.slice(0, from).join(' ');
      if (others || before === '') return { before, isOthers: others !== undefined };
    }
  }
  return null;
}

/** 刚写错了, 说错了: that a mistake was made, beside what is right. */
const MISTAKEN = /(?:刚才|刚刚|刚|上面|前面)?我?(?:写|说|打|输|填|报|弄|搞|算|数|发)错了?/gu;
const POINTED = /那个|这个|应该|更正一下|更正|改成|改为|不对/gu;

/** 那个企业是130家 刚写错了: what is right, alone. */
export function withoutMistaken(text: string): string {
  return text.normalize('NFKC').replace(MISTAKEN, ' ').replace(POINTED, ' ').trim();
}
