/** Words that people say beside an answer, by kind: V stands for the answer. */
export interface BesideAnswer {
  kind: string;
  /** The answer may not be stored without a yes; else it may, but never with these words in it. */
  isChanging: boolean;
  /** The columns they may be beside; all where it is absent. */
  beside?: 'count' | 'words' | 'name';
  says: readonly string[];
}

const said = (words: string) => words.split('|').map((one) => one.trim());

export const besideAnswers: readonly BesideAnswer[] = [
  {
    kind: 'possibly, not sure',
    isChanging: true,
    says: said(`
      可能是V|大概V吧|好像是V|应该是V吧|我记得是V|印象中是V|V，不太确定|V，拿不准|V（待核实）|V不一定|暂定V|听他们说是V|估摸着V|V，要核对一下|V，我猜的 |
      没记错的话V|如果没算错就是V|V，不知道对不对|差不多是V|V吧，我也说不好|V（不确定）|V，存疑|八成是V|V，待定|V左右吧|V 回头核实|想不起来了，好像V|V，应该没变 |
      多半V|V来着？|说不好，V|大致V|V，以最后核实为准|V也说不定|我觉得V
    `),
  },
  {
    kind: 'whether it is right',
    isChanging: true,
    says: said(`
      V?|V对吗|V是吧？|V行不行|V可以吗|V这样写对不对|填V合适吗|要不要写V|是V还是别的|V会不会太长|写V还是写全称|V算不算|V能通过吗|用V可以不|是不是V|V么 |
      难道是V|V？？|V ?谢谢|V要不要改|V怎么样|填V会不会被退|不是V吗|V对不|V行吗
    `),
  },
  {
    kind: 'it is not',
    isChanging: true,
    says: said(`
      不是V|并非V|V不是|V不对|V是错的|V搞错了|V写错了|别写V|不要V|不能填V|V就不写了|V取消|V作废|V不算|没有V|V以外的|除了V|反正不是V|谁说是V|没说是V |
      V不能用|V删掉|V去掉|把V删了|V不行|不可能是V|V？不是|V不填|V无效|V不准确|不想写V
    `),
  },
  {
    kind: 'then, not now',
    isChanging: true,
    says: said(`
      以前是V|原来V|去年V|明年要变成V|V，下个月就变了|V（2019年的）|当时是V|V，不过马上要换|曾经是V|快V了|等批下来就是V|截至去年底V|现在不是V了|V已经过期了 |
      到年底应该V|上一届V|本来V|过去V|之前填的V|V是老的|V是旧的|V，那是去年|将来V|V，明年改|前年V，今年变了|刚来的时候V|早先V|V那是早些年
    `),
  },
  {
    kind: 'of somebody else',
    isChanging: true,
    says: said(`
      他们是V|隔壁班组V|我同事的是V|我老公V|别的单位都是V|老班长V|前任V|替班的V|小李说V|人家是V|V是隔壁的|V是领导的|他们单位V|兄弟班组V|V是别人的|对门V |
      我弟弟V|别人家V|V（我同事的）|合作方V|上次那家V|别的班V|V，那是二班的|同行V
    `),
  },
  {
    kind: 'for the time being',
    isChanging: false,
    says: said(`
      V，先这么填，回头再改|先写V|V，先这样|暂时写V|V先占个位|先填V吧后面再说|V，以后可以改的吧|先按V
    `),
  },
  {
    kind: 'if',
    isChanging: true,
    says: said(`
      如果是V呢|要是V的话|假如V|V的话可以吗|万一V|除非V|只有V才行吗|V的话|要是领导同意就V|如果不行就V|不行就V|没别的就V|实在不行V|要么V|V也行|V也可以 |
      随便，V也行|V都行
    `),
  },
  {
    kind: 'wrong, and not said what is right',
    isChanging: true,
    says: said(`
      V 不对等一下|V哦不|V啊错了|V打错一个字|V少个字|刚才V写反了|V里面有个字不对|V最后一个字错了|V等等|V，稍等我改|V 改一下|V重来|V，重新写|V，刚才发错了 |
      V 发错群了|V 有个地方要改|V 写漏了|V后面还有|V 不完整|V没写完
    `),
  },
  {
    kind: 'like it',
    isChanging: true,
    beside: 'words',
    says: said(`
      和V差不多|类似V|V之类的|比如V|像V那样|V那种|V这一类|V等等|跟V挨着的|V旁边|V对面|V附近|V什么的|例如V|V一样|好比V|V那个级别|V以上|V以下|比V高 |
      比V低|接近V|相当于V|V往上
    `),
  },
  {
    kind: 'about as many',
    isChanging: true,
    beside: 'count',
    says: said(`
      比V多|比V少一点|V以上|不到V|至少V|V多|V出头|接近V|V上下|V左右|最多V|少于V|V打底|顶多V|V往上|V只多不少|超V|比V大两岁|V不止|V朝上|V开外|V冒头 |
      V好几|V几|近V|小V|上V|V封顶|V以内|满V|不够V|奔V|V都不到|高于V|低于V|V起步|V加|V-|V±1|>V|<V|≥V|约V|V+|~V|V上下浮动
    `),
  },
  {
    kind: 'counts something else',
    isChanging: true,
    beside: 'count',
    says: said(`
      V年|V平米|每班V|V趟|V次|V万|一半V|V%|V‰|V分钟|V号|V楼|V月|V天|V小时|V块钱|V公里|V度|V张|V班|V组|V届|V期|V级|V成|V倍|V分|V条线 |
      退休V|临时工V|外包V|实习V|V外包|V实习生|离职V|新来V|去年V|缺V|差V|少V|多V|加V|减V|除V|V减一|V加2|V减2个|V乘2|V除以2|V个班次|V辆|V台 |
      V件|女婿V|编制V|定员V|计划V|请假V|V请假|V病假|调走V|V待岗|借调V|V借调
    `),
  },
  {
    kind: 'where the writer is',
    isChanging: false,
    says: said(`
      V，我先去开会|刚下班，V|V，先吃饭去了|在地铁上打字慢，V|V 信号不好|V，下午再继续|V，今天先到这|V 手机快没电了|V，等会儿接着弄|忙死了，V|V，我在开车 |
      刚开完会，V|V，来客人了|V 有电话进来了|V 先忙了|久等了，V|不好意思回晚了，V
    `),
  },
  {
    kind: 'goes along',
    isChanging: false,
    says: said(`
      V，谢谢老师|你好，V|V，辛苦了|V 😊|V[微笑]|好的，V|嗯，V|V哈哈|V！|V。。。|老师好 V|V~|V 👍|ok V|收到，V|V 么么哒|早，V|V 啦啦啦|亲，V |
      V 哈|呃 V|那个，V|对，V|V，好了|V，ok|V，就这些|V，完毕|V 嘿嘿|V 谢谢啦|报告，V|V，请查收|V 填好了|来了，V|V 好
    `),
  },
  {
    kind: 'announced, said again',
    isChanging: false,
    says: said(`
      V，直接写吧|就填V|写V就行|按V来|我查过了，V|V，营业执照上就是这个|V（已核对）|领导让写V|V，没错的|V，确认过|照实写V|人事说是V|系统里查到的是V|答案是V |
      这栏填V|我填V|回答：V|答：V|那就V|V没错|确定是V|肯定是V|V，千真万确|记一下V|你记V|帮我写V|请填V|填写：V|V就是V|V，V|重复一遍V|我再说一遍，V |
      再发一次：V|都说了是V|说过了V|跟你说V|V呀|V嘛|V呗|V啊|是V|是V的|V的|叫V|实话说V|准确说是V|正确的是V|V，以这个为准|V这个是对的
    `),
  },
  {
    kind: 'asks about something else',
    isChanging: false,
    says: said(`
      V，下一题是什么|V，还有多少题|V，这个会公示吗|V，什么时候出结果|V，要盖章吗|V，能不能快点|V，后面还有几个|V。表格在哪下载|V，照片要几张|V，截止到哪天
    `),
  },
  {
    kind: 'complains',
    isChanging: false,
    says: said(`
      V，这表真长|V，怎么还没完|V 累死了|烦死了，V|V，问这么多干嘛|V 这系统真慢|又问，V|V，够了吧|V 无语|V，上回不是填过吗
    `),
  },
  {
    kind: 'to somebody beside',
    isChanging: false,
    says: said(`
      小王你看下，V|V @李姐|V，小王你记一下|@张工 V|V 老李看看
    `),
  },
  {
    kind: 'asks somebody first',
    isChanging: true,
    says: said(`
      老张，V对吗|V 你帮我确认下|我先问下小李，V|V，等小王确认|V，主任还没看过|V，领导还没批|V，我去问问|V 等人事回我
    `),
  },
  {
    kind: 'quoted',
    isChanging: true,
    says: said(`
      群里说“V”|通知上写的V|有人说V|网上说V|V——转发|模板里写的是V|样例是V|例子里是V|你们例子是V|你举的例子V|上面显示V|为什么显示V|你刚才说V|谁填的V |
      怎么变成V了|显示的是V
    `),
  },
  {
    kind: 'another column is open',
    isChanging: false,
    says: said(`
      V，电话待会发|V，联系人还没定|V，邮编不知道|V，别的回头补|V，其他的在附件|V，照片晚点传|V 材料还在写|V，盖章要等领导|V，后面的先空着
    `),
  },
  {
    kind: 'how a name is written',
    isChanging: false,
    beside: 'name',
    says: said(`
      V，女字旁的那个|V 草字头|V，读作an|V 生僻字|V（音同静）|V，第二个字打不出来用拼音|V，耳东陈|V，弓长张|V，三点水的|V 最后一个字是安静的静
    `),
  },
  {
    kind: 'what a number holds',
    isChanging: false,
    beside: 'count',
    says: said(`
      V，其中3个外包|V不含实习生|V里面有两个快退休|V，不算退休的|V，有2个在休产假|V，1个借调出去了|V（含班长）|V含我|连我V|V人，三班倒|V，下月走一个|V，刚数过 |
      V，花名册上是这个|V人，分两个班|V，男的多
    `),
  },
];
