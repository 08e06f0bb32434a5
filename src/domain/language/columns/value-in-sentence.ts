import { isLongerThan } from '../text/length.ts';

const MAX_CHARACTERS = 60;
const WHO =
  '(?:我们?|咱们?|本|她|他|(?:我们?|咱们?|本)(?:班组|单位|公司|医院|学校|组长|班组长|班长|领导|主管|联系人)|班组|组长|班组长)(?:的(?:名字|名称|全称|地址|姓名))?';
const WHEN = '(?:大学里?|学校里?|去年|今年|前年|上个?月|\\d{4}年|目前|现在|平时|当时)';
const THEN = '(?:刚|才|已经|就|一直|主要|都){0,3}';
const VERB =
  '(?:就?在|是|叫做?|名叫|当|担任|任|做|归|属于|隶属于?|位于|坐落在|毕业于|学的?(?:是)?|读的?(?:是)?|念的?(?:是)?|评上了?|评为|评的是?|考上了?|考的是?|拿的是?)';
/** 我们单位就在…, 去年刚评上…, 大学里学的…: somebody tells what the column asks for. */
const LED = new RegExp(`^(?:${WHO}${THEN}(?:${WHEN}${THEN})?|${WHEN}${THEN}(?:${WHO}${THEN})?)${VERB}(?=\\S{2})`, 'u');
const END = /(?:上班|工作|任职|管的?|管理|毕业的?|那里|这里|那边|这边|的|了|吧|啊|呀|哦)$/u;
const CLAUSE = /[,，;；。!！]+/u;

/** A value that a sentence tells, and its clauses that do not. */
export interface SentenceValue {
  value: string;
  unused: string[];
}

/** 我们班组的名字是云苔路站班组，成立十年了: what may be in the form. @returns null when the text is no such sentence */
export function valueInSentence(typed: string): SentenceValue | null {
  const text = typed.trim();
  if (isLongerThan(text, MAX_CHARACTERS) || text.includes('\n')) return null;
  const clauses = text
    .split(CLAUSE)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const at = clauses.findIndex((clause) => LED.test(clause));
  const clause = clauses[at];
  if (clause === undefined) return null;
  const led = clause.replace(LED, '');
  const value = [...led].length > 3 ? led.replace(END, '') : led;
  return { value, unused: clauses.filter((_, index) => index !== at) };
}
