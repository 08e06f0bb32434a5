import { beginningOfRoot, clip, day, lines, type MessagesOf, quoted, type Words } from '../phrases/words.ts';

/** Objections to results, and proofs that an applicant takes along. */
export const objections: Words<MessagesOf<'objection' | 'proof'>> = {
  'objection.ask': ({ title, until }) =>
    `对${quoted(title)}的结果有异议，${day(until)}前（当天也算）都可以提。请直接写：是哪一份、什么问题、有什么依据，例如“某某的服务人数和公示的不一致，依据是……”，发来就记录在案。不提了，回“返回”。`,
  'objection.own': ({ title, rows, until }) =>
    rows.length === 0
      ? `您没有对${quoted(title)}的结果提过异议。${until === null ? '' : `${day(until)}前（当天也算）要提，回“异议”。`}`
      : lines(
          `您对${quoted(title)}结果的异议：`,
          ...rows.map(({ objection, text, answer }) =>
            lines(
              `· ${objection}：“${clip(text, 60)}”`,
              answer === null ? '正在等答复，有了马上告诉您。' : `答复：${answer}`,
            ),
          ),
          rows.some(({ answer }) => answer === null) && '想撤回，回“撤回异议 编号”。',
        ),
  'objection.which': ({ rows }) =>
    lines(
      `您有 ${rows.length} 条异议在等答复，撤回哪一条？带上编号，例如“撤回异议 ${rows[0]?.objection ?? ''}”：`,
      ...rows.map(({ objection, text }) => `· ${objection}：“${clip(text, 60)}”`),
    ),
  'objection.let-go': () => '好，没有提异议。要提，回“异议”。',
  'objection.taken': ({ title, objection }) =>
    `收到您对${quoted(title)}结果的异议（编号 ${objection}），已经记录在案、转给工作人员。有了答复，我会在这里告诉您。想撤回，回“撤回异议 ${objection}”。`,
  'objection.raised': ({ objection, title, text, application }) =>
    lines(
      `📣 ${quoted(title)}收到一条异议（编号 ${objection}${application ? `，申报 ${application}` : ''}）：`,
      `“${text}”`,
      '请在管理页“公布结果”的“异议”里答复，答复会发给本人并留在记录里。回“后台”打开。',
    ),
  'objection.filed': ({ objection, title, text, about }) =>
    lines(
      `📣 有人在网页上对${quoted(title)}的结果提出异议（编号 ${objection}，说的是${quoted(about)}）：`,
      `“${text}”`,
      '请先打电话核实是谁提的，再答复：管理页“公布结果”的“异议”。回“后台”打开。',
    ),
  'objection.confirmed': ({ title, objection }) =>
    `✓ 已确认：对${quoted(title)}结果的异议（编号 ${objection}）是您提的。有了答复，我会在这里告诉您。`,
  'objection.taken-back': ({ title, objection }) =>
    `✓ 已撤回对${quoted(title)}结果的异议（编号 ${objection}），不再答复。`,
  'objection.withdrawn': ({ objection, title }) =>
    `${quoted(title)}的异议（编号 ${objection}）由本人撤回了，不用答复。`,
  'objection.answered': ({ title, asked, answer }) =>
    lines(
      `您对${quoted(title)}结果的异议有答复了。`,
      `您的异议：“${asked}”`,
      `答复：${answer}`,
      '还有疑问，可以回“人工”。',
    ),
  'proof.preparing': ({ application }) => `正在看申报 ${application} 的记录能不能出证明，马上告诉您。`,
  'proof.ready': ({ application, day: on, root, entries }) =>
    lines(
      `🔏 申报 ${application} 的证明做好了，就是下面的文件：这份申报发生过的 ${entries} 条记录，封在${day(on)}的总封签里（以 ${beginningOfRoot(root)} 开头）。`,
      '您不用做什么，收好就行。以后有人要核对，把文件交给他：和公布出来的同一天的总封签一比，就知道记录有没有被改过，不用联网，也不用相信我们。',
      '文件里有您自己填的内容，请不要随便转发。',
    ),
  'proof.not-yet': ({ application }) =>
    `申报 ${application} 的证明还做不了：总封签每天凌晨才封前一天的，请明天再回“我的证明”。`,
  'proof.no-application': ({ isFiling }) =>
    `您还没有申报，没有可以证明的记录。${isFiling ? '要申报，回“开始”。' : '证明由申报人自己拿，请他在这里回“我的证明”。'}`,
};
