/** What a message says of numbered conditions is cut into these, in this order at each position. */
export const CLAUSE_TOKENS: readonly [ClauseToken, RegExp][] = [
  // 不都符合, 不是都符合: no plain word of one condition.
  ['hedge', /不都|不全|不是[都全]|不完全|没有?全|部分|如果|能不能|是否|吗|？|\?/uy],
  // 应该都符合: a yes that is not said outright.
  ['unsure', /应该|可能|大概|好像|基本上?|差不多|也许|估计|大致|大体上?|看来|看着|觉得|感觉|都行|随便/uy],
  ['all-met', /没有?(?:啥|什么)?不(?:太)?(?:符合|满足)的?|无不符合的?/uy],
  [
    'unclear',
    /不太?(?:清楚|确定|明白|懂|知道|理解|好说)|看不懂|没看懂|拿不准|说不准|吃不准|搞不清楚?|说不清楚?|存疑|待定|待确认|有疑问/uy,
  ],
  [
    'not-met',
    /不太?(?:符合|满足|够|达标|具备|行|合格)|没有?(?:符合|达到|满足|做到)|还?不符合|达不到|做不到|未达到|没有|没拿过|没得过|×|✗|❌/uy,
  ],
  ['met', /(?:符合|满足|达到|达标|具备|没啥?问题|没有问题|没毛病|可以|确认|做到|够(?:格|条件|标准)?)|ok|√|✓|✔|✅/iuy],
  ['except', /除了?|除去|不算|不包括|之外|以外/uy],
  ['rest', /其他|其它|其余|剩下|剩余|余下|另外|别的|其馀/uy],
  ['all', /全部|所有|每一?条|条条|全都?|统统|均/uy],
  ['both', /都/uy],
  ['first', /前(?=[\d一二三四五六七八九十两])/uy],
  ['last', /(?:最后|后)(?=[\d一二三四五六七八九十两])/uy],
  ['number', /第?(?:\d{1,4}|[一二三四五六七八九十]{1,3}|两)(?:条款|条|款|项|点|号)?/uy],
  ['to', /到|至|-|–|—|~|～/uy],
  [
    'filler',
    /就是|只是|只有|唯独|但是|可是|不过|我们|咱们|我|条件|条款|这|那|的|了|是|算|吧|也|还|和|与|跟|及|以及|有|几|条|款|项|目前|暂时|肯定|绝对|确实|当然|啊|呀|哦|嘛|啦|哈|呢|外|[\s、,，。.．;；:：!！()（）+&]/uy,
  ],
];

/** 只有第二条…, …不太清楚 behind a verdict on all: it may take some of it back. */
export const OF_CLAUSE = /第?[一二三四五六七八九十\d]{1,2}条|不|没有|除了|问题/u;

export type ClauseToken =
  | 'hedge'
  | 'unsure'
  | 'all-met'
  | 'unclear'
  | 'not-met'
  | 'met'
  | 'except'
  | 'rest'
  | 'all'
  | 'both'
  | 'first'
  | 'last'
  | 'number'
  | 'to'
  | 'filler';
