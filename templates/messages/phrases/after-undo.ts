/** What became of an application after a decision that is held no more. */
export const decidedSince: Readonly<Record<string, string>> = {
  mine: '后来又做的决定现在还能撤回：点最新那张卡片上的“撤回”，或回“撤回刚才的决定”。',
  theirs: '后来又有了新的决定，要撤回请做决定的人来撤。',
  told: '后来又做的决定已经通知申报人，不能撤回。',
  open: '现在没有要撤回的，什么都没有改。',
};

/** What a recommending body decided, in its own words. */
export const decidedAs: Readonly<Record<string, string>> = { on: '推荐', back: '退回修改', out: '不推荐' };

/** What is possible in place of taking a decision back, by what was decided.
 *  @param contact whom to call */
export function insteadOfUndo(what: string, contact: string): string {
  switch (what) {
    case 'back':
      return '申报人改好会再送来，到时可以重新定，推荐、不推荐都行。';
    case 'on':
      return `这份已经到下一步评审，推荐单位改不了；要停下来，只有工作人员能在评审里退回或定为不通过：请马上打给${contact}，或回“人工”说明原因。`;
    case 'out':
      return `这份到此为止，谁都不能改回来。要让他再参加：预报名没截止，请申报人回“再报一个”重新交一份，您再推荐；来不及了，请打给${contact}商量。`;
    case 'check-back':
      return '申报人补正交回以后，可以重新核对。';
    case 'check-on':
      return '后面的环节还可以处理；确实要退回，请和负责下一环节的同事商量。';
    case 'closed':
    case 'check-out':
      return '确实定错了，请打电话向申报人说明，并留下记录。';
    case 'extended':
      return '要再改，可以另给一个更晚的日期。';
    case 'stampedFormRejected':
      return '申报人重新交来以后，可以直接认可。';
    default:
      return `确实定错了，请找${contact}说明情况。`;
  }
}
