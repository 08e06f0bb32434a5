import { withoutEnd } from '../text/ends.ts';
import { goesAlong } from './beside.ts';

/** 嗯, 呃, 那个 in front, thanks behind, and faces around what is said. */
const CALL =
  /^(?:嗯+|呃+|额+|啊|哦+|唉|那个|这个|就是说|(?:各位)?(?:老师|领导)们?(?:好|您好|你好)?|(?:辛苦|麻烦|谢谢|多谢|感谢)(?:您|你|老师|领导)?(?:了|啦|提醒|指点|关心)?)[\s,，。.!！…、~～]+(?=\S)/u;
/** 呃32: the call is right before a figure or a word in Han. */
const CALL_CLOSE = /^(?:嗯+|呃+|额+)(?=[\d\p{Script=Han}])/u;
/** 【转发】, 转发：, Fwd: in front of what was written by somebody else. */
const FORWARDED = /^\s*(?:[【[(（]转发[】\])）]|(?:转发?|f(?:wd?|w))\s?[:：])\s*(?=\S)/iu;
const FACE_FIRST = /^\[[^\][\s]{1,8}\]\s*/u;
const FACE_LAST = /\[[^\][\s]{1,8}\]$/u;
const THANKS =
  /(?<=[\s,，。.!！~～]|[就可]以了|行了|好了|的话)(?:谢谢|多谢|感谢|辛苦了?|麻烦了|请查收|谢谢您|谢谢啦|谢谢老师|谢谢领导|辛苦老师了?|老师辛苦了?)[啦了哦啊]?$/u;
const SIGN = /[\s,，。.!！~～]/u;

/** What is said without what only goes along; the whole when nothing else is said. */
export function withoutCalls(typed: string): string {
  let text = typed.trim();
  for (let taken = 0; taken < 6; taken += 1) {
    const opened = [FORWARDED, CALL, CALL_CLOSE, FACE_FIRST].reduce((rest, pattern) => rest.replace(pattern, ''), text);
    const next = behind(withoutHarmless(opened));
    if (next === text || next === '') break;
    text = next;
  }
  return text;
}

/** Faces and things that only go along with words: a smile, a flower, an envelope. Those that answer (✅ 🙅 1️⃣), doubt (🤔 ❓) or cross out (❌) are none. */
const FACES =
  /(?:[😀-😉😊-😍😘😚🙂🤗🥰🥳🤝👋👌👍💪🙏🙋🙌👏🌹🌸🌺🌷🌻🎉🎊💐🍀🌟📧📩📨📮📬📫📞📱📠📍📌🏠🏢🏥🏫🎓🎂👤👥👨👩👧👦👮👷👵👴👱🧑🧓🧕👸💁🙇💃👯🚇🚌🚍🚎🚐🚑🚒🚓🚕🚖🚗🚙🚚🚛🚲🛵🚄🚅🚆🚈🚉🚊🚋🚢💉💊🩺🍜🍚🍱🛒🧹🧺]|[❤✌☎✉☺⭐]\ufe0f?)[\u{1f3fb}-\u{1f3ff}]?(?:\u200d[♀♂]\ufe0f?)?\ufe0f?|[\u{1f1e6}-\u{1f1ff}]{2}/gu;
const HAS_FACE = /[\u{1f1e6}-\u{1f1ff}\u{1f300}-\u{1faff}❤✌☎✉☺⭐]/u;

/** 群众🙋, 📧yimi@example.com: the words alone; what is nothing but faces stays. */
export function withoutFaces(typed: string): string {
  if (!HAS_FACE.test(typed)) return typed;
  const rest = typed.replace(FACES, ' ').trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : typed;
}

/** 以上 on the last line of a text. */
const LAST_LINE = /\n[ \t]{0,4}(\S{1,8})$/u;

/** 娄晓芸 2021/12/3 22:14:05 on a line of its own: the head of a copied message. */
const HEAD_LINE =
  /^\S{1,16} {1,3}(?:\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? {1,3})?\d{1,2}:\d{2}(?::\d{2})?[ \t]{0,4}\n/u;

/** A copied message without who sent it, and when. */
export function withoutHead(text: string): string {
  return text.replace(HEAD_LINE, '');
}

/** A long text without a last line that only says that it ends. */
export function withoutClosingLine(text: string): string {
  const last = LAST_LINE.exec(text.trimEnd());
  return last && goesAlong(last[1] ?? '') ? text.slice(0, last.index) : text;
}

/** 收到，, ，先这么写: a clause at an end that changes nothing. */
const FIRST_CLAUSE = /^[^\s,，。！!；;~～]{1,14}[\s,，。！!；;~～]+(?=\S)/u;
const LAST_CLAUSE = /(?<=\S)[\s,，。！!；;~～][^\s,，。！!；;~～]{1,14}$/u;
const SIGNS = /[\s,，。！!；;~～]+/gu;
/** 联系人 改成 @张三: what stands behind such a word is said for the column. */
const SAID_NEXT = /(?:[改换]成|[改换]为|更正为|应该是|应该为|应为)[:：]?$/u;

function withoutHarmless(text: string): string {
  const first = FIRST_CLAUSE.exec(text)?.[0] ?? '';
  const rest = first !== '' && goesAlong(first.replace(SIGNS, '')) ? text.slice(first.length) : text;
  const last = LAST_CLAUSE.exec(rest)?.[0] ?? '';
  const said = last === '' ? rest : rest.slice(0, -last.length);
  return last !== '' && goesAlong(last.replace(SIGNS, '')) && !SAID_NEXT.test(said.trimEnd()) ? said : rest;
}

/** Without thanks and faces at the end, and the signs before them. */
function behind(text: string): string {
  const said = withoutEnd(text, SIGN);
  const thanked = said.replace(THANKS, '');
  const ended = thanked.length < said.length ? withoutEnd(thanked, SIGN) : text;
  const faced = ended.trimEnd();
  return faced.replace(FACE_LAST, '').trimEnd();
}

const FILLER_FIRST = /^(?:嗯+|呃+|然后|还有|另外|了|就是|是){1,3}/u;
const FILLER_LAST = /(?:吧|呢|嘛|哈|了){1,2}$/u;

/** 然后高中六个吧: without what is only said between answers. */
export function withoutFillers(text: string): string {
  return text.replace(FILLER_FIRST, '').replace(FILLER_LAST, '');
}

const WHO_ONE_IS = /^(?:我|也){0,2}就?是\p{Script=Han}{1,8}的$/u;

/** 就是开车的: what somebody does all day, told beside the columns. */
export function tellsWhoOneIs(text: string): boolean {
  return WHO_ONE_IS.test(text);
}

const GREETED = /^(?:喂|大家好|嗯+|呃+|哎|你好|您好|老师好?){1,4}(?=\p{Script=Han})/u;
/** 我们那个班组: it only points. */
const POINTED = /(?<=我们|咱们|我)那个/gu;
/** 班长嘛姓名叫, 人呢是二十二个, 管理的话两个: particles behind what is spoken of. */
const PARTICLE = /(?<=\p{Script=Han})(?:(?<!喇)嘛|呢(?=[就是有在叫])|的话)(?=[\p{Script=Han}\d])/gu;
/** What somebody says where a writer makes a pause. */
const SPOKEN_PAUSE = /嗯+|呃+|(?<![天自])然后|那个|还有就是/gu;
/** 属虎的: said with how old somebody is. */
const ANIMAL = /(?<![下专从附直隶金])属[鼠牛虎兔龙蛇马羊猴鸡狗猪](?:的|(?=今年|[\s汉\d]))/gu;
/** 成立是一八年五月: what no column asks. */
const SINCE =
  /(?:成立|组建|入职|参加工作|进单位)(?:时间)?[是在于]{0,2}[\d一二三四五六七八九〇零]{2,4}年(?:[\d一二三四五六七八九十]{1,2}月份?)?/gu;

/** A dictated message with pauses where its speaker fills them. */
export function withSpokenPauses(text: string): string {
  return text
    .replace(GREETED, '')
    .replace(POINTED, '')
    .replace(PARTICLE, '')
    .replace(ANIMAL, '')
    .replace(SPOKEN_PAUSE, ' ')
    .replace(SINCE, ' $& ')
    .trim();
}
