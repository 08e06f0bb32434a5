import type { Vocabulary } from '../src/domain/vocabulary.ts';
import { words } from './word-list.ts';

/** What is said beside the matter; * stands for any words. */
export const asides: Vocabulary['asides'] = {
  wait: words(`
      等一下* 等下* 等等* 稍等* 等我* 请稍等* 等会* 等会儿* *我找找 *我找一下 *我找找看 *我查一下 *我查查 *我问一下 *我问问
      *再想想 *想一想 *再看看 *算一下 *再算算 *核对一下 *我想想 *我想一下 *我看看 *我看一下 *再数一下 *再数数 *我去扫描* *我去拿* *我去问* *我去拍* *我去打印* 马上 马上来 在路上
    `),
  farewell: words('拜拜 再见 拜 88 回见 明天见 下次见 晚安 *拜拜 *再见 *明天见'),
  greeting: words(
    '在吗 在不在 在么 你好 您好 你好啊 您好啊 哈喽 hello hi 嗨 喂 有人吗 有人在吗 早 早上好 上午好 下午好 晚上好 中午好',
  ),
  thanks: words('谢谢* 多谢* 感谢* *谢谢 *谢谢您 *谢谢你 *辛苦了 辛苦* 好的谢谢* *辛苦您了 麻烦了 麻烦您了'),
  chat: words(
    '好的呢 好吧 知道了 明白 明白了 了解 收到 哦 哦哦 噢 嗯呢 哈哈* 呵呵* *还有*天 真麻烦* 好多啊 这么多* 原来如此 原来这样 *真不容易',
  ),
};

/** What is around an answer. Taken off in this order, once each, at the beginning and at the end: the longer before what it contains, 吧 before the 的 it follows. */
export const fillers: Vocabulary['fillers'] = words(`
    吧 啊 呀 哦 呢 嘛 啦 谢谢 那边 这边 推荐的 的 你好 您好 嗯 推荐单位就是 推荐单位是 推荐单位选
    我们单位是 我们公司是 我们属于 我们归 我们是 我们选 我们 咱们是 咱们 我属于 我是 我选 应该是 好像是
    大概是 可能是 隶属于 属于 就是 就选 选择 选 是 上海市
  `);
