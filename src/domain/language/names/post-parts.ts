import { isLongerThan } from '../text/length.ts';
import { looksLikeName } from './looks-like.ts';

const MAX_CHARACTERS = 40;
/** 上级申汀集团: which unit is meant, no part of its name. */
const UPPER = /^(?:我们?的?)?(?:上级|主管|归口)(?:推荐)?(?:单位|部门|公司)?(?:是|为|叫|[:：])?(?=\S{3})/u;
const ORGANISATION =
  /^(.{2,30}?(?:有限公司|公司|集团(?!公司|有限)|医院|中心|局|学校|大学|协会|委员会|银行))(?=[\s,，、的]|.{0,12}(?:部|处|科|室|办)|$)/u;
const DEPARTMENT = /^([^\s,，、]{1,10}?(?:办公室|(?<!事业|项目|营业|分|总)部门?|处|科|室|办|工会|党委))/u;
const POSITION =
  /^(?:的)?((?:副|总|常务副|首席)?(?:主管|经理|部长|主任|科长|处长|干事|专员|书记|总监|助理|主席|负责人|科员))$/u;
const SIGN = /^[\s,，、]+/u;

/** A person's unit, department, post and name that are in one text. */
export interface PostParts {
  organisation?: string;
  department?: string;
  position?: string;
  name?: string;
}

/** 申汀集团质量管理部主管, 方晓岚主管: its parts. @returns null where it is one thing, or not wholly made of them */
export function postPartsIn(typed: string): PostParts | null {
  const whole = typed.trim();
  if (isLongerThan(whole, MAX_CHARACTERS) || whole.includes('\n')) return null;
  const text = whole.replace(UPPER, '');
  const named = nameAndPost(text);
  if (named) return named;
  const organisation = ORGANISATION.exec(text)?.[1];
  let rest = behind(text, organisation);
  const department = DEPARTMENT.exec(rest)?.[1];
  rest = behind(rest, department);
  const position = POSITION.exec(rest)?.[1];
  if (rest !== '' && !position) return null;
  const parts = {
    ...(organisation ? { organisation } : {}),
    ...(department ? { department } : {}),
    ...(position ? { position } : {}),
  };
  const isOne = Object.keys(parts).length < 2;
  return isOne && (text === whole || !organisation) ? null : parts;
}

function behind(text: string, part: string | undefined): string {
  return part === undefined ? text : text.slice(part.length).replace(SIGN, '');
}

function nameAndPost(text: string): PostParts | null {
  for (const length of [4, 3, 2]) {
    const name = text.slice(0, length);
    if (name.length < length || !looksLikeName(name)) continue;
    const rest = text.slice(length).replace(SIGN, '');
    const department = rest === text.slice(length) ? undefined : DEPARTMENT.exec(rest)?.[1];
    const position = POSITION.exec(behind(rest, department))?.[1];
    if (position) return { name, ...(department ? { department } : {}), position };
  }
  return null;
}
