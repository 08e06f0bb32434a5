import type { DecisionRefusal } from '../../../src/domain/base/decision-refusal.ts';
import type { Json } from '../../../src/domain/base/json.ts';
import { hasPart } from '../../../src/domain/campaign/chain-parts.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import { nameOf } from '../applicant/status.ts';
import { decidedAs, decidedSince, insteadOfUndo } from '../phrases/after-undo.ts';
import { hasBodies, paperName, paperWords } from '../phrases/campaign-words.ts';
import { cancelAbsence, daysAway, periodsAway, periodsIn } from '../phrases/days-away.ts';
import { shownLabel } from '../phrases/labels.ts';
import { packRefused } from '../phrases/pack-refused.ts';
import { COUNTED, day, period, quoted, reminded, type Words, written } from '../phrases/words.ts';

type Values = Readonly<Record<string, Json>>;

/** Why a command is not done, and what to do instead. */
export const decisionText: Record<DecisionRefusal, (values: Values, campaign: CampaignDefinition | null) => string> = {
  'pre-registration-not-open': ({ from, to }) =>
    `预报名还没开始，时间是${period(written(from), written(to))}。到时候再来，我在这里等您。`,
  'pre-registration-closed': ({ to, contact }) =>
    `预报名到${day(written(to))}为止，现在不能新报了。有特殊情况，请找${person(contact)}。`,
  'submission-not-open': ({ from, to }) =>
    `资料申报还没开始，时间是${period(written(from), written(to))}。到那天发一句“继续”就能填。`,
  'submission-closed': ({ to, contact }) =>
    `资料申报到${day(written(to))}为止，现在不能再改、也不能再交了，填过的都还在。有特殊情况，请找${person(contact)}。`,
  'recommendation-closed': ({ to, contact }) =>
    `推荐意见到${day(written(to))}截止，现在提交不了。确实需要补，请找${person(contact)}。`,
  'staff-only': () => '群发只有主办单位的工作人员能用。要找工作人员，回“人工”。',
  'not-staff': () => '这件事要主办单位的工作人员来办。要找工作人员，回“人工”。',
  'auditor-reads-only': () => '您是审计人员，只能查看，不能改动。要改，请联系工作人员。',
  'colleague-away': ({ name }) => `${written(name) || '这位同事'}这几天不在，没有转过去。请换一位。`,
  'absence-over': () => '这几天已经过去了，或者最后一天在第一天之前。请重新写，例如“12月3日到5日不在”。',
  'absence-ahead': ({ periods }) => {
    const days = periodsIn(periods);
    return `${periodsAway(days)}的请假还在，没有动；${cancelAbsence(days)}。`;
  },
  'absence-within': ({ periods }) => {
    const [noted, days] = periodsIn(periods);
    if (!noted || !days) return '这几天已经登记了不在，没有动。要改，先回“取消请假”，再说一遍。';
    return `${daysAway(noted)}已经登记了不在，${daysAway(days)}在里面，没有动。只请${daysAway(days)}，先回“取消${day(noted.from)}请假”，再说一遍。`;
  },
  'not-away': () => '没有登记不在的日子，求助照常发。',
  'other-role': () => '这一位在活动里已经有别的身份，不能同时做审计人员。请先解除那个身份，或请另一位来做。',
  'own-role': () => '不能改自己的身份，请另一位工作人员来办。',
  'last-of-staff': () => '这是最后一位工作人员，撤掉就没人能管理了。请先邀请另一位。',
  'no-member': () => '对方现在不是工作人员，也不是审计人员，不用撤。',
  'broadcast-not-draft': () => '这条群发已经发出或排好了时间，不能再改。要改，先撤销；要再发一条，回“广播”。',
  'broadcast-empty': () => '还没有写内容。请把要发的话打出来，或选一条现成的。',
  'broadcast-too-long': ({ count, limit }) =>
    `这段话有 ${written(count)} 个字，一条群发最多 ${written(limit)} 个字。请精简后再发来。`,
  'broadcast-to-nobody': () =>
    '这条现在没有要发的人（按条件没有人，或者他们什么都不缺），所以没有发。请换个范围，或去掉 {缺什么}。',
  'broadcast-to-all': () => '这条没有选范围，会发给所有人，所以还没有发。请选好发给谁，或写明发给全部。',
  'broadcast-not-sending': () => '这条群发现在没有在发送，不用停。回“广播进度”看看。',
  'broadcast-not-paused': () => '这条群发没有暂停，不用继续。回“广播进度”看看。',
  'broadcast-not-finished': () => '这条群发还没有结束。等发完，或者先停止，再来。',
  'broadcast-over': () => '没有找到这条群发。回“广播”重新发一条。',
  'undo-over': () => '已经过了撤销的时间，消息开始发了。回“暂停广播”先停住，或“停止广播”不再往下发。',
  'broadcast-undone': () => '这条群发已经撤销过了，一条都没有发。要重新发，回“广播”。',
  'undo-told': ({ what, contact, when, title }) =>
    `${written(title) ? `${quoted(written(title))}定的是“${decidedAs[written(what)] ?? ''}”。` : ''}过了撤回的时间，${written(what) === 'check-on' ? '' : when === 'soon' ? '这就通知申报人，' : '已经通知申报人，'}不能再撤回。${insteadOfUndo(written(what), person(contact))}`,
  'undo-earlier': ({ was, since }) =>
    `${was === 'undone' ? '这个决定已经撤回过了，没有通知申报人。' : '这个决定早已通知申报人，不能撤回。'}${decidedSince[written(since)] ?? ''}`,
  'undo-moved-on': ({ what, contact }) =>
    `做了这个决定之后又有了新的动作（例如申报人已经在改，或者后面的环节已经处理），不能再撤回。${insteadOfUndo(written(what), person(contact))}`,
  'being-decided': ({ by }) =>
    `${by === 'staff' ? '工作人员' : '推荐单位'}正在处理这份申报，这会儿不能改动，填过的都还在。请过一分钟再发一次。`,
  'undo-not-yours': ({ contact }) => `这个决定不是您做的，不能由您撤回。请做决定的人来撤回，或者找${person(contact)}。`,
  'nothing-to-undo': ({ contact }) =>
    `现在没有您可以撤回的决定。撤回过的不用再撤；定了以后很短的时间里可以撤回，通知了对方就不能了。确实定错了，${contact === undefined ? '请到管理页打开那一份，更正或者说明（回“后台”）' : `请找${person(contact)}`}。`,
  'time-past': () => '这个时间已经过了。请说一个以后的时间，例如“明天9:10”；要马上发，回“现在发”。',
  'time-too-far': ({ days }) => `最多可以定到 ${written(days)} 天以后。请说一个近一点的时间。`,
  'nothing-failed': () => '没有发送失败的人，不用补发。',
  'already-recalled': () => '这条群发已经撤回过了。',
  'recall-over': ({ hours }) => `发出已超过 ${written(hours)} 小时，平台不让撤回了。可以再发一条更正。`,
  'not-yours': () => '这份申报不在您名下，我不能替您动它。如果本该是您的，请用当初填报的账号来，或回“人工”。',
  'own-application': () =>
    '这份申报是您自己填报或参与填报的，不能由您来定，也不能由您排它的先后。请同单位的另一位联系人、或主办单位的另一位工作人员来办；没有别人，回“人工”说明。',
  'already-submitted': () =>
    '这份申报已经提交，审核期间改不了。想看进展，回“状态”；确实要改，请审核的单位退回，或回“人工”。',
  'already-decided': ({ status }) =>
    `这份申报已经处理过了${written(status) ? `，现在是“${nameOf(written(status))}”` : ''}。回“待办”看还有哪些。`,
  'not-at-stage': ({ stage, at, status }) =>
    `这份申报现在${written(at) ? `在${quoted(written(at))}` : `是${quoted(nameOf(written(status) || 'draft'))}`}，不在${quoted(written(stage) || '这个环节')}，没有改动。请刷新后再看。`,
  'doubts-unreasoned': ({ items }) =>
    `这几项机器查出了问题，要定为通过，请写明为什么可以通过：${Array.isArray(items) ? items.join('、') : ''}。`,
  'findings-missing': ({ items }) =>
    `还差${Array.isArray(items) && items.length > 0 ? items.map((item) => quoted(written(item))).join('、') : '几项'}：每一项都要选，需补正、不通过的写明原因。`,
  'not-reopened': ({ labels }) =>
    Array.isArray(labels) && labels.length > 0
      ? `这次只能改退回的栏目（${labels.map((label) => shownLabel(written(label))).join('、')}），别的没有动。回“继续”，我带您改。`
      : '这次栏目都不用改，只要重传盖章件，刚才这句没有动表。回“继续”，我带您传。',
  'repair-nothing': () => '还没有说要补什么：请至少勾一栏，申报人才有东西可改。',
  'repair-unticked': ({ labels }) =>
    `原因里提到了${Array.isArray(labels) ? labels.map((label) => quoted(shownLabel(written(label)))).join('、') : ''}，一栏都没勾，对吗？不勾，申报人改不了栏目，只能重传盖章件。`,
  'repair-day': ({ from, to }) => `补正的最后一天要在${day(written(from))}到${day(written(to))}之间，请换一个日期。`,
  'stage-not-open': ({ stage, from }) =>
    `${quoted(written(stage) || '这个环节')}还没开始，${day(written(from))}起才能定。到那天再来。`,
  'stage-over': ({ stage, to, contact }) =>
    `${quoted(written(stage) || '这个环节')}到${day(written(to))}截止，现在不能再定了。确实需要，请找${person(contact)}。`,
  'no-body-above': ({ contact }) =>
    `还没有指定上一级推荐单位，这份申报送不上去，没有改动。请${person(contact)}先在“推荐单位”里补上，再来推荐。`,
  'material-changed': ({ version }) =>
    version === undefined
      ? '刚才看到的内容有变化（可能有同事改过），没有改动。请刷新，看过新的再定。'
      : `材料已改为第 ${written(version)} 版，刚才的决定没有算。请刷新页面（在聊天里回“待办”），看过新的再定。`,
  'not-recommended': ({ status }) =>
    `评审中的才能公布结果${written(status) ? `，这份现在是“${nameOf(written(status))}”` : ''}。请先核对名单。`,
  'steps-missing': () => '前面还有没做完的，暂时到不了这一步。回“继续”，我带您一步步补上。',
  'more-than-limit': ({ count, limit, labels, limitLabel }) => {
    const names = Array.isArray(labels) ? labels.map((label) => shownLabel(written(label))) : [];
    const whole = shownLabel(written(limitLabel));
    const sum =
      names.length > 1 ? `${names.join('加')}一共 ${written(count)}` : `${names.join('')}是 ${written(count)}`;
    return `对不上：${sum}，而${whole}是 ${written(limit)}，不能超过 ${written(limit)}。请重新回这一栏；如果是${whole}填错了，回“修改 ${whole}”。`;
  },
  'days-reversed': ({ label, day, firstLabel, firstDay }) =>
    `${shownLabel(written(label))}${written(day)}，比${shownLabel(written(firstLabel))}${written(firstDay)}还早，没有改动。请核对后重新回这一栏；另一栏填错了，回“修改”和那一栏的名字。`,
  'text-too-long': ({ max, over, count, isKept }) =>
    `${isKept === true ? '现在' : '这一段没有收：加上它'}共 ${written(count)} 字${COUNTED}，超出 ${written(over)} 字（最多 ${written(max)} 字）。${isKept === true ? '回“撤销”去掉最后一段，或回“重写”从头写，再回“写完了”' : '前面的都在，把这一段删短些再发'}。`,
  'text-too-short': ({ min, short, count }) =>
    `现在 ${written(count)} 字，离 ${written(min)} 字还差 ${written(short)} 字。前面的一个字没丢，接着发，发完再回“写完了”。`,
  'too-few-pictures': ({ min, count }) =>
    `至少要 ${written(min)} 张图，现在 ${written(count)} 张。请再发，发完回“好了”；手边没有，回“跳过”以后再补。`,
  'too-many-pictures': ({ max }) =>
    `最多 ${written(max)} 张，这张没有收。要换图，先回“撤销”去掉最后一张；够了就回“好了”。`,
  'not-withdrawable': ({ status }) =>
    `这份申报${written(status) ? `现在是“${nameOf(written(status))}”，` : ''}撤不回来了。确实要改，请审核的单位退回，或回“人工”。`,
  'difference-unexplained': (_, campaign) =>
    `${paperName(campaign, 'statistics')}和${paperName(campaign, 'recommendation')}的数不一致，还没写原因，先不能出表。回“${paperName(campaign, 'statistics')}”，我列给您看。`,
  'quota-reached': ({ limit, track }) =>
    `名额已满：每家最多推荐 ${written(limit)} 份${written(track)}，这一份没有推荐。要换，请找主办单位说明。`,
  'reason-length': ({ max }) => `原因请用一句话写明${max ? `，最多 ${written(max)} 个字` : '，不能空着，也不要太长'}。`,
  'nothing-recommended': (_, campaign) =>
    `还没有推荐的申报，${paperName(campaign, 'recommendation')}还出不了。回“待办”看哪些等您初审。`,
  'paper-not-made': (_, campaign) => `这张表还没有出，盖章件先不收。回${paperWords(campaign)}，我带您出表。`,
  'not-stamped': () => '盖章件还没有传上来，没有可以看的。',
  'owner-only': () => '这一步要由发起这份申报的人来做。您可以接着填栏目，回“继续”。',
  'code-not-open': () => '这个协作码用不了：可能抄错了、过期了、人数满了，或者被收回了。请发起人回“邀请同事”再发一个。',
  'too-many-helpers': ({ max }) =>
    `一份申报最多 ${written(max)} 位同事一起填，现在满了。发起人回“移除 姓名”请出一位，才能再加。`,
  'far-later': ({ to }) =>
    `这个日期比现在的截止日（${day(written(to))}）晚了三个月以上，还没有延。没写错的话，再确认一次；写错了，请换一个日期。`,
  'not-later': ({ to }) => `现在的截止日就是${day(written(to))}，延期要更晚。请换一个日期。`,
  'clash-settled': () => '这一栏已经有人选好了，不用再选。回“预览”看看。',
  'handover-over': () => '这次求助已经结束了。看还有谁在等，回“求助”。',
  'handover-taken': ({ name }) => `${written(name) || '另一位同事'}已经接手了，不用您再管。看还有谁在等，回“求助”。`,
  'nothing-to-restore': () => '没有收起来的内容可以恢复。现在填的都还在，回“预览”看看。',
  'not-selected': () => '这份申报没有入选，不出证书。',
  'objection-not-heard': ({ contact }, campaign) =>
    campaign && !hasPart(campaign, 'objections')
      ? `这次活动不设异议。想反映情况，回“人工”或者找${person(contact)}。`
      : `现在还没有可以提异议的结果：结果公布以后才收。想反映别的情况，回“人工”或者找${person(contact)}。`,
  'objection-not-named': ({ contact }, campaign) =>
    `异议由名单里的申报人${hasBodies(campaign) ? '或推荐单位' : ''}提出，没有找到您的申报，这一条没有收。想反映情况，回“人工”或者找${person(contact)}。`,
  'objection-over': ({ until, contact }) =>
    `提异议的时间到${day(written(until))}为止，已经过了，这一条没有收。还有话要说，回“人工”或者找${person(contact)}。`,
  'objection-length': ({ min, max }) =>
    `请写清楚是哪一份、什么问题、有什么依据，${written(min)} 到 ${written(max)} 字。在聊天里回“异议”，后面接着写。`,
  'objection-not-found': ({ typed }) =>
    typed === undefined
      ? '没有找到这条异议，可能刚被删除。请回到异议列表看看。'
      : `${written(typed) === '' ? '请带上异议的编号。' : `没有找到编号是 ${written(typed)} 的异议，或者它不是您提的。`}编号在提交异议以后的网页上（也在我收到异议时发给您的消息里），请整串复制，例如：确认异议 K7M2PXK7M2PX。编号找不到了，等工作人员打您留的电话，或者回“人工”。`,
  'objection-expired': ({ days }) =>
    `这条异议提交已经超过 ${written(days)} 天，不能再用编号确认了。它还在记录里：请等工作人员打您留的电话，或者回“人工”。`,
  'objection-withdrawn': () => '这条异议提出的人已经撤回了，不用再处理。',
  'objection-repeated': ({ objection }) =>
    `这条异议和您之前提的一样，已经记录在案（编号 ${written(objection)}），正在等答复，没有重复收。要补充，把新的情况写在“异议”后面再发一条。`,
  'objection-confirmed': () => '这条异议已经核实过了，不用再核实。',
  'objection-unconfirmed': () => '这条异议还没有核实是谁提的。请先打电话核实，点“已电话核实”，再答复。',
  'objection-name': () => '请写上您的姓名（2 到 40 个字），没有收。',
  'objection-phone': () => '请写上能打通的手机号（11 位）或带区号的座机，工作人员要打电话核实，没有收。',
  'objection-about': () => '请写上异议说的是哪一份（编号，或者获奖的名称，2 到 80 个字），没有收。',
  'objection-not-amended': ({ contact }) =>
    `这条异议已经核实过是谁提的，网页上不能再改姓名和所指的申报：这次填的没有收，原来的没有动。要更正，本人先在聊天里回“撤回异议”和编号，再重新提交；打电话核实的，请找${person(contact)}。`,
  'objection-answered': () => '这条异议已经答复过了，没有再发。请刷新看看答复。',
  'objection-told': () => '答复已经发给提出的人，不能撤回了。要补充，请打电话联系；结果有误，到“送达与更正”里更正。',
  'list-frozen': () =>
    '名单已经定下来了，不能再改。还没公布的，可以写明原因“重新打开名单”；公布以后发现有错，请在“送达与更正”里更正。',
  'not-late': () => '这份申报不在等着结束的名单里：它已经有了结果，或者还在评审。没有改动，请刷新后再看。',
  'not-moved': () => '这一份没有改动过，不用恢复。请刷新后再看。',
  'not-at-panel': ({ application }) => `${written(application)} 现在不在会审里，没有改。请刷新后再看。`,
  'track-not-at-panel': () => '这一类没有等会审的申报，不用定份数。请刷新后再看。',
  'cut-out-of-range': ({ max }) => `入选的份数请填 0 到 ${written(max)} 之间的整数。`,
  'over-quota': ({ limit }) => `超过名额了：最多入选 ${written(limit)} 份，没有改。请先少选几份。`,
  'over-body-quota': ({ body, limit }, campaign) =>
    `${bodyWords(body, campaign)}入选的超过名额了：每家推荐单位最多 ${written(limit)} 份，没有定名单。请先把它的改少。`,
  'pack-not-printed': () => '会审决定表还没有出，盖章件先不收。请先“出决定表”，打印签字盖章后再传。',
  'pack-replaced': () => '传来的不是最后出的那一版决定表，没有收。请刷新后用最新的一版。',
  'pack-outdated': ({ changed }) =>
    `这张决定表出了以后名单有变化，没有收：${listedNames(changed)}。请重新出一版，签字盖章后再传。`,
  'pack-refused': packRefused,
  'nothing-to-freeze': () => '现在没有等会审的申报，没有名单可定。',
  'cut-missing': () => '还有类别没有定入选几份。请先把每一类的份数定下来，再定名单。',
  'tie-at-cut': () => '线上有同分的还没有定：同分跨过了线，要逐份选定入选还是不入选、写明原因，再定名单。',
  'named-twice': () => '同一份申报出现了两次，没有公布。请刷新后重新选。',
  'comment-length': ({ max }) => `写给申报人的评审意见最多 ${written(max)} 字，请删短些。`,
  'not-frozen': () => '会审的名单还没有定下来，不能公布。请先到“公布结果 → 会审”定下名单，再来公布。',
  'not-as-frozen': ({ application }) =>
    `${written(application)} 的结果和会审定下的名单不一样，没有公布。名单定了就按名单公布。`,
  'publication-waits': () =>
    '没有办成：刚才那次公布还在可以撤回的一分钟里。请到“公布结果 → 送达与更正”撤回它，或者等它发出后再来。',
  'publication-needs-reason': () =>
    '还没到公布的时候，或者还不完整。确实要现在公布，请写明原因（4 到 500 字），会留在记录里。',
  'no-result-yet': () => '这份申报的结果还没有公布，不用更正。',
  'result-erased': () => '这份申报已按本人要求删除，结果不能再更正。',
  'same-result': () => '公布的就是这个结果，不用更正。',
  'certificate-pending': () => '这份证书刚才那一步还在可以撤回的一分钟里。请先撤回它，或者等它通知申报人以后再办。',
  'certificate-told': () => '过了撤回的时间，这就通知申报人，撤不回了。发错的可以撤销，撤错的可以重新出证书。',
  'certificate-stands': () => '这份申报的证书已经发出了。要重出，先撤销现在这一份。',
  'no-certificate': () => '没有找到这一版证书，可能已经撤销或者重出过。请刷新后再看。',
  'no-gallery': () => '这个专栏没有案例展示。',
  'gallery-not-selected': () => '入选的申报才能展示，这一份现在不在入选名单里。',
  'gallery-unchanged': () => '现在就是这样，没有变化。',
  'nothing-in-gallery': () => '这份案例现在没有展示，不用撤下。',
  'no-consent': () => '申报人还没有同意展示，或者已经撤回了同意，不能展示。',
  'no-such-picture': () => '选的图片里有这份材料没有的，或者重复了，没有改。请对照图片的序号重新选。',
  'blanked-words': ({ max }) => `要隐去的词每个 2 到 60 个字，最多 ${written(max)} 个，没有改。请改好再保存。`,
  'caption-length': ({ max }) => `每张图片的说明最多 ${written(max)} 个字，请改短些。`,
  'unknown-field': () => '这一栏现在不用填了，或者换了填法。回“继续”，我问您下一栏。',
};

export const decisions: Words<'refused'> = {
  refused: ({ reason, values, misses }, { campaign }) => reminded(decisionText[reason](values, campaign), misses),
};

function bodyWords(body: Json | undefined, campaign: CampaignDefinition | null): string {
  const known = campaign?.bodies.find(({ id }) => id === body);
  return known ? known.name : written(body);
}

function listedNames(names: Json | undefined): string {
  return Array.isArray(names) ? names.slice(0, 10).map(String).join('、') : '';
}

function person(contact: Json | undefined): string {
  return written(contact) || '主办单位';
}
