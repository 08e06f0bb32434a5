import { isOfOthers, type Whose } from './whose.ts';
import { behindWord, type ColumnLook, wordsForColumn } from './words-for-column.ts';

/** What a column takes, and the words that name it: those of its campaign. */
export interface Framed {
  look: ColumnLook;
  /** Words for the column. */
  names: readonly string[];
  /** The part of the form it stands in. */
  section: string;
  whose: Whose;
  /** What stands in the form for nothing; absent where something has to. */
  none?: string;
}

/** 请填, 那里就写: asks to put down what follows. */
const PUT_DOWN =
  /^(?:(?:这里|那里|这边|那边|这栏|那栏|一栏)(?:请|就|帮我|麻烦){0,2}|(?:请|就|帮我|麻烦){1,2})(?:填写|填(?![海埋充])|写(?![字真意作]))(?:[上成](?!海))?[\s:：]*|^(?:请|就)用(?=[\w\d])/u;
/** 联系人写何䶮: right behind the column's word. */
const PUT_CLOSE = /^(?:填写|填|写)(?![海埋充字真意作])[\s:：]*/u;
const PUT_END = /(?:就行了?|就好了?|就可以了?|即可|吧)$/u;
/** 联系人就写我吕红霞 */
const MYSELF = /^(?:我自己|我本人|本人|我)(?=\p{Script=Han}{2,4}$)/u;
const OF = /^(?:我们|咱们|我)?的?/u;
const CALLED = /^的?(?:全称|名称|全名|名字)?(?:就?是|叫做?|[:：])\s*/u;
/** 全称是: of an organisation, of which 是 alone may tell anything. */
const NAMED = /^的?(?:全称|全名)(?:就?是|叫做?|[:：])?\s*|^的?(?:名称|名字)(?:就?是|叫做?|[:：])\s*/u;
/** 她手机138…: nothing between. */
const CLOSE = /^(?=\d)/u;
const IS = /^(?:[:：]|就?是)\s*/u;
const PLACES = ['店', '班组', '队', '班', '站', '公司', '单位', '科', '厂', '院', '组', '部门'];
const IN_PLACE = /^(?:里头|里面|里|上|中)?(?:是|任|当|担任|做)/u;
const AT = /^我?(?:现在|目前|平时)?在(?:我们)?/u;
const WHERE = '(?:中专|大专|大学|学校|技校|职校|卫校|函授)?里?(?:时候?)?';
const GRADUATED = /^(?:我|本人)?毕业于|^(?:初中|高中|中专|大专|大学|本科)(?:在|是在)?[读念上]的是?/u;
const STUDIED = new RegExp(
  `^(?:我?是[^,，]{2,16}毕业的?[,，]\\s?)?我?(?:当年|当时)?在?${WHERE}[读学念修]的就?是?`,
  'u',
);
/** 学物流的 */
const STUDIES = /^我?[学读念](\p{Script=Han}{2,12})的$/u;
const POSTS_ARE =
  /^的?(?:配置|配备|构成|分工|设置|安排)(?:情况)?(?:是|为)?(?:这样的?|如下)?[:：]\s*|^的?岗位(?:和人数|及人数)?(?:是|有)[:：]?\s*/u;
const POSTS_BEGIN = /^(?:主要|分别)(?:是|有)|^一共[一二两三四五六七八九十\d]{1,2}个岗位[,，:：]\s*/u;
/** 岗位有收银员20人: behind the word for the column. */
export const POSTS_HAVE = /^(?:主要)?有(?!色)/u;
const POSTS_OF = ['岗位', '人员', '班组'];
const NAME_IS =
  /^(?:姓名|名字)[:：]\s*|^(?:有事|有问题)(?:请|就)?(?:联系|找)|^(?:请|就)(?:联系|找)|^(?:您好|你好)?[,，\s]{0,2}(?:我们|咱们|我)?的?([^\s,，]{0,6}?)(?:那边|这边|那里|这里)?的?(?:联系人|经办人|对接人|负责人|联系的|对接的|经办的|负责的|对接的人|负责这事的)(?:就?(?:是|叫)|[:：])?(?:我自己|我本人|我|本人)?[\s,，]{0,2}|^(?:就是|就|是|就写|就填|写|填)?(?:我自己|本人|我)[\s,，]{1,2}/u;

/** 单位全称：…, 我在店里是…, 我们的配置是这样的：…: what is behind that which is said in front of a value, by what the column takes. */
function behindLead(text: string, framed: Framed): string {
  const { look, names, whose } = framed;
  const words = wordsForColumn(names, look);
  const own = text.replace(OF, '');
  switch (look) {
    case 'number': {
      const theirs = behindOwner(text, whose);
      return behindWord(theirs, words, IS) ?? (theirs === text ? text : (behindWord(theirs, words, CLOSE) ?? text));
    }
    case 'address':
      return text.replace(/^(?:我们|咱们)?(?:单位|公司|企业)?就?在(?=\p{Script=Han}{2})/u, '');
    case 'organisation':
      return behindWord(own, [...words, ''], NAMED) ?? text;
    case 'department':
      return (
        (whose.kind === 'own' ? null : behindWord(text, ['他', '她', ''], /^就?在/u)) ??
        behindWord(own, words, CALLED) ??
        text
      );
    case 'team':
      return behindWord(own, words, CALLED) ?? text.replace(/^(?:全称|全名)(?=\S{4})/u, '');
    case 'school':
      return behindWord(own, words, CALLED) ?? text.replace(GRADUATED, '');
    case 'position':
      return AT.test(text) ? (behindWord(text.replace(AT, ''), [...whose.team, ...PLACES], IN_PLACE) ?? text) : text;
    case 'major':
      return text.replace(STUDIED, '').replace(STUDIES, '$1');
    case 'posts':
      return behindPosts(own, whose.team) ?? text.replace(POSTS_BEGIN, '');
    case 'name': {
      const led = NAME_IS.exec(text);
      return led && isTheirs(led[1] ?? '', framed) ? text.slice(led[0].length) : text;
    }
    default:
      return text;
  }
}

/** 她手机, 班长电话, 方主管的手机: without whose it is. */
function behindOwner(text: string, { kind, words }: Whose): string {
  if (kind === 'own') return text.replace(/^我的?/u, '');
  const word = words.find((one) => text.startsWith(one)) ?? '';
  const rest = text.slice(word.length).replace(/^的/u, '');
  const bare = rest.replace(/^[他她]的?/u, '');
  return kind === 'organisation'
    ? bare.replace(/^\p{Script=Han}(?:老师|主任|科长|处长|经理|书记|部长|主管)的?/u, '')
    : bare;
}

/** 班组岗位人员的配置如下：, 岗位有: behind up to two words for what is told. */
function behindPosts(text: string, team: readonly string[]): string | null {
  const words = [...team, ...POSTS_OF];
  const rests = [text];
  for (let taken = 0; taken < 2; taken += 1) {
    const last = rests.at(-1) ?? '';
    const word = words.find((one) => last.startsWith(one));
    if (word === undefined) break;
    rests.push(last.slice(word.length));
  }
  for (const rest of rests.reverse()) {
    const said = POSTS_ARE.exec(rest);
    if (said) return rest.slice(said[0].length);
  }
  return null;
}

/** 我是东海农业大学毕业的; 我在上海…公司工作. */
const SCHOOL_OF = /^(?:我|本人)?是?([^,，]{4,20}?)毕业的?$/u;
const WORKS_AT = /^(?:我|本人)(?:目前|现在|就)?在([^,，]{4,30}?)(?:工作|上班)$/u;
/** 何䶮何老师: the same person, as people call them. */
const CALLED_TOO =
  /^((\p{Script=Han})\p{Script=Han}{1,2})[\s,，]?\2(?:老师|主任|经理|师傅|科长|处长|部长|书记|主管|女士|先生|工)$/u;
/** 还没评职称, 没学专业: there is none. */
const NONE_YET =
  /^(?:我|还|也|暂时|目前){0,3}(?:没有?|从没|未)(?:评|读|考|学|分|担任|当)?过?(?:职称|专业|职务)[的了呢]?$/u;
/** 没有职称，写无: there is none, and that is what stands in the form. */
const NONE_TO_WRITE =
  /(?:没有?|无|没评过?)[^\s,，不]{0,8}[\s,，]{1,2}(?:(?:那|所以)?(?:就|请)?[填写])?["“「]?无["”」]?(?:就行|就好|即可|吧)?$/u;

/** A value without what only announces it, where that is plain by how it is said; the text as it is where nothing does. What is left is for the caller to judge. */
export function withoutFrame(typed: string, framed: Framed): string {
  const { look, none } = framed;
  const text = typed.trim();
  if (none !== undefined && (NONE_TO_WRITE.test(text) || NONE_YET.test(text))) return none;
  const put = putDown(text, framed);
  if (put !== text) return look === 'name' ? put.replace(MYSELF, '') : put;
  if (look === 'school' || look === 'organisation') {
    const of = (look === 'school' ? SCHOOL_OF : WORKS_AT).exec(text)?.[1];
    if (of !== undefined) return of;
  }
  const bare = behindLead(text, framed);
  return look === 'name' ? (CALLED_TOO.exec(bare)?.[1] ?? bare) : bare;
}

/** 推荐单位那里: of the part of the form that is asked. */
const OWNER = /^(\p{Script=Han}{2,6}?)(?=那里|这里|那边|这边|那栏|这栏|一栏)/u;

function putDown(text: string, framed: Framed): string {
  const owner = OWNER.exec(text)?.[1] ?? '';
  const name = framed.names.find((one) => text.startsWith(one)) ?? (isTheirs(owner, framed) ? owner : '');
  const behind = text.slice(name.length);
  const rest = behind.replace(PUT_DOWN, '').replace(name === '' ? /^$/u : PUT_CLOSE, '');
  return rest === behind ? text : rest.replace(PUT_END, '');
}

/** 主管部门 is whose the person is: only the part of the form that is asked. */
function isTheirs(owner: string, { section, whose }: Framed): boolean {
  if (owner === '') return true;
  if (whose.words.some((word) => word.endsWith(owner))) return true;
  return whose.kind === 'own' && section.includes(owner) && !isOfOthers(owner, whose);
}

/** 何䶮哈: a particle that no name ends with. */
export function withoutParticle(text: string): string {
  return [...text].length > 2 ? text.replace(/[哈啊哦呀啦嘛喽]$/u, '') : text;
}

/** 那就何䶮, 就填国有企业, 就一普通电工: decided. */
export function withoutDecision(text: string): string {
  return text.replace(
    /^就(?:是)?一?个?(?=普通)|^(?:那就|那|就)(?:填|写|是|叫|用|选)?(?=\S{2})|^有[,，\s]+(?=\S{2})|^(?:公章|印章|营业执照|执照|证书|身份证)上面?(?:写)?的?(?:就?是)?/u,
    '',
  );
}

/** 质量管理部的: of where somebody is. */
export function withoutOf(text: string): string {
  return [...text].length > 3 && !text.endsWith('的的') ? text.replace(/的$/u, '') : text;
}
