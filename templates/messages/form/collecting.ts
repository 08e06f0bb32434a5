import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import type { UnreadableReason } from '../../../src/domain/messages/form/collecting-messages.ts';
import { formsOf, longTextLabel } from '../phrases/campaign-words.ts';
import { exampleColumn } from '../phrases/example-column.ts';
import { shownLabel, unnumbered } from '../phrases/labels.ts';
import {
  COUNTED,
  clip,
  ladder,
  lines,
  type MessagesOf,
  numbered,
  orderExample,
  quoted,
  reminded,
  some,
  turned,
  type Words,
} from '../phrases/words.ts';

/** Long texts and pictures while they come in, piece by piece. Said after each piece, and when a question is asked again. */
export const collecting: Words<
  MessagesOf<'text' | 'pictures' | 'rows' | 'media' | 'awards' | 'certificate' | 'certificates'>
> = {
  'text.collected': ({ pieces, count, min, max }) => {
    const stored = pieces > 1 ? `已存 ${pieces} 段 ${count} 字` : `已存 ${count} 字`;
    if (count < min) return `${stored}，还差 ${min - count} 字。`;
    if (count > max) return `${stored}，多了 ${count - max} 字。回“撤销”去掉最后一段，删短后再发。`;
    const room = max - count;
    return `${stored}，够了${room > 0 ? `（还能写 ${room} 字）` : '，正好写满'}。写完回“写完了”。`;
  },
  'text.clear': ({ label, count, pieces, number, to = number, quote }) => {
    const yesOrNo = '回“是”删掉，回“不是”留着。';
    if (number === null)
      return `${shownLabel(label)}已写的 ${pieces} 段、${count} 字全部删掉吗？删了找不回来。${yesOrNo}`;
    const which =
      number === to
        ? `第 ${number} 段是“${clip(quote, 24)}”，删掉这一段吗？`
        : `第 ${number} 到 ${to} 段，从“${clip(quote, 24)}”起，都删掉吗？`;
    return `${which}${yesOrNo}要全部删掉，回“重写”。`;
  },
  'text.words-sure': ({ label, before, after }) =>
    `${shownLabel(label)}这样改吗？\n原来：…${before}…\n改成：…${after}…\n回“是”就改，回“不改”照旧。`,
  'text.words-where': ({ old, count, shown, misses }) =>
    reminded(
      count === 0
        ? `文里没有“${clip(old, 20)}”，没有改。请照原文发，例如“原文改成新的”；回“网页填写”可以看着全文改。`
        : `“${clip(old, 20)}”有 ${count} 处，没有改：\n${shown.map((one) => `…${one}…`).join('\n')}\n要改哪一处？请连前后几个字一起发，或者写“第2段里……改成……”。`,
      misses,
    ),
  'text.words-changed': ({ label, count }) => `✓ ${shownLabel(label)}改好了，现在 ${count} 字。`,
  'text.words-kept': ({ label }) => `好，${shownLabel(label)}照旧，没有改。`,
  'text.stays': ({ count }) => `好，${count} 字都留着，接着发就行。`,
  'text.no-such': ({ number, pieces, misses }) =>
    reminded(
      pieces === 0
        ? '现在一段都没有，没什么可删的。'
        : `没有第 ${number} 段，现在一共 ${pieces} 段（一行算一段）。请说第几段，例如“删掉第${pieces}段”；回“网页填写”可以看着全文改。`,
      misses,
    ),
  'text.cut': ({ number, to = number, count, min }) =>
    `✓ 第 ${number === to ? number : `${number} 到 ${to}`} 段删掉了，留着 ${count} 字${COUNTED}${count < min ? `，还差 ${min - count} 字` : ''}。接着发就行。`,
  'text.add-where': ({ headings, isDraft, misses }) =>
    reminded(
      `加在哪里？回序号，加在那一块的末尾：\n${numbered([...headings.map((heading) => clip(unnumbered(heading), 20)), ...(isDraft ? [] : ['全文最后'])])}\n不加了，回“不用”。`,
      misses,
    ),
  'text.add-what': ({ heading }) =>
    `请发要加的一段，一条发完，我加在${heading === null ? '全文最后' : `${quoted(clip(heading, 20))}的末尾`}。不加了，回“不用”。`,
  'text.added': ({ heading, count, min, max }) =>
    `✓ 加在${heading === null ? '全文最后' : `${quoted(clip(heading, 20))}的末尾`}了，现在 ${count} 字${lengthLeft(count, min, max)}`,
  'text.add-here': ({ count }) =>
    count === 0 ? '现在还没有内容，直接发就行。' : '文里没有“一、”这样的小标题，直接发就加在最后。',
  'text.removed': ({ label, pieces, count, min, max }) => {
    if (pieces === 0) return `现在一段都没有了。请从头发${shownLabel(label)}，要 ${min}～${max} 字。`;
    const missing = count < min ? `，还差 ${min - count} 字` : '';
    return `最后一段去掉了，留着 ${pieces} 段，共 ${count} 字${COUNTED}${missing}。接着发就行。`;
  },
  'pictures.collected': ({ label, count, max, unnamed = 1 }) => {
    if (count === 0) return `${shownLabel(label)}现在一张都没有，请发图片。`;
    if (count >= max) return `📎 ${count} 张，满了。打一句话是第 ${count} 张的说明；写好回“好了”。`;
    if (unnamed === 0) return `📎 收到 ${count} 张，说明都有了。还有就接着发图，没有了回“好了”。`;
    if (count === 1) return '📎 收到 1 张，打字就是说明。';
    if (unnamed > 1)
      return `📎 收到 ${count} 张。说明这样写：“第${count - unnamed + 1}张：……”；发错了回“删掉第${count}张”。`;
    return count === 2
      ? '📎 收到 2 张，打字就是说明。发错了回“删掉第2张”，换位置回“调整顺序”。'
      : `📎 收到 ${count} 张，请打说明。`;
  },
  'pictures.order': ({ captions, isDone, misses, isComplete }) => {
    if (captions.length === 0) return '还没有图，先发图片，再调整顺序。';
    if (captions.length === 1) return '现在只有 1 张图，不用调整顺序。还有图接着发，没有了回“好了”。';
    const shown = numbered(captions.map((caption) => clip(caption || '（还没写说明）', 30)));
    if (isDone) return `✓ 现在的顺序：\n${shown}${isComplete ? '' : '\n还有就接着发图，没有了回“好了”。'}`;
    const ask = `请回新的顺序，例如“${orderExample(captions.length)}”，或者“第2张放第一”。不调了，回“不改”。`;
    return reminded(
      misses === 0 ? `${shown}\n${ask}` : `一共 ${captions.length} 张，每个号码写一次。${ask}`,
      Math.max(0, misses - 1),
    );
  },
  'pictures.removed': ({ label, numbers, count }) => {
    const gone = `✓ 第 ${numbers.join('、')} 张去掉了`;
    if (count === 0) return `${gone}，${shownLabel(label)}现在一张都没有。请发图片。`;
    return `${gone}，还有 ${count} 张。`;
  },
  'pictures.replace': ({ number }) => `好，请发新的，收到就换掉第 ${number} 张。`,
  'pictures.replaced': ({ number, caption }) =>
    `✓ 第 ${number} 张换好了${caption === '' ? '。' : `，说明还是“${clip(caption, 24)}”。`}`,
  'pictures.change-how': ({ count, misses }) =>
    reminded(
      count === 1
        ? '这句没有当说明。图不合适就回“换一张”，再发新的。'
        : `这句没有当说明。要换哪张就说哪张，例如“第${count}张换一张”，再发新的；不要了，回“删掉第${count}张”。`,
      misses,
    ),
  'pictures.no-such': ({ number, count, misses }) =>
    reminded(
      count === 0
        ? '现在一张图都没有，请先发图片。'
        : `没有第 ${Math.max(number, 0)} 张，现在一共 ${count} 张。请说第几张，例如“删掉第${count}张”。`,
      misses,
    ),
  'pictures.captioned': ({ number, caption, withoutFaces }) =>
    `✓ 第 ${number} 张：${clip(caption, 16)}${withoutFaces ? '（表情印不出来，去掉了）' : ''}`,
  'pictures.how': ({ number, caption }) =>
    `这句没有记。第 ${number} 张${caption === '' ? '还没有说明' : `现在是“${clip(caption, 30)}”`}，要改就写全：“第${number}张：……”。`,
  'pictures.where': ({ count, labels }) => {
    const photos = count === 1 ? '这张照片' : `这 ${count} 张照片`;
    const places = numbered([...labels.map(shownLabel), '不用收']);
    return `${photos}放进哪一栏？回序号：\n${places}\n直接接着填，就先不收。`;
  },
  'pictures.put-aside': ({ count }) => `好，${count === 1 ? '这张' : `这 ${count} 张`}没有收。`,
  'pictures.go-back': ({ label }) => `放进${shownLabel(label)}了。没有别的了，回“好了”，接着刚才的。`,
  'pictures.none-yet': ({ labels, misses }) =>
    reminded(
      `还没收到图片，这句没有记。问到${labels.map((label) => `“${shownLabel(label)}”`).join('、')}时发给我，再删、再换、再写说明。`,
      misses,
    ),
  'pictures.which': ({ labels, misses }) =>
    reminded(
      `哪里的图片？前面带上名字再说一次，例如“${shownLabel(labels[0] ?? '')}第1张删掉”。有图片的是：${labels.map(shownLabel).join('、')}。`,
      misses,
    ),
  'pictures.only-faces': ({ misses }) => reminded('表情印不出来，图片说明请打字，例如“清晨5点40分开岗”。', misses),
  'certificate.which': ({ words, awards, misses }) =>
    reminded(
      `“${clip(words, 20)}”是下面哪个奖的证书？请照着奖的名字说，例如“这张是${clip(awards[0] ?? '', 20)}”。\n${numbered(awards.map((award) => clip(award, 30)))}`,
      misses,
    ),
  'pictures.finished': ({ label, count }) => `✓ ${shownLabel(label)}：${count === 0 ? '暂无' : `${count}张`}`,
  'pictures.repeated': ({ number }) => `这张和第 ${number} 张一样，也收下了；发重了就回“撤销”。`,
  'media.later': ({ turn }) =>
    turned(turn, ['这张图我没取到，稍后自动再取', '平台那边这张图还没取到，过一会儿我自动再取']) +
    '，您不用重发，可以接着填。',
  'media.refused': ({ reason, misses }, { campaign }) => reminded(unreadable[reason](campaign), misses),
  'text.file-refused': ({ label, misses, later }) =>
    ladder(
      later !== undefined
        ? `${shownLabel(label)}这里我要文字，照片没有收：问到${shownLabel(later)}再发。正文请打成字，或从原文件复制过来。`
        : `${shownLabel(label)}这里我要文字，文件和图片读不出来。请打开文件，把正文复制、粘贴到这里，可以分几次发。`,
      misses,
    ),
  'rows.taken': ({ unit, rows, count, min, max }) => {
    const [first] = rows;
    const taken =
      rows.length === 1 && first
        ? `✓ ${first.number} ${first.text}`
        : lines(`✓ ${rows.length} ${unit}：`, rowsShown(rows));
    if (count < min) return `${taken}\n还差 ${min - count} ${unit}，接着发。`;
    if (count >= max) return `${taken}\n${count} ${unit}，满了。`;
    // How the table ends is said when it may, and with the first row.
    return rows.length > 1 || count === Math.max(min, 1)
      ? `${taken}\n还有接着发，发完回“写完了”；错了回“第${first?.number ?? 1}行改成……”或“删掉第${first?.number ?? 1}行”。`
      : taken;
  },
  'rows.changed': ({ number, text }) => `✓ 第 ${number} 行改成：${text}`,
  'rows.removed': ({ text, unit, count, min }) =>
    `✓ ${text === '' ? '全部' : quoted(clip(text, 30))}删掉了，${count === 0 ? '现在一行都没有，请发来。' : `还有 ${count} ${unit}${count < min ? `，还差 ${min - count} ${unit}` : ''}。`}`,
  'rows.no-such': ({ number, unit, count, misses }) =>
    reminded(`没有第 ${number} 行，现在一共 ${count} ${unit}。请说第几行，例如“删掉第${count}行”。`, misses),
  'awards.announced': ({ count }, { campaign }) => {
    const example = awardExample(campaign);
    return `好，${count} 个奖一个一个来，先说第 1 个${example === null ? '：年份、奖项、颁奖单位' : `，例如“${example}”`}。`;
  },
  'awards.now': ({ awards }) =>
    awards.length === 0
      ? '✓ 都去掉了，现在是“无”。'
      : `✓ 现在 ${awards.length} 条：\n${numbered(awards)}${awards.length > 1 ? '\n多了回“删掉第2条”。' : ''}`,
  'awards.rewrite': ({ count }) => `好，把要填的奖一次发来，一行一个；发来就换掉现在的 ${count} 条。不换了，回“取消”。`,
  'awards.no-such': ({ number, awards }) => `没有第 ${number} 条，现在是：\n${numbered(awards)}\n请说第几条。`,
  'awards.not-kept': ({ line }) => `（${clip(line, 24)}没写颁奖单位，还没存。）`,
  'awards.more': () => '还有奖接着写，没有了回“没有别的奖了”。',
  'certificate.taken': ({ number, award, left, isAll }) => {
    const whose = award === '' ? '' : `：${awardName(award)}`;
    const next =
      left.length > 0 ? `还差 ${left.length} 张。` : number === 1 && !isAll ? '没有别的奖，回“没有别的奖了”。' : '';
    return `📎 第 ${number} 张证书${whose}。${next}`;
  },
  'certificates.wanted': ({ left, count = 0 }) => {
    const came = count > 0 ? `📎 收到 ${count} 张证书，` : '';
    return left.length > 0 ? `${came}还差：${some(left.map(awardName))}。` : `${came}齐了。`;
  },
  'certificates.later': ({ left }) => `好，提交前补证书：${some(left.map(awardName))}。`,
};

/** What is still to be done about the length. */
function lengthLeft(count: number, min: number, max: number): string {
  if (count < min) return `，还差 ${min - count} 字。`;
  return count > max ? `，多了 ${count - max} 字，请删短。` : '，够了。写完回“写完了”。';
}

/** Rows by their numbers; of very many the first and the last. */
function rowsShown(rows: readonly { number: number; text: string }[]): string {
  const shown = rows.map(({ number, text }) => `${number} ${clip(text, 60)}`);
  return (shown.length > MANY_ROWS ? [...shown.slice(0, MANY_ROWS - 2), '…', shown.at(-1) ?? ''] : shown).join('\n');
}

const MANY_ROWS = 16;

/** An award without who gave it: 2020年 五星级班组. */
function awardName(line: string): string {
  const end = line.indexOf('（');
  return clip(end > 0 ? line.slice(0, end).trim() : line, 24);
}

/** One award as the campaign's own column shows it. */
function awardExample(campaign: CampaignDefinition | null): string | null {
  const fields = formsOf(campaign).flatMap((form) => form.fields);
  return fields.find(({ kind }) => kind === 'awards')?.example ?? null;
}

function tooHeavy(campaign: CampaignDefinition | null): string {
  const column = exampleColumn(campaign);
  const like = column ? `，例如“${column.label}：${column.text}”` : '';
  return `这段文字太长太乱，我没能在限定的时间里读完，一栏也没有改动。请分成几段发，每段写几栏，一栏一行${like}；${longTextLabel(campaign) ?? '长的文字'}可以回“网页填写”，在网页上粘贴。`;
}

const unreadable: Record<UnreadableReason, (campaign: CampaignDefinition | null) => string> = {
  'not-a-picture': () => '这个不是能用的图片。请发 JPG、PNG 或 HEIC 的照片，或者截一张图发来。',
  'too-large': () =>
    '这个文件太大了（最大 20MB，照片最多 6000 万像素），我收不下。发送时选“标准”画质，或截图后再发一次。',
  broken: () => '这张图打不开，可能没传完整。请重新拍一张再发。',
  'media-gone': () => '这张图在平台上已经过期，我取不到了。请再发一次。',
  infected: () =>
    '这个文件里查出了病毒，我没有收，您填的内容不受影响。请换一台电脑重新导出，或者直接用手机拍照发来；原来那台电脑请单位的信息部门查一下。',
  'too-heavy': tooHeavy,
  'kept-too-much': () =>
    '您传来的图片和文件已经太多了，这一个我没有收，已经收下的都在。用不着的，可以先回“撤销”；确实还要传，请回“人工”。',
  'not-scanned': () => '文件的安全检查暂时用不了，这个文件我没有收。请过几分钟再发一次，别的内容可以接着填。',
};
