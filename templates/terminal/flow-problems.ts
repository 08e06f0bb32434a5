const TYPES: Readonly<Record<string, string>> = {
  string: '文字（加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表 [ ]',
  object: '一组值 { }',
  record: '一组值 { }',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: '要写一个真有的日子，例如 2021-12-17',
  time: '要写几点几分，例如 09:00',
  regex: 'id 只用小写英文字母、数字和短横；栏目的 id 以小写字母开头，只用英文字母和数字',
};

const CUSTOM: Readonly<Record<string, string>> = {
  inherited: '这个名字程序自己要用（例如 constructor），换一个',
  pattern: '不是能用的正则表达式',
};

const KINDS: Readonly<Record<string, string>> = { today: '今天的日期', given: '承诺', recommended: '推荐的份数' };

/** What is wrong in `flows/` and `templates/documents/`, for whoever edits them; file and place stand before each. */
export const flowProblems = {
  /* Shape. */
  unknownKey: (key: string) => `没有 ${key} 这一项，是不是写错了？能写的看 flows/README.md`,
  missing: '缺这一项',
  wrongType: (expected: string) => `应该是${TYPES[expected] ?? expected}`,
  notOneOf: (values: readonly string[]) => `只能是 ${values.join('、')} 中的一个`,
  badFormat: (format: string) => `写法不对：${FORMATS[format] ?? format}`,
  tooSmall: (least: string) => `太少或太短，至少 ${least}`,
  notOver: (least: string) => `要大于 ${least}`,
  tooBig: (most: string) => `太多或太长，最多 ${most}`,
  custom: (message: string) => CUSTOM[message] ?? `不对：${message}`,
  wrong: (message: string) => `不对：${message}`,
  notRead: (message: string) => `读不了：${message}`,
  noFlows: (folder: string) => `没有找到 ${folder}：CAMPAIGNS_DIR 要指到装着 flows/ 的文件夹`,
  noCampaignFile: '没有这个文件，每个活动的文件夹里都要有；公用的栏目放在 flows/shared',
  wrongFolder: (id: string) => `“${id}”和文件夹的名字不一样，两个要一样`,

  /* Names. */
  formOfAnother: (id: string, campaign: string) =>
    `表格的 id “${id}”不是这个活动的，改成“${campaign}/${id.split('/').at(-1)}”；标题里的年份也看一遍`,
  idTwice: (id: string) => `id “${id}”用了两次，换一个`,
  nameTwice: (name: string) => `名称“${name}”用了两次，选的人分不清`,
  idTooLong: '这个 id 太长，卡片的编号放不下，写短一些',
  numberTwice: '这几家的 id 去掉短横就一样，它们的表会编成同一个号，改掉一个',
  wordIsNumber: (word: string) => `“${word}”是数字，回数字是从列出的里面选，换一个词`,
  wordIsCommand: (word: string) => `“${word}”随时都能说，已经有别的意思，换一个词`,
  optionIsNumber: (word: string) => `选项的“${word}”是别的选项的序号，回 ${word} 就会选错`,
  labelTwice: (label: string) => `栏目名“${label}”用了两次；有分组的写成“组名.栏目名”`,
  aliasTwice: (alias: string) => `别名“${alias}”给了两栏，说“修改 ${alias}”就分不清，只留一处`,
  aliasIsLabel: (alias: string) => `别名“${alias}”是另一栏的栏目名，永远轮不到这一栏，去掉它`,
  noField: (id: string) => `没有栏目 ${id}`,
  noClause: (id: string) => `申报条件里没有第 ${id} 条`,
  noTrack: (track: string, known: readonly string[] = []) =>
    `没有类别 ${track}${known.length > 0 ? `，有 ${known.join('、')}` : ''}`,
  noTracks: '一个类别也没有，至少要有一个',
  noNameField: (id: string) => `栏目 ${id} 不是文字（text 或 name），不能当名称`,
  nameIsOptional: (id: string) => `栏目 ${id} 可以空着，不能当名称`,
  badMobile: (value: string) => `“${value}”不是手机号码，要 11 位；没有就写 ''`,
  badEmail: (value: string) => `“${value}”不是邮箱；没有就写 ''`,
  titleTwice: (title: string, other: string) => `“${title}”和 ${other} 的标题一样，选的人分不清`,
  trackNameTwice: (name: string) => `“${name}”两个类别都用了，选的人分不清：名称、标题和别名都不能相同`,

  /* Calendar and journey. */
  dayOutside: (day: string, first: string, last: string) =>
    `${day} 不在活动期间（${first} 到 ${last}），像是从往年抄来的：去掉它或改过来`,
  backward: (from: string, to: string) => `${to} 比 ${from} 早，还没开始就结束了`,
  endsBefore: (to: string, other: string, otherTo: string) => `${to} 就到期，可是 ${other} 到 ${otherTo} 才结束`,
  opensBefore: (from: string, other: string) => `${from} 就开始，可是预报名 ${other} 才开始`,
  stepMissing: (step: string) => `流程里没有 ${step} 这一步，走不到头`,
  stepOrder: (step: string, before: string, order: readonly string[]) =>
    `${step} 不能排在 ${before} 后面；顺序是 ${order.join('、')}`,
  stepTwice: (step: string) => `${step} 这一步写了两次`,
  paperTitleTwice: (title: string) =>
    title === ''
      ? '有两份自己交的材料没有写 title，问的是哪一份分不清，写上叫什么'
      : `两份自己交的材料都叫“${title}”，问的是哪一份分不清，换一个 title`,
  uploadTwice: (name: string) => `两个 upload 都叫 ${name}，收到的文件分不清，换一个 name`,
  bodyStepForNothing: '没有推荐这一环节（stages 里没有 recommend），body 这一步就没有可选的，去掉它',

  /* Stages. */
  noStages: '没有环节，提交以后走不下去：写上 check、panel、publish 等，最后一个是 publish',
  stageOrder: (kind: string, before: string, kinds: readonly string[]) =>
    `${kind} 不能排在 ${before} 后面；顺序是 ${kinds.join('、')}`,
  stageEndless:
    '最后一个环节要是 publish，不然永远等不到结果；不公布名单、只逐个通知申报人的，写 publish 并加上 isPublic: false',
  stageUndecided: '有 score 没有 panel：打了分没有人定，加上 panel',
  stageKindTwice: (kind: string) => `${kind} 写了两次，只能有一个`,
  stageLevels: (count: number) => `recommend 有 ${count} 级，最多两级`,
  levelsWithoutKinds: '推荐分两级，每一级都要用 bodyKinds 写明哪几类单位来定',
  noBodies: '有 recommend，却没有一家推荐单位（bodies）',
  bodiesForNothing: '没有 recommend，推荐单位（bodies）就没有事做：去掉它们，或加上 recommend',
  nothingToRegister: '不选推荐单位（没有 body 这一步），预报名就只有 eligibility 能做：加上申报条件，或加上 body',
  nobodyChoosesBody: "有 recommend，却没有一个类别选推荐单位：要推荐的类别，在流程最前面加上 { step: 'body' }",
  bodyDecidesNowhere: '它的类别（kind）哪一级推荐都不收，选了它就走不下去',
  notAbove: 'above 写的不是上一级的推荐单位：改成上一级里的一家，没有上一级就去掉',
  nobodyAbove: '不知道往哪家送：用 above 写明上一级是哪一家（上一级只有一家时不用写）',
  calendarContrary: (to: string, follows: string) => `${to} 和环节里的 ${follows} 不一样；去掉这一项，按环节的算`,
  quotaOver: (each: number, quota: number) => `每家最多 ${each} 份，比这一类的总数 ${quota} 还多：改小，或改 quota`,
  repairTooLong: (days: number, length: number) =>
    `补正给 ${days} 天，这个环节一共才 ${length} 天：改小，或把环节的最后一天往后挪`,
  noEvidence: (evidence: string) => `依据 ${evidence} 在这个活动里永远查不到，去掉它`,
  galleryNotPublic: '结果不公布（isPublic: false），就没有可以公开展示的：去掉 gallery，或去掉 isPublic',
  cannotShow: (field: string, kind: string, kinds: readonly string[]) =>
    `${field} 是 ${kind}，展示页这里要用 ${kinds.join(' 或 ')} 的栏目`,
  notForEverybody: (field: string) => `${field} 是联系方式或图片，不能作为公开展示的栏目`,
  noCriteria: '没有这个类别的评分要点，专家打不了分',
  weights: (total: number) => `权重加起来是 ${total}，要正好 100`,
  anchorOrder: (scale: number) => `分数的说明要从低到高，不超过 ${scale} 分`,
  negativeDays: '提前的天数不能是负数',
  reminderTooEarly: (days: number, length: number) => `提前 ${days} 天还没有开始，提醒了也没法做：写 ${length} 以内`,
  leadTooLong: (length: number) => `盖章要的天数比整个资料申报（${length} 天）还长：改小`,
  dayTwice: (day: string) => `提前 ${day} 天写了两次`,
  reminderOfOther: (fits: readonly string[]) => `这句话说的是别的时间窗，这里要用 ${fits.join(' 或 ')}`,
  reminderForNobody: '没有推荐这一环节（stages 里没有 recommend），没有人可以提醒',
  noMessage: (message: string, known: readonly string[]) =>
    `没有叫 ${message} 的提醒，能用的有 ${known.join('、')}（在 templates/messages/anybody/reminders.ts）`,

  /* Changes of a revision. */
  laterRevision: (revision: number) => `比活动现在的 revision ${revision} 还大`,
  stillAsked: (field: string) => `${field} 还在问，不能又写成改名、拆开或不再问`,
  changedTwice: (field: string) => `${field} 在同一次改版里写了两次：改名、拆开、不再问只能选一样`,
  changesOrder: (before: number) => `写在 revision ${before} 后面：改版要从早到晚写，填过的内容按次序跟着走`,
  leadTogether: (field: string) => `两栏都变成了 ${field}，只留得下一栏的内容：一栏改名，另一栏写 dropped`,
  splitTwice: (field: string, into: string) => `${field} 拆成的栏目里 ${into} 写了两次`,
  noReason: (field: string) => `${field} 为什么不再问？写一句，会告诉填过的人`,

  /* A field. */
  minOverMax: (low: string, high: string) => `${low} 比 ${high} 大`,
  optionTwice: (label: string) => `选项“${label}”写了两次`,
  optionWordTwice: (word: string) => `“${word}”两个选项都用了，回这个词就分不清`,
  ofColumn: (label: string, problem: string) => `列“${label}”：${problem}`,
  columnTwice: (word: string) => `“${word}”两列都用了，粘贴的表和“张三的${word}改成……”就分不清`,
  firstColumnEmpty: (label: string) => `第一列“${label}”是每一行的名字，不能写 optional`,
  labelMark: (label: string) => `栏目名“${label}”里不能有冒号或换行：冒号后面是答案`,
  noNone: '写了 optional，就要用 none 写明空着时表上写什么，例如“无”',
  notOptional: '写了 none 却没有写 optional: true',
  lateIsForPictures: 'late 只能用在图片（pictures）上',
  prefillWithoutSuggest: '写了 prefill 就不会问，可是没有 suggest，永远是空的：加上 suggest，或去掉 prefill',
  noExample: '要有 example：答错时给人看的一个例子',
  hintOtherLimit: (said: number, max: number) =>
    `hint 里说 ${said} 字，这一栏最多收 ${max} 字（maxCharacters）：改成一样`,
  longHint: (count: number, max: number) => `hint 有 ${count} 个字，手机上放不下，最多 ${max} 个`,
  exampleTooLong: (count: number, max: number) => `例子有 ${count} 个字，这一栏最多 ${max} 个`,
  exampleRefused: (text: string, answer: string) =>
    `例子“${text}”这一栏自己都不收，改成收得下的。聊天里会这样回：${answer.replace(/\s+/gu, ' ')}`,
  exampleUnlike: (text: string, looks: string | undefined) =>
    `例子“${text}”${looks === undefined ? '' : `不像 looks: ${looks}，`}填的人这样写会被追问：这一栏就收它，用 like 写上；别的栏目才收，换一个例子`,
  exampleTwice: '同一栏的样例只能有一个',

  /* A suggestion. */
  suggestKind: (from: string, wanted: string, kind: string) =>
    `suggest 给的是${KINDS[from] ?? from}，只能用在 ${wanted} 上，这一栏是 ${kind}`,
  recommendedIsOfBodies: 'suggest: recommended 只能用在推荐单位的表（bodyForms）里',
  suggestItself: 'suggest 指着自己',
  suggestCircle: '几栏的 suggest 互相等着，谁也等不到',
  suggestLater: (field: string) => `suggest 指的 ${field} 在后面才问，问到这里时还没有`,
  suggestLonger: (field: string, longer: number, max: number) =>
    `suggest 指的 ${field} 可以有 ${longer} 个字，这一栏只收 ${max} 个`,
  suggestRefused: (field: string, example: string) => `suggest 会给出 ${field} 的答案，例如“${example}”，这一栏不收`,
  bodyValueRefused: (ids: readonly string[]) =>
    `suggest 给出的推荐单位信息这一栏不收：${ids.slice(0, 5).join('、')}${ids.length > 5 ? ` 等 ${ids.length} 家` : ''}`,

  /* The campaign's own words. */
  noBodyKind: (kind: string, known: readonly string[]) =>
    `没有推荐单位的类别“${kind}”，bodyKinds 里有 ${known.join('、') || '（一个也没有）'}`,
  kindWordTwice: (word: string) => `“${word}”两类推荐单位都用了，回这个词就分不清`,
  bodyIsKind: (name: string) => `“${name}”也是一类推荐单位的说法，回这个词是看名单还是选它分不清，写全称`,
  emptyKind: '这一类一家推荐单位也没有，去掉它',
  noFact: (name: string, known: readonly string[]) => `答案里的 {${name}} 没有这一项，能用的有 ${known.join('、')}`,
  noAnswer: '没有 answer：只有通用问题（templates/faq.ts）的 id 才能只加说法',
  neverHeard: '没有 whole 也没有 words，永远问不到',
  notInTrack: (id: string, track: string) => `类别 ${track} 里没有栏目 ${id}，不能当例子`,
  sheetColumns: (wanted: number, count: number) => `这张表的 Excel 有 ${wanted} 列，这里写了 ${count} 个列名`,
  paperWordTwice: (word: string) => `“${word}”两张表都用了，回这个词就分不清`,
  blankAround: (label: string) => `blank 要写在有分组的栏目上（组名.栏目名），“${label}”没有分组`,

  /* Checks and groups of a form. */
  noCount: (id: string) => `栏目 ${id} 不是 count，不能加减；两个日期谁先谁后，在后面那一栏（date）写 notBefore`,
  noOtherDay: (id: string) => `notBefore 要写另一栏日期（date），${id} 不是`,
  checkItself: (id: string) => `栏目 ${id} 在同一条里写了两次`,
  groupApart: (ids: readonly string[]) => `${ids.join('、')} 一起问，就要在 fields 里挨在一起`,
  groupLong: (id: string) => `${id} 要单独问，不能和别的栏目一起问`,
  inTwoGroups: (id: string) => `${id} 在两个组里`,

  /* Layouts. */
  noLayout: (file: string) => `没有排版文件 ${file}`,
  noExport: (file: string, name: string) => `${file} 里没有 export const ${name}`,
  printsRenamed: (old: string, now: string) => `栏目 ${old} 现在是 ${now}，这里还印旧的，会印成空白`,
  cannotPrint: (id: string, kind: string, kinds: readonly string[]) =>
    `栏目 ${id} 是 ${kind}，在这里印不出来；这里能印 ${kinds.join('、')}`,
  promisePrints: (id: string) => `栏目 ${id} 是 promise，没有自己的字：把承诺的话写成版面上的文字（text），不用 field`,
  rowCells: (id: string, wanted: number, found: number) =>
    `栏目 ${id} 连序号要 ${wanted} 格，版面的 head 画了 ${found} 格，对不上`,
  rowsInList: '名单（rows）只能用 list 排',
  neverPrinted: (id: string, label: string) => `栏目 ${id}（${label}）问了却没有印`,
  noOption: (id: string, option: string) => `栏目 ${id} 没有选项“${option}”，这个框永远不会打勾`,
  optionNotPrinted: (id: string, option: string) => `栏目 ${id} 的选项“${option}”没有印，选了它就看不出来`,
  openNotPrinted: (id: string) => `栏目 ${id} 可以自己写，只印了框，自己写的印不出来`,
  noValue: (name: string, known: readonly string[]) =>
    `{${name}} 会照样印在纸上，能用的有 ${known.map((one) => `{${one}}`).join('、')}`,
  labelOfOther: (said: string, id: string, label: string) =>
    `写着“${said}”的格子印的是 ${id}（${label}），像是写反了：换一下位置，或把字改成“${label}”`,
  otherYear: (year: string, years: readonly string[]) =>
    `写的是 ${year} 年，表格的标题是 ${years.join('、')} 年，像是从往年抄来的：改过来`,
  unitOfOther: (id: string, own: string, unit: string) =>
    `栏目 ${id} 按“${own}”存，这里印“${unit}”，数字就错了：改成 unit: '${own}'，或改栏目的 unit`,
  underTable: (topMm: number) => `会压在表格上：表格从 ${topMm} 毫米处开始（tableTopMm），往上挪或把表格往下挪`,
  sealNotAtOpinion: "意见栏（opinion）印在最后一页，盖章的位置要写 page: 'last'",
  offPage: '放到纸外面去了，或者左右、上下写反了（A4 宽 210、高 297 毫米）',
  rowWidth: (sum: number, width: number) => `这一行的格子加起来宽 ${sum}，要正好 ${width} 毫米`,
  noSeal: '这张表要盖章交回，可是没有写盖章的位置（seal）',
  plainStamped: '这张表要盖章交回，不能是 isPlain：没有码就认不出来',
} as const;
