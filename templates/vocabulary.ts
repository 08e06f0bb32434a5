import type { Vocabulary } from '../src/domain/vocabulary.ts';

/** The words people type. Compared by the whole text, except `edit`, `bind`, `recommend`, `return` and `decline`, which may be
 *  followed by what they are about. What could be an answer (联系人, 改) is not a command; ? folds to nothing and so cannot be one. */
export const vocabulary: Vocabulary = {
  words: {
    help: list('帮助 帮忙 帮帮我 怎么用 怎么填 怎么弄 怎么操作 使用说明 说明 有哪些命令 我不会 help'),
    back: list('上一步 上一题 上一个 上一栏 返回 返回上一步 退一步 回到上一步 取消 back'),
    skip: list(`
      跳过 先跳过 跳过这题 跳过这个 跳过这一栏 略过 以后再填 稍后再填 回头再填 等会再填 等会儿再填 先不填
      下一题 下一个 skip
    `),
    edit: list('修改一下 修改 我要修改 我想修改 更改 更正 改一下 我要改 我想改 要改 帮我改 重填 重新填'),
    progress: list(`
      进度 填写进度 我填到哪里了 我填到哪了 填到哪里了 填到哪了 还剩多少 还差多少 还差什么 还缺什么
      还要填什么 还有多少 还有几个 还有几题
    `),
    preview: list('预览 看一下 看一看 看看 给我看看 看看填的 看看我填的 我填了什么 全部内容 汇总 检查一下'),
    pause: list(`
      保存退出 退出 保存 存一下 暂停 先到这里 先到这儿 今天先到这里 今天先到这儿 今天到这里 先这样
      明天再填 明天继续 下次再填 改天再填 拜拜 再见 下班了
    `),
    resume: list('继续 继续填 继续填写 继续申报 接着填 接着来 往下 我回来了 回来了'),
    status: list(`
      状态 申报状态 审核状态 我的申报 结果 评审结果 看结果 有结果吗 结果出来了吗 进展 到哪一步了
      审到哪一步了 审核到哪了 审核了吗
    `),
    start: list('开始 开始申报 我要申报 我要报名 申报 报名 新申报 新的申报 再报一个 我想申报 我想报名'),
    people: list('人工 转人工 找人工 联系人工 找人 找个人 找真人 真人 找客服 联系客服'),
    finish: list(`
      写完了 写好了 写完 发完了 发好了 发完 传完了 传好了 拍完了 拍好了 好了 都好了 照片好了 图片好了 完成
      完成了 完了 完毕 结束 结束了 没有了 没了 没有别的了 没别的了 就这些 就这些了 就这么多 全部发完了
      都发完了 都发了 齐了 下一步
    `),
    undo: list(`
      撤销 撤回 撤销上一段 撤销上一条 撤销上一张 撤回上一段 撤回上一条 删掉上一段 删除上一段 删掉上一张
      删除上一张 删掉这张 这张删掉 删掉这段 这段删掉 发错了 发错了这张删掉 哎发错了这张删掉
    `),
    restart: list('重写 重新写 从头写 从头来 全部重写 全部删掉 清空 清空重写'),
    keep: list('不改 不改了 不用改 不用改了 不变 没变 保留 保留原来的 保持 保持不变 保持原样 还是原来的 照旧'),
    none: list('没有 没 无 暂无 暂时没有 还没有 暂时还没有 没图 没照片 没有照片 没有图片 没证书 没有证书'),
    submit: list('提交 确认提交 现在提交 马上提交 我要提交 提交申报 提交吧 可以提交 可以提交了 交吧 交了吧'),
    yes: list(`
      是 是的 是啊 是滴 对 对的 对啊 对对 没错 好 好的 好啊 好呀 好滴 行 行的 行吧 可以 可以的 可以了 嗯
      嗯嗯 嗯对 嗯是的 确认 确认了 确认无误 确定 没问题 没问题确认 没有问题 无误 正确 都对 全对 符合
      符合的 这条符合 满足 达到 同意 就用这个 就这个 用这个 1 一 1符合 1确认 yes y ok okay ok的
    `),
    no: list(`
      不是 不是的 不对 不 否 不行 不可以 不符合 这条不符合 不太符合 不满足 没达到 达不到 还不符合 2 二
      2不符合 no n
    `),
    'all-yes': list(`
      都符合 全符合 全都符合 都是符合的 全部符合 条件都符合 条件全部符合 所有条件都符合 我们都符合
      我都符合 每条都符合 条条符合 都满足 全部满足 条件都满足 都没问题 都达到了
    `),
    recommend: list('推荐 同意推荐 同意 予以推荐 可以推荐 1'),
    return: list('退回修改 退回 退回去 打回 请修改 2'),
    decline: list('不推荐 不予推荐 不同意推荐 不同意 3'),
    worklist: list('待办 我的待办 待审 待审核 待初审 待推荐 待处理 列表 清单 申报名单 有几份 还有几份'),
    console: list('后台 打开后台 进后台 管理后台 管理页 管理 控制台'),
    bind: list('绑定邀请码 绑定 我的邀请码是 邀请码是 邀请码'),
  },
  bodyKinds: {
    district: list('区 各区 区里 区县 行政区 按区 哪些区 有哪些区 区的'),
    industry: list('行业 各行业 行业协会 协会 按行业 哪些行业 有哪些行业'),
    group: list('集团 各集团 集团公司 各集团公司 按集团 哪些集团 有哪些集团'),
  },
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
