import type { Vocabulary } from '../src/domain/vocabulary.ts';
import { faq } from './faq.ts';
import { audienceNames, everybodyName, readyWordings } from './messages/broadcast-words.ts';
import { broadcastFieldNames } from './messages/broadcasts.ts';

/** The words people type. Compared by the whole text, except `edit`, `bind`, `recommend`, `return` and `decline`, which may be
 *  followed by what they are about. What could be an answer (联系人, 改) is not a command; ? folds to nothing and so cannot be one. */
export const vocabulary: Vocabulary = {
  words: {
    help: list('帮助 帮忙 帮帮我 怎么用 怎么填 怎么弄 怎么操作 使用说明 说明 有哪些命令 我不会 help'),
    back: list('上一步 上一题 上一个 上一栏 返回 返回上一步 退一步 回到上一步 取消 back'),
    mistake: list(`
      上一题写错了 上一题填错了 上一题错了 上一题答错了 上一个写错了 上一个填错了 上一个错了 上一栏写错了 上一栏填错了 刚才写错了
      刚才填错了 刚才打错了 刚才错了 刚才那个错了 刚才的错了 前面写错了 前面填错了 前面的错了 上面写错了 上面的错了 写错了 填错了
      打错了 答错了 弄错了 搞错了 错了 写错啦 填错啦 改上一题 重填上一题 重答上一题 修改上一题 上一题重填
    `),
    skip: list(`
      跳过 先跳过 跳过这题 跳过这个 跳过这一栏 略过 以后再填 稍后再填 回头再填 等会再填 等会儿再填 先不填
      下一题 下一个 skip
    `),
    edit: list('修改一下 修改 我要修改 我想修改 更改 更正 改一下 我要改 我想改 要改 帮我改 重填 重新填'),
    progress: list(`
      进度 填写进度 我填到哪里了 我填到哪了 填到哪里了 填到哪了 还剩多少 还差多少 还差什么 还缺什么
      还要填什么 还有多少 还有几个 还有几题
    `),
    preview: list(
      '预览 已填内容 已填的 填了什么 看看填了什么 看一下 看一看 看看 给我看看 看看填的 看看我填的 我填了什么 全部内容 汇总 检查一下',
    ),
    pause: list(`
      保存退出 退出 保存 存一下 暂停 先到这里 先到这儿 今天先到这里 今天先到这儿 今天到这里 先这样
      明天再填 明天继续 下次再填 改天再填 下班了
    `),
    resume: list('继续 继续填 继续填写 继续申报 接着填 接着来 往下 我回来了 回来了'),
    status: list(`
      状态 申报状态 审核状态 结果 评审结果 看结果 有结果吗 结果出来了吗 进展 到哪一步了
      审到哪一步了 审核到哪了 审核了吗 推荐了吗 推荐了没 推荐了没有 推荐没有 推荐了么 给推荐了吗 批了吗 批了没 批下来了吗
    `),
    start: list('开始 开始申报 我要申报 我要报名 申报 报名 我想申报 我想报名'),
    people: list(`
      人工 转人工 找人工 我要人工 我要找人工 我要转人工 要人工 叫人工 联系人工 请转人工 帮我转人工 转接人工 能转人工吗 可以转人工吗 有人工吗 有没有人工 人工在吗
      人工服务 人工客服 找人 找个人 我要找人 找真人 真人 找客服 联系客服
    `),
    finish: list(`
      写完了 写好了 写完 发完了 发好了 发完 传完了 传好了 拍完了 拍好了 好了 都好了 照片好了 图片好了 完成
      完成了 完了 完毕 结束 结束了 没有了 没了 没有别的了 没别的了 就这些 就这些了 就这么多 全部发完了 没有别的奖了 没别的奖了 没有其他奖了 没有奖了 奖就这些 没有别的图了 没有别的照片了
      都发完了 都发了 齐了 下一步
    `),
    undo: list(`
      撤销 撤回 撤销上一段 撤销上一条 撤销上一张 撤回上一段 撤回上一条 删掉上一段 删除上一段 删掉上一张
      删除上一张 删掉这张 这张删掉 删掉这段 这段删掉 发错了 发错了这张删掉 哎发错了这张删掉
    `),
    restart: list('重写 重新写 从头写 从头来 全部重写 全部删掉 清空 清空重写'),
    'order-pictures': list(
      '调整顺序 调整一下顺序 调整照片顺序 换顺序 换个顺序 改顺序 调顺序 排顺序 排序 重新排序 顺序',
    ),
    retake: list(
      '传错了 发错了 传错 传错文件 传错文件了 传错了文件 拍错了 重发 重拍 重新拍 重新拍照 重传 重新传 重新上传 重新扫描 重扫 全部重拍',
    ),
    keep: list('不改 不改了 不用改 不用改了 不变 没变 保留 保留原来的 保持 保持不变 保持原样 还是原来的 照旧'),
    none: list('没有 没 无 暂无 暂时没有 还没有 暂时还没有 没图 没照片 没有照片 没有图片 没证书 没有证书'),
    submit: list('提交 确认提交 现在提交 马上提交 我要提交 提交申报 提交吧 可以提交 可以提交了 交吧 交了吧'),
    sent: list(`
      发了 已发 已发了 已经发了 发过了 发过去了 已经发过了 传了 已传 传过了 已经传了 传上去了 已上传 上传了 上传好了 已经上传了 文件发了 文件已发 PDF发了
      发了PDF PDF已发 盖章件发了 盖好章发了 发给你了 发给您了 收到了吗 收到没 收到没有 收到吗
    `),
    later: list('先不提交 先不交 再等等 等等再交 暂不提交 晚点再交 以后再交'),
    withdraw: list('撤回 撤回申报 撤回提交 我要撤回 撤销申报 撤销提交 取消提交 取消申报 撤回来'),
    'begin-anew': list('重新开始 从头开始 全部重来 重新填报 重新申报 从头填 全部重填'),
    restore: list('恢复 找回 恢复原来的 找回来 还原 恢复回来'),
    applications: list('我的申报 我的申报表 申报列表 我的申报列表 切换申报 换一份 切换 有哪些申报 所有申报'),
    'start-another': list('新申报 新的申报 再报一个 再报一份 新建申报 新开一份 再开一份 另报一个'),
    campaigns: list('选择专栏 选专栏 换专栏 换个专栏 专栏 有哪些专栏 选择活动 换活动 换个活动 有哪些活动'),
    'use-all': list('都用 全用 全部用 全都用 都用这些 都用上 一次填好 都填上 都填好'),
    'keep-sum': list('就这样 就是这样的 保留 保持 不改 不改了 不用改 没错就这样 确实如此 数字没错 就按这个 没有错'),
    article: list('图文资料 文章 文章呢 要图文资料 发图文资料'),
    'stop-reminders': list(`
      别提醒我 别提醒我了 别提醒 别提醒了 不要提醒 不要提醒我 别再提醒 别再提醒我 不用提醒 不用提醒我 不要再提醒 不要再提醒我 别催我 别催 别催了 不要催我 停止提醒 关闭提醒
      取消提醒 退订
    `),
    'remind-tomorrow': list('明天再说 明天再说吧 明天提醒我 明天再提醒 明天再提醒我 今天先不管 今天不弄 过一天再说'),
    'remind-again': list('恢复提醒 继续提醒 重新提醒 提醒我 打开提醒 开启提醒 还是提醒我'),
    'print-anyway': list('照印 照样印 印方框 就印方框 先印方框 手写 我手写 手写补上 就是这个字 没错照印'),
    'make-equal': list('改成一致 改一致 改成一样 改 按推荐意见表 按推荐意见表改 以推荐意见表为准 一致'),
    yes: list(`
      是 是的 是啊 是滴 对 对的 对啊 对对 没错 好 好的 好啊 好呀 好滴 行 行的 行吧 可以 可以的 可以了 嗯
      嗯嗯 嗯对 嗯是的 确认 确认了 确认无误 确定 就是这样 确认提交吧 没问题 没问题确认 没有问题 无误 正确 都对 都对了 都对的 全对 符合
      符合的 这条符合 满足 达到 同意 就用这个 就这个 用这个 就填这个 就写这个 都对，出表 都对出表 1 一 1符合 1确认 yes y ok okay ok的
    `),
    'make-form': list(`
      出表 出表格 出申报表 打印 打印表格 打印申报表 打印出来 生成 生成表格 生成申报表 出PDF 生成PDF 制表 做表
    `),
    no: list(`
      不是 不是的 不对 不 否 不行 不可以 不符合 这条不符合 不太符合 不满足 没达到 达不到 还不符合 2 二
      2不符合 no n
    `),
    'all-yes': list(`
      都符合 全符合 全都符合 都是符合的 全部符合 条件都符合 条件全部符合 所有条件都符合 我们都符合
      我都符合 每条都符合 条条符合 都满足 全部满足 条件都满足 都没问题 都达到了 all
    `),
    'one-by-one': list(
      '逐条看 逐条 逐条确认 逐条问 逐条来 一条一条看 一条一条来 一条一条问 一条一条 一条条看 一条条来 一条条 single',
    ),
    recommend: list('推荐 同意推荐 同意 予以推荐 可以推荐 1'),
    return: list('退回修改 退回 退回去 打回 请修改 2'),
    decline: list('不推荐 不予推荐 不同意推荐 不同意 3'),
    worklist: list('待办 我的待办 待审 待审核 待初审 待推荐 待处理 列表 清单 申报名单 有几份 还有几份'),
    scoring: list('评审 我的评审 打分 去打分 评分 去评分 待评 评审打分 我要打分 开始评审'),
    'scoring-list': list('评审名单 待评名单 评审清单 还剩哪些没评 还有哪些没评 哪些没评 还剩几份没评 还有几份没评'),
    unfinished: list('谁还没交 谁没交 还有谁没交 谁还没报 还有谁没报 哪些还没交 没交的 还没交的'),
    object: list('异议 提出异议 我有异议 有异议 提异议'),
    'my-case': list('我的案例 案例展示 展示情况 我的展示 案例展示情况'),
    'show-case': list('同意展示 同意公开展示 同意公开 可以展示 同意案例展示 同意展示案例'),
    'hide-case': list(
      '撤下案例 撤下展示 取消展示 撤回展示 不展示 不同意展示 不要展示 不公开 撤回同意 不想展示 不想展示了',
    ),
    'case-pictures': list('展示图片 案例图片 选展示图片 选案例图片'),
    'my-proof': list('我的证明 要证明 拿证明 我要证明 给我证明 申报证明'),
    nudge: list('催一下 催一催 催催 催办 提醒一下'),
    'nudge-all': list('催全部 全催 都催 都催一下 全部催 全部催一下 催一下全部 催一下所有人 催所有人 催全部人'),
    'recommendation-table': list(`
      推荐意见表 推荐意见 意见表 推荐表 出推荐意见表 出意见表 出推荐表 做推荐意见表 我要出推荐意见表
      打印推荐意见表 下载推荐意见表 推荐意见表怎么弄 推荐意见表怎么出
    `),
    'statistics-sheet': list(`
      信息统计表 统计表 活动统计表 活动信息统计表 填统计表 填信息统计表 做统计表 我要填统计表 出统计表 填写统计表
      下载统计表 统计表怎么填
    `),
    'take-over': list('接手 接手求助 我来接手'),
    'hand-back': list('交还 交还给小助手 交还申报人 还给小助手'),
    'pass-on': list('转给 转交给 转交'),
    'look-up': list('查 查询 查找 查一查'),
    figures: list('总进度 全部进度 整体进度 申报总进度 报了多少 漏斗'),
    requests: list('求助 求助列表 看求助 谁在求助 谁在等 有谁求助 有人求助吗 待接手'),
    'leave-people': list(`
      回到填表 回去填表 继续填表 接着填表 不找人工了 不找人了 不用人工 不用人工了 取消人工 退出人工 结束人工 结束对话
    `),
    examples: list('样例 看样例 看看样例 样例看看 案例 范文 例子 看例子 举个例子 给个例子 优秀案例'),
    guide: list('评价要点 评价标准 评分标准'),
    console: list('后台 打开后台 进后台 管理后台 管理页 管理 控制台'),
    'invite-colleagues': list(
      '邀请同事 一起填 邀请同事一起填 请同事一起填 找同事一起填 邀请同事帮忙 叫同事一起填 拉同事一起填 和同事一起填 多人填写',
    ),
    'revoke-invitation': list('取消邀请 撤销邀请 收回邀请 作废邀请码'),
    'link-account': list('换应用 换个应用 换一个应用 换软件 换个软件 到另一个应用填 绑定另一个应用 绑定应用'),
    'same-person': list('我是同一人 我是同一个人 同一个人 同一人'),
    'unlink-account': list('解绑应用 解绑另一个应用 解除应用绑定 取消应用绑定'),
    join: list('加入申报 加入 协作码是 协作码'),
    'remove-helper': list('移除同事 移除 移出同事 移出'),
    colleagues: list('协作人 协作同事 谁在填 谁填的 谁在一起填 一起填的人'),
    sections: list('换一节 换节 换部分 换一部分 选节 选部分'),
    import: list(`
      上传Word 上传word文档 上传Word文件 导入 导入Word 导入文件 导入表格 从Word导入 Word导入 发文件 发Word 发Word文件 传文件 传Word 传Word文件 上传文件 上传文档
      上传表格 用Word填 我有Word 我有Word文件
    `),
    'write-help': list(`
      帮我写 帮我写吧 帮我写一下 帮忙写 帮我写事迹 帮我写材料 帮我写事迹材料 能帮我写吗 能不能帮我写 可以帮我写吗 不会写 我不会写 我不会写材料 不知道怎么写 我不知道怎么写 不知道写什么 我不知道写什么
      写不出来 我写不出来 实在写不出来 写不出 怎么写 写什么 从哪写起 不知道从哪写起 没思路
    `),
    'leave-help': list('不用 不用了 先不用 不用帮了 先不写了 不写了 停 停止 先放着 我自己写'),
    checklist: list('对照条件 对照申报条件 对照一下 条件对照 检查条件 还缺哪条 写作要点'),
    'blank-form': list(`
      空白表 空白表格 空白申报表 下载空白表 下载空白申报表 要空白表 发空白表 给我空白表 空表 下载空表 空白Word 空白Word表 下载Word 下载Word表 Word模板 申报表模板 模板 下载模板 要模板
      有空白表吗 有没有空白表 有模板吗 有没有模板 空白表在哪 空白表在哪里 空白表在哪下载
    `),
    'use-imported': list(
      '用Word的 用word里的 用文件的 用文件里的 以Word为准 以文件为准 换成Word的 换成文件的 都换成Word的 改成Word的',
    ),
    'web-page': list(`
      网页填写 网页写 网页上写 在网页上写 用网页写 打开网页 网页 打开网页写 网页版 网页链接 发网页 网上写 网上填 到网页上写 电脑上写 网页填表 网页上填 在网页上填 网页填整张表 整张表 填整张表 整张填 整表填写
    `),
    broadcast: list('广播 群发 发广播 发群发 群发消息'),
    'broadcast-progress': list('广播进度 群发进度 广播情况 群发情况'),
    'broadcast-undo': list('撤销广播 撤销群发 撤销发送'),
    'broadcast-pause': list('暂停广播 暂停群发'),
    'broadcast-resume': list('继续广播 继续群发'),
    'broadcast-stop': list('停止广播 停止群发'),
    'broadcast-retry': list('补发 补发广播 补发群发 重发失败的'),
    'broadcast-recall': list('撤回广播 撤回群发'),
    'broadcast-cancel': list('不发了 取消广播 取消群发 算了'),
    'broadcast-audience': list('换人 换范围 换一批人 改范围'),
    'broadcast-reword': list('改文字 改内容 改话 换文字'),
    'broadcast-test': list('试发 先发给我 发给我看看 先发给我看看'),
    'broadcast-send': list('现在发 马上发 立即发 发送'),
    bind: list('绑定邀请码 绑定 我的邀请码是 邀请码是 邀请码'),
  },
  audienceNames: { ...audienceNames, everybody: everybodyName },
  broadcastWordings: readyWordings,
  broadcastFields: broadcastFieldNames,
  asides: {
    wait: list(`
      等一下* 等下* 等等* 稍等* 等我* 请稍等* 等会* 等会儿* *我找找 *我找一下 *我找找看 *我查一下 *我查查 *我问一下 *我问问
      *再想想 *想一想 *再看看 *算一下 *再算算 *核对一下 *我想想 *我想一下 *我看看 *我看一下 *再数一下 *再数数 *我去扫描* *我去拿* *我去问* *我去拍* *我去打印* 马上 马上来 在路上
    `),
    farewell: list('拜拜 再见 拜 88 回见 明天见 下次见 晚安 *拜拜 *再见 *明天见'),
    greeting: list(
      '在吗 在不在 在么 你好 您好 你好啊 您好啊 哈喽 hello hi 嗨 喂 有人吗 有人在吗 早 早上好 上午好 下午好 晚上好 中午好',
    ),
    thanks: list('谢谢* 多谢* 感谢* *谢谢 *谢谢您 *谢谢你 *辛苦了 辛苦* 好的谢谢* *辛苦您了 麻烦了 麻烦您了'),
    chat: list(
      '好的呢 好吧 知道了 明白 明白了 了解 收到 哦 哦哦 噢 嗯呢 哈哈* 呵呵* *还有*天 真麻烦* 好多啊 这么多* 原来如此 原来这样 *真不容易',
    ),
  },
  topics: faq.map(({ id, whole, words }) => ({ id, whole, words })),
  // Taken off in this order, once each, at the beginning and at the end: the longer before what it contains, 吧 before the 的 it follows.
  fillers: list(`
    吧 啊 呀 哦 呢 嘛 啦 谢谢 那边 这边 推荐的 的 你好 您好 嗯 推荐单位就是 推荐单位是 推荐单位选
    我们单位是 我们公司是 我们属于 我们归 我们是 我们选 我们 咱们是 咱们 我属于 我是 我选 应该是 好像是
    大概是 可能是 隶属于 属于 就是 就选 选择 选 是 上海市
  `),
};

/** Words parted by white space. */
function list(words: string): string[] {
  return words.trim().split(/\s+/u);
}
