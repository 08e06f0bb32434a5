import type { MessageValues } from '../../../src/domain/base/message-values.ts';

/** What the card asks before the form is printed; where a paper is out already, that it no longer counts. */
export function askToConfirm({ statements = [], isBrief = false, replaces }: MessageValues['confirm.ask']): string {
  const lead = replaces === undefined ? '' : `改过了，第 ${replaces} 版不能再用，确认就出第 ${replaces + 1} 版。`;
  if (isBrief) return `${lead}都对了吗？看全部回“预览”。也可回 1 确认，或“修改 栏目名”`;
  const promised = statements.length > 0 ? `，并表示${statements.join('，')}` : '';
  return `${lead}都对吗？确认就出正式申报表${promised}。也可回 1 确认`;
}

/** Whether what is handed in can be taken back. @param returnsTo the later stage that reads it next */
export function afterSubmission(returnsTo: string | undefined, reader: string): string {
  return returnsTo === undefined
    ? `提交后，${reader}看之前、截止日内回“撤回”还能改。`
    : `提交后接着${returnsTo}，不能再撤回。`;
}
