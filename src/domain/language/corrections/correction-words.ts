/** How the lead-in of a labelled answer may go on: 邮编：…, 邮编是…, 班组名称改成 … */
export const LABEL_CONNECTIVE =
  /^(?:\s*[:：=＝]\s*|\s*(?:应该是|应该为|改成|改为|换成|就是|写成|叫做|写|填|是|为|叫)\s*[:：]?\s*|\s+)/u;
/** 打错了打错了 是19; 不对不对 职称是… Only with a pause behind it: alone it may be an answer. */
export const CORRECTED =
  /^(?:(?:不对|打错了?|写错了?|说错了?|填错了?|错了|不好意思|对不起|抱歉)[\s,，。.!！~～、]*)+(?<=[\s,，。.!！~～、])/u;
/** 其他都是员工24个. */
export const ALL_THE_OTHERS = /^(?:其他|其余|剩下|另外)?的?(?:都|全)?是?/u;
/** Says that something is wrong. */
export const WRONG = /错|不对|有误|有问题/u;
/** How a corrected answer is announced. */
export const CORRECTION_ANNOUNCED = /^(?:应该是|应该|应为|改成|改为|换成|是|为|[:：,，\s])+/u;
/** 算了还是…, 不对 应该是…: somebody comes back to another choice, named behind it. */
export const SECOND_THOUGHT =
  /^(?:哎呀?|唉|嗯|那)?(?:(?:还是)?算了|不对|错了|等等)?[吧啊哈,，。.!！\s]*(?:那)?(?:还是(?:选|报|用|走)?|就(?:选|报|用)|应该(?:是|选)|改回)[,，\s]*/u;
/** How a name goes on when an answer is announced: 改成 also changes what is there. */
export const CHANGE =
  /^\s*(?:应该是|应该为|要改成|改成|改为|换成|更正为|(?:改|换)回(?:到|成)?(?!来|去|原)|[改换]一?下(?:[成为]|(?=[\s\d])))\s*[:：]?\s*/u;
/** 邮编是…, 邮编：…: between a name and what is said for it. */
export const NAME_CONNECTIVE = /^\s*(?:就是|是|为|叫做|叫|写(?![成了过])|填(?![了过])|[:：=＝])\s*[:：]?\s*/u;
/** 打错了打错了 是19; 不对不对 职称是… */
export const CORRECTION =
  /^(?:(?:不对|打错了?|写错了?|说错了?|填错了?|弄错了?|错了|不好意思|对不起|抱歉)[\s,，。.!！~～、]*)+(?<=[\s,，。.!！~～、])/u;
/** 上一题写错了 应该是20, 刚才那个改成20: plainly the answer before, not the one asked. */
export const ANSWER_BEFORE =
  /^(?:不好意思|对不起|抱歉|啊|哎呀?|唉)?[\s,，。!！]*(?:上一?[题个栏条步]|刚才|刚刚|前面|上面)(?:那?[一]?[题个栏条])?的?(?:我)?[\s,，]*(?:(?:回答|写|填|打|说|弄|发|搞)?(?:得)?(?:不对|有误|有问题|错了?)[\s,，。.!！~～、]*)?(?=\S)/u;
/** 其他都是员工24个: the rest of what is counted. */
export const THE_OTHERS = /^(?:其他|其余|剩下|另外)的?(?:人)?(?:都|全)?是?/u;
/** 联系人还是何䶮: what stands already is said again. */
export const STILL = /^[\s:：]*(?:(?:没变|不变)[,，]?)?(?:还是|仍是|仍然是|依旧是|照旧是)(?=\S)/u;
/** 请把 …: before what is to be changed. */
export const TAKING = /^(?:请|我|麻烦|帮我){0,2}(?:把|将)/u;
/** 修改 …: in front of the column that is to be changed, and of what is said for it. */
export const CHANGING =
  /^(?:请|麻烦|帮我|帮忙|等一?下|顺便|那个|我|要|想|再|先|得){0,4}(?:修改|更改|更正|重填|重新填|改(?![成为回名制进动]))(?:一下|下|个|掉)?[哈吧啊]?[\s:：]*/u;
/** （200字内） between a label and its sign. */
export const LABEL_REMARK = /^ ?[(（][^()（）]{1,20}[)）] ?(?=[:：])/u;
/** 还有邮编改成…: in front of what is put right besides. */
export const BESIDES = /^(?:还有|另外|以及|再有|同时|顺便|然后|再|和|并且?){1,2}(?=\S)/u;
