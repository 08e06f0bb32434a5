import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import type { WordRefusal } from '../../../src/domain/form/document.ts';
import { onOneLine } from '../../../src/domain/language/text/ends.ts';
import { annexes, longTextLabel } from '../phrases/campaign-words.ts';
import { shownLabel } from '../phrases/labels.ts';
import { clip, ladder, lines, type MessagesOf, quoted, some, type Words } from '../phrases/words.ts';

/** Cards that open a page on the phone, and what comes of Word files. */
export const pages: Words<MessagesOf<'page' | 'import'>> = {
  'page.code': ({ code, minutes }) =>
    `打开页面的验证码：${code}\n${minutes} 分钟内在刚才的网页里填上。不是您本人要的，不用理会，也不要告诉别人。`,
  'page.text': ({ application, field, label }, context) => ({
    kind: 'link',
    title: clip(`在网页上写${shownLabel(label)}`, 36),
    text: '数字数，自动保存；Word、txt 也从这里读入。',
    url: context.link('text', `${application}/${field}`),
    button: '打开网页',
  }),
  'page.form': ({ application, field, open, total, isClosed }, context) => ({
    kind: 'link',
    title: isClosed ? '在网页上看整张申报表' : '在网页上填整张申报表',
    text: isClosed
      ? '现在只能看，不能改；为什么不能改，网页上写着。'
      : `${open === 0 ? `${total} 栏都填过了，还可以改。` : `还空 ${open} 栏，共 ${total} 栏。`}填一栏存一栏，和聊天里是同一张表，两边随时换着填。`,
    url: `${context.link('form', application)}${field === null ? '' : `#${field}`}`,
    button: '打开表格',
  }),
  'page.form-left': ({ labels, left }) =>
    lines(
      labels.length > 0
        ? `✓ 网页上填好 ${labels.length} 栏：${some(labels.map(shownLabel))}。`
        : '网页上没有新填的栏目。',
      left > 0 && `还剩 ${left} 栏，我接着问。`,
    ),
  'page.form-noticed': ({ labels }) => `（网页上填的 ${some(labels.map(shownLabel))} 我看到了。）`,
  'page.import': ({ application }, context) => ({
    kind: 'link',
    title: '上传填好的 Word 表',
    text: `${annexes(context.campaign)}${annexes(context.campaign) === '' ? '' : ' 的 '}Word 表（.docx）填好了，点这里传上来，我来读，一次填好；读不准的、空着的，我再问您。`,
    url: context.link('import', application),
    button: '上传文件',
  }),
  'page.blank': ({ campaign, track, form, isTaken = false }, context) => ({
    kind: 'link',
    title: '下载空白的 Word 表',
    text: clip(
      `${quoted(form)}，各栏都空着，${isTaken ? '在 Word、WPS 里填好，回“上传Word”传回来，一次读进去。' : '可以先看看要填什么。'}`,
      120,
    ),
    url: context.link('blank', `${campaign}/${track}`),
    button: '下载',
  }),
  'page.no-blank': () => '这次活动没有要下载的空白表，直接在这里一栏一栏答就行。',
  'import.taken': ({ filled, doubts, drafts, same, differences, pictures, left }) =>
    lines(
      filled.length > 0 && `✓ 从文件里填好 ${filled.length} 栏：`,
      ...filled.map(({ label, text }) => `${shownLabel(label)}：${counted(text)}`),
      same > 0 && `另有 ${same} 栏和已经填的一样。`,
      ...drafts.map(
        ({ label, count, min, max }) =>
          `${shownLabel(label)}收下了 ${count} 字，${count < min ? `还差 ${min - count} 字` : `多了 ${count - max} 字`}，在网页上改最方便。`,
      ),
      doubts.length > 0 && `还有 ${doubts.length} 栏拿不准，没填：`,
      ...doubts.map((doubt) => `· ${shownLabel(doubt.label)}：${writtenInFile(doubt)}`),
      differences.length > 0 && `有 ${differences.length} 栏和已经填的不一样，我没有动：`,
      ...differences.map(
        ({ label, now, word }) => `· ${shownLabel(label)}：现在是${counted(now, 30)}，文件里是${counted(word, 30)}`,
      ),
      differences.length > 0 && '要换成文件里的，回“用Word的”；不换就接着往下。',
      pictures > 0 && `文件里的 ${pictures} 张图带不过来，问到图片时请直接发。`,
      filled.length + same + drafts.length + differences.length + doubts.length > 0 &&
        (left > 0 ? `还剩 ${left} 栏，我接着问。` : '都填好了。'),
    ),
  'import.text': ({ label, count, min, max, pictures }) => {
    const standing =
      count < min
        ? `还差 ${min - count} 字，接着补就行。`
        : count > max
          ? `多了 ${count - max} 字，请删短些。`
          : '够了。';
    const next = count >= min && count <= max ? '没问题就回“写完了”；' : '';
    return lines(
      `✓ ${shownLabel(label)}从文件里读到 ${count} 字（标点算，空格不算），${standing}`,
      `${next}要看、要改，点下面的网页。`,
      pictures > 0 && `文件里的 ${pictures} 张图带不过来，问到图片时请直接发。`,
    );
  },
  'import.text-differs': ({ label, now, word }) =>
    `${shownLabel(label)}已经有 ${now} 字，文件里是 ${word} 字，两份不一样，我没有动。要换成文件里的，回“用Word的”；不换就接着来。`,
  'import.used': ({ labels }) => `✓ 换成文件里的了：${some(labels.map((label) => shownLabel(label)))}。`,
  'import.none': (_, { takesFiles }) =>
    takesFiles
      ? '没有收到文件：收到了我会马上说读进了几栏。请再发一次，或点下面的“上传文件”。'
      : '没有收到：在聊天里直接发的文件（Word、PDF 等）到不了我这里，请点下面的“上传文件”来传。',
  'import.nothing': ({ misses }, { campaign }) =>
    ladder(
      `这个文件打开了，可是没认出表里的栏目。请传填好的${annexes(campaign).replaceAll('、', '或')} Word 表；只有${longTextLabel(campaign) ?? '长的文字'}的话，等问到这一栏再传。`,
      misses,
    ),
  'import.blank': ({ misses }) =>
    ladder(
      '这张表打开了，可是栏目都还空着，没有可填的。请在 Word 里填好、保存，再传一次；也可以不用 Word，直接在这里答。',
      misses,
    ),
  'import.several': ({ names }) =>
    lines(
      `这个文件里有 ${names.length} 份表，填哪一份？回序号：`,
      ...names.map((name, at) => `${at + 1}. ${name === '' ? '（没写名字）' : clip(name, 30)}`),
      '都不填，接着答上面的问题就行。',
    ),
  'import.stranger': ({ title, form, misses }) =>
    ladder(
      `${title ? `这份文件的标题是“${clip(title, 30)}”` : '这份文件里多半是别的栏目'}，不像“${form}”，我没有填进去。请换成这次的申报表；就是这张表的话，把标题也留在文件里，再传一次。`,
      misses,
    ),
  'import.other-form': ({ mine, theirs }) =>
    `这份文件是“${theirs}”的表，您现在报的是“${mine}”，我没有填进去。请换对应的表；要另报一份，回“新申报”。`,
  'import.refused': ({ reason, misses }) => ladder(unread[reason], misses),
};

/** What is in the file, and why it may not be meant; the question that follows says what to answer. */
function writtenInFile({ text, reason, values }: MessageValues['import.taken']['doubts'][number]): string {
  const written = `文件里是“${clip(onOneLine(text, ' '), 30)}”`;
  if (reason === 'days-reversed') return `${written}，比${shownLabel(String(values.firstLabel))}${values.firstDay}还早`;
  if (reason !== 'more-than-limit') return written;
  return `${written}，比${shownLabel(String(values.limitLabel))}的 ${values.limit} 还多`;
}

/** Why a file was not read, and what to do. */
const unread: Record<WordRefusal, string> = {
  empty: '这个文件是空的，请看一下是不是传错了。',
  'too-large': '这个文件太大了，我收不下。Word 文件请不超过 20MB（图片可以先删掉），txt 不超过 2MB。',
  'old-word':
    '这是老格式的 Word（.doc 或 .wps）。请用 Word 或 WPS 打开，点“另存为”，类型选“.docx”，再传一次；或者把里面的正文复制、粘贴到这里。',
  'web-page':
    '这个文件名字像 Word，里面其实是网页格式，不是真正的 Word 文件，我读不准。请用 Word 或 WPS 打开，点“另存为”，类型选“.docx”，再传一次。',
  encrypted: '这个文件加了密码，我打不开。请去掉密码，另存一份再传。',
  macro: '这个文件里带着宏，为了安全不收。请“另存为”普通的 .docx，再传一次。',
  'not-a-document': '这个不是 Word 或 txt 文件。请传 .docx 的 Word 表；PDF 和图片里的字我读不出来。',
  broken: '这个文件打不开，可能没传完整。请在 Word 里打开看看，另存为 .docx 再传一次。',
  'not-read': '系统这会儿太忙，没能读完这个文件，不是文件的问题。请过几分钟再传一次，别的可以接着填。',
  'too-complex': '这个文件解开后太大、太复杂，我没有读。请把文字复制到一个新的 Word 文件里，再传一次。',
};

/** A long text is told by its number of characters; other answers of digits only are longer or have their unit. */
function counted(text: string, most = 40): string {
  return /^\d{3,5}$/u.test(text) ? `${text} 字` : clip(text, most);
}
