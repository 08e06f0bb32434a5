import { placedProblem } from '../phrases/stamped-problems.ts';
import { lines, type MessagesOf, some, type Words } from '../phrases/words.ts';

/** The panel's decision on paper, for staff. */
export const decisionPaper: Words<MessagesOf<'decision'>> = {
  'decision.ask': ({ version, pages }) =>
    lines(
      `会审决定表第 ${version} 版在下面，${pages} 页。打印出来签字盖章，拍照发到这里，发完回“好了”；扫描的 PDF 在管理页“公布结果 → 会审”里传。`,
      '每页右上角和左下角有二维码，请整页拍进来。',
    ),
  'decision.none': () => '会审决定表还没有出。请先在管理页“公布结果 → 会审”里点“出决定表”。回“后台”打开。',
  'decision.outdated': ({ version, changed }) =>
    `第 ${version} 版决定表出了以后名单有变化：${some(changed, 5)}。请先在管理页“公布结果 → 会审”里重新出一版，再签字盖章。`,
  'decision.page': ({ count, pages }) =>
    count < pages
      ? `收到 ${count} 张，一共 ${pages} 页，接着发。要重新拍，回“重传”。`
      : `收到 ${count} 张。都发完了，回“好了”；要重新拍，回“重传”。`,
  'decision.reading': ({ count }) => `正在看这 ${count} 个文件，马上告诉您。`,
  'decision.cleared': () => '刚才发的先放下了，请从头再发一遍，发完回“好了”。',
  'decision.taken': ({ version, count, doubts, where }) =>
    lines(
      `✅ 盖章的会审决定表第 ${version} 版收好了（${count} 个文件），和名单放在一起。`,
      doubts.length > 0 &&
        `请再看一眼：${doubts
          .slice(0, 3)
          .map((reason) => placedProblem(reason, where).replaceAll('申报表', '决定表'))
          .join('')}`,
    ),
};
