import type { AuditSentences } from './sentence.ts';

export const objectionSentences: AuditSentences<'objection'> = {
  objectionRaised: ['decisions', () => '对结果提出异议'],
  objectionFiled: ['decisions', () => '在网页上对结果提出异议'],
  objectionAmended: ['decisions', () => '在网页上更正异议里的姓名或所指'],
  objectionWithdrawn: ['decisions', () => '撤回异议'],
  objectionConfirmed: ['decisions', (event) => `核实异议：${event.how === 'phone' ? '打过电话' : '在聊天里确认'}`],
  objectionAnswered: ['decisions', () => '答复异议'],
  objectionAnswerTold: ['decisions', () => '异议的答复发给了提出的人'],
  objectionAnswerUndone: ['decisions', () => '撤回异议的答复，提出的人没有收到'],
};
