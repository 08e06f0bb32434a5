/** 上面领导让我换推荐单位: whose wish it is. */
const WHO_ASKS =
  /^.{0,8}?(?:领导|上面|上级|单位|公司|老板|主任|书记|经理|他们|人家|工会)(?:说|又|刚|刚才)?(?:让|叫|要求|通知|要)(?:我们?|咱们)?(?:要|得|去|再)?/u;

/** What somebody is told to do, without who told it. */
export function withoutWhoAsks(text: string): string {
  return text.trim().replace(WHO_ASKS, '');
}

/** 哦 我…, 不好意思，我们的…: a call and whose it is, in front of what is said. */
const CALL = /^(?:(?:哦|噢|啊|哎呀?|呃|嗯|那个|不好意思|对不起|抱歉)[\s,，。!！]*){0,3}(?:我们?的?)?/u;

export function withoutCall(text: string): string {
  return text.trim().replace(CALL, '');
}
