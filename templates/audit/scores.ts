import { type AuditSentences, because } from './sentence.ts';

export const scoringSentences: AuditSentences<'scoring'> = {
  expertsAssigned: ['staff', () => '分配专家'],
  assignmentMoved: ['staff', (event) => `改派专家${because(event.reason)}`],
  conflictDeclared: ['decisions', (event) => `申请回避${because(event.reason)}`],
  criteriaReplaced: ['staff', () => '更换评分标准'],
  meetingHeld: ['decisions', () => '开专家会'],
  agreedOn: ['decisions', () => '专家会写定意见'],
  scoringClosed: ['decisions', () => '结束评分'],
  scoringReopened: ['decisions', () => '重开评分'],
};

export const sheetSentences: AuditSentences<'sheet'> = {
  readingBegun: null,
  scoreSaved: null,
  scoreSubmitted: ['decisions', () => '提交评分'],
  scoreReopened: ['decisions', (event) => `退回评分重打${because(event.reason)}`],
};
