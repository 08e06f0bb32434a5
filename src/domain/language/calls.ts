import { withoutEnd } from './ends.ts';

/** 嗯, 呃, 那个 in front, thanks behind, and faces around what is said. */
const CALL = /^(?:嗯+|呃+|额+|啊|哦+|唉|那个|这个|就是说)[\s,，。.…、~～]+(?=\S)/u;
/** 呃32: the call stands right before a figure or a word in Han. */
const CALL_CLOSE = /^(?:嗯+|呃+|额+)(?=[\d\p{Script=Han}])/u;
const FACE_FIRST = /^\[[^\][\s]{1,8}\]\s*/u;
const FACE_LAST = /\[[^\][\s]{1,8}\]$/u;
const THANKS = /(?<=[\s,，。.!！~～])(?:谢谢|多谢|感谢|辛苦了?|麻烦了|请查收|谢谢您|谢谢啦)[啦了哦啊]?$/u;
const SIGN = /[\s,，。.!！~～]/u;

/** What is said without what only goes along; the whole when nothing else is said. */
export function withoutCalls(typed: string): string {
  let text = typed.trim();
  for (let taken = 0; taken < 6; taken += 1) {
    const opened = [CALL, CALL_CLOSE, FACE_FIRST].reduce((rest, pattern) => rest.replace(pattern, ''), text);
    const next = behind(opened);
    if (next === text || next === '') break;
    text = next;
  }
  return text;
}

/** Without thanks and faces at the end, and the signs before them. */
function behind(text: string): string {
  const said = withoutEnd(text, SIGN);
  const thanked = said.replace(THANKS, '');
  const ended = thanked.length < said.length ? withoutEnd(thanked, SIGN) : text;
  const faced = ended.trimEnd();
  return faced.replace(FACE_LAST, '').trimEnd();
}
