import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import { onOpening } from '../phrases/campaign-words.ts';
import { columnOf, groupIn, shownLabel } from '../phrases/labels.ts';
import { clip, day, ladder, lines, type MessagesOf, numbered, turned, type Words } from '../phrases/words.ts';
import { isLength, whyNot } from './form.ts';

type Row = MessageValues['sum.open']['whole'];

/** What a message of several answers came to, and sums that do not agree. */
export const several: Words<MessagesOf<'many' | 'sum' | 'early'>> = {
  'many.taken': ({ filled, doubts, left, isElsewhere = false }, context) =>
    lines(
      filled.length > FEW && `✓ 填好 ${filled.length} 栏：`,
      filled.length > 0 && filled.length <= FEW
        ? `✓ ${filled.map((row) => `${columnOf(row, isElsewhere ? null : groupIn(filled))}：${takenText(row.text)}`).join('；')}`
        : filled.map((row) => `${shownLabel(row.label)}：${takenText(row.text)}`).join('\n'),
      doubts.length > 0 && `还有 ${doubts.length} 栏没填上：`,
      ...doubts.map((doubt) => `· ${shownLabel(doubt.label)}：${whyNot(doubt, context).replace(/\n[\s\S]*$/u, '')}`),
      filled.length > FEW && left !== null && left > 0 && `还剩 ${left} 栏。`,
    ),
  'early.noted': ({ filled, from }) =>
    `✓ 先记下：${toldRows(filled)}。申报表${from === '' ? '开放后' : `${day(from)}开放，到时`}替您填上。`,
  'early.dropped': ({ rows }) => `前面说的${toldRows(rows)}，和填好的对不上，没有填，请再说一次。`,
  'early.used': ({ filled }) => `✓ 前面说过的填好了：${toldRows(filled)}`,
  'early.waiting': ({ from }, { campaign }) => `好，申报表${day(from)}开放，${onOpening(campaign)}。`,
  'early.unread': ({ from, misses }, { campaign }) =>
    turned(misses, [
      `这句先不记：申报表${day(from)}开放，${onOpening(campaign)}就一栏一栏问您。`,
      `还没到填表的时候，没有记。${day(from)}开放，${onOpening(campaign)}；要人帮忙，回“人工”。`,
    ]),
  'early.which': ({ text, rows }) =>
    `“${clip(text, 30)}”是哪一栏的？回序号：\n${numbered(rows.map(({ section, label }) => (shownLabel(label).startsWith(section) ? shownLabel(label) : `${section} · ${shownLabel(label)}`)))}`,
  'sum.open': ({ parts, total, whole, mayBeLess, misses }) =>
    ladder(
      lines(
        `数字对不上：${parts.map(({ label, text }) => `${shownLabel(label)} ${text}`).join(' ＋ ')} ＝ ${total}，${mayBeLess ? '比' : '而'}${shownLabel(whole.label)}${mayBeLess ? `的 ${whole.text} 还多` : `是 ${whole.text}`}。`,
        `哪一个要改？直接回，例如“${putRight(parts, total, whole)}”。${mayBeLess ? '有人两边都算，' : ''}确实就是这样，回“就这样”。`,
      ),
      misses,
    ),
  'sum.not-kept': ({ parts, total, whole, what, misses }) => {
    const it = { text: '这段', words: '这句', picture: '这张' }[what];
    const again = what === 'words' ? '' : '，再发一次';
    if (misses > 0) return ladder(`${it}也没有存，先把数字改对${again}。`, misses);
    return `${it}没有存，先把数字改对（例如“${putRight(parts, total, whole)}”）${again}。确实就是这样，回“就这样”。`;
  },
  'sum.text-kept': ({ label }) => `这段先收进“${shownLabel(label)}”，接着发就行；发完回“写完了”，再回头改数字。`,
  'sum.kept': () => '✓ 好，就按现在的数字，核对时会写明合计不一致。',
};

/** So many answers are said back on one line. */
const FEW = 5;

function toldRows(rows: Row[]): string {
  return rows.map(({ label, text }) => `${shownLabel(label)}：${takenText(text)}`).join('；');
}

function takenText(text: string): string {
  return isLength(text) ? `${text} 字` : clip(text, 40);
}

/** One answer that would make the sum agree: the last part, else the whole. */
function putRight(parts: Row[], total: number, whole: Row): string {
  const last = parts.at(-1);
  const rest = Number(whole.text) - total + Number(last?.text ?? 0);
  const [label, number] = last && rest >= 0 ? [last.label, rest] : [whole.label, total];
  return `${shownLabel(label).replace(/\([^()]*\)/u, '')}${number}`;
}
