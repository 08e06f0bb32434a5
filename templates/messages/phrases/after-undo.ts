/** What became of an application after a decision that is held no more. */
export const decidedSince: Readonly<Record<string, string>> = {
  mine: '后来又做的决定现在还能撤回：点最新那张卡片上的“撤回”，或回“撤回刚才的决定”。',
  theirs: '后来又有了新的决定，要撤回请做决定的人来撤。',
  told: '后来又做的决定已经通知申报人，不能撤回。',
  open: '现在没有要撤回的，什么都没有改。',
};

/** What is possible in place of taking a decision back, by what was decided.
 *  @param contact whom to call */
export function insteadOfUndo(what: string, contact: string): string {
  switch (what) {
    case 'back':
      return '申报人改好会再送来，到时可以重新定。';
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
