/** Words beside numbers and addresses that people are reached at. */

import type { Shape, ShapeKind } from './contact-shapes.ts';

/** Words that may be right beside a number or an address: what it is and whose, in general. */
const BESIDE_CONTACT =
  /就行了?|就好了?|就?可以|即可|找我|请|打|发|用|我们?的?|咱们?|您好|单位|公司|班组长?|办公室|办公|座机|固定|固话|电话|手机|移动|号码?|邮政|邮箱|电子|邮件|信箱|邮编|编码|地址|微信|同号|联系|联络|人|方式|直线|总机|传真|分机|转|区号|加|上海|就?是|为|就|填|写|打|这个|那个|的|吧|啊|呀|哦|呢|哈|嘛|了|谢谢|嗯|呃|mailto|e-?mail|tel|phone|mobile/giu;

/** 电话200072 where the postcode is asked. */
const OTHER_CONTACT: Readonly<Record<string, RegExp>> = {
  postcode: /电话|手机|座机|邮箱|QQ|微信(?!同)/iu,
  phone: /邮编|邮箱|QQ/iu,
  mobile: /邮编|邮箱|QQ/iu,
  email: /邮编|QQ号/iu,
};

/** 保安室电话55501200: whose it is, where that is said. */
export function isOfOther(around: string, kind: string): boolean {
  if (OTHER_CONTACT[kind]?.test(around)) return true;
  return /\p{Script=Han}/u.test(around.normalize('NFKC').replace(BESIDE_CONTACT, ''));
}

/** 最后是8, 是org: words behind a number or an address that change it. */
export function putsRight(words: string): boolean {
  return /^(?:[写打填说弄发]错|是|最后|末|尾|后[面几两三一]|前[面几两三]|中间|第|应该|改|换成|不|重新|更正|少|多|漏|反|错)/u.test(
    words,
  );
}

/** What stands in front of a number or an address to say which it is. */
const CALLED: Readonly<Record<ShapeKind, RegExp>> = {
  email: /(?:我?的?(?:电子)?(?:邮箱|邮件|信箱)|e-?mail)(?:地址)?[是为\s:：]*$/iu,
  mobile: /(?:我?的?(?:手机|(?:联系)?电话|tel))号?码?[是为\s:：]*$/iu,
  phone: /(?:我?的?(?:座机|固话|办公电话|(?:联系)?电话|tel))号?码?[是为\s:：]*$/iu,
  postcode: /(?:我?的?邮政?编码?)[是为\s:：]*$/u,
};

/** What a text says beside numbers and addresses, without the words that call them so; '' for nothing. */
export function besideShapes(text: string, shapes: readonly Shape[]): string {
  const left = [...shapes]
    .sort((a, b) => b.from - a.from)
    .reduce((rest, { kind, from, to }) => `${rest.slice(0, from).replace(CALLED[kind], '')}，${rest.slice(to)}`, text);
  const parts = left.split(/[,，、;；\s]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.join('，');
}

/** 不是这个号, 不用了, 大概: beside a number or an address it may not be the one. */
export function isUnsure(rest: string): boolean {
  return /不(?!好意思|客气)|没|停|旧|原来|原先|以前|作废|大概|好像|可能|也许|似乎|应该/u.test(rest);
}

/** 31.4567岁 has six digits and is no postcode. */
export function isOtherNumber(text: string): boolean {
  return /\d\.\d|[%％岁年月日]/u.test(text);
}

/** The words around a number or an address. */
export function withoutShape(text: string): string {
  return text.replace(/[\w.+@()（）\s-]+/gu, ' ');
}

/** yimi@example。com: the full stop of a phone's keyboard. */
export function withLatinDots(text: string): string {
  return text.replace(/(?<=[a-z\d])。(?=[a-z])/giu, '.');
}
