import { widths } from './forms.ts';
import { edited, type OwnFile, value } from './own-file.ts';
import { documentXml, line, table } from './xml.ts';

const none = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, null]));

/** What people write into the cells. */
export const writtenFiles: OwnFile[] = [
  edited(
    'notes-in-cells',
    'team',
    {
      [value('teamName')]: { text: '（填写全称，与公章一致）' },
      [value('organisationKind')]: { text: '国有/民营/外资/其他' },
      [value('posts')]: { text: '例：班长1人' },
      [value('contact')]: { text: '请填写姓名' },
    },
    {
      change: none(['teamName', 'organisationKind', 'posts', 'contact']),
      open: ['organisationKind', 'posts', 'teamName', 'contact'],
    },
  ),
  edited(
    'note-behind-value',
    'individual',
    { [value('school')]: { text: '浦滨财经学院（填全称）' }, [value('age')]: { text: '29（周岁）' } },
    { doubt: ['school', 'age'] },
  ),
  edited('note-in-label', 'individual', {
    'label:school': { text: '毕业学校（全称）' },
    'label:age': { text: '年龄（周岁）' },
    'label:politics': { text: '政治面貌（党员、团员、群众）' },
  }),
  edited(
    'underscores',
    'individual',
    {
      [value('personName')]: { text: '__裴一诺__' },
      [value('school')]: { text: '＿＿浦滨财经学院＿＿' },
      [value('post')]: { text: '________' },
    },
    { change: { post: null } },
  ),
  edited(
    'slashes',
    'team',
    {
      [value('leaderTitle')]: { text: '/' },
      [value('women')]: { text: '—' },
      [value('email')]: { text: '\\' },
      [value('bodyPosition')]: { text: '---' },
    },
    {
      change: { leaderTitle: '无', women: null, email: null, bodyPosition: null },
      doubt: ['leaderTitle', 'women', 'email', 'bodyPosition'],
    },
  ),
  edited(
    'same-as-above',
    'team',
    {
      [value('bodyContact')]: { text: '同上' },
      [value('bodyUnit')]: { text: '同左' },
      [value('posts')]: { text: '见附件' },
      [value('bodyPosition')]: { text: '〃' },
    },
    {
      change: none(['bodyContact', 'bodyUnit', 'posts', 'bodyPosition']),
      doubt: ['bodyContact', 'bodyUnit', 'posts', 'bodyPosition'],
    },
  ),
  edited(
    'to-be-filled',
    'individual',
    {
      [value('professionalTitle')]: { text: '待定' },
      [value('school')]: { text: '待补充' },
      [value('major')]: { text: 'XXX' },
    },
    { change: none(['professionalTitle', 'school', 'major']), doubt: ['professionalTitle', 'school', 'major'] },
  ),
  edited(
    'two-numbers',
    'team',
    { [value('headcount')]: { text: '25 26' }, [value('women')]: { text: '15（原14）' } },
    { change: none(['headcount', 'women']), doubt: ['headcount', 'women'] },
  ),
  edited(
    'about',
    'team',
    { [value('headcount')]: { text: '约26人' }, [value('averageAge')]: { text: '34左右' } },
    { change: none(['headcount', 'averageAge']), doubt: ['headcount', 'averageAge'] },
  ),
  edited(
    'of-which',
    'team',
    { [value('headcount')]: { text: '26人（含外包5人）' }, [value('partyMembers')]: { text: '7（预备党员1）' } },
    { doubt: ['headcount', 'partyMembers'] },
  ),
  edited(
    'sum-written-out',
    'team',
    { [value('graduates')]: { text: '本科10 大专8' } },
    { change: { graduates: 18 }, doubt: ['graduates'] },
  ),
  edited(
    'too-precise',
    'team',
    { [value('averageAge')]: { text: '34.26' } },
    { change: { averageAge: null }, doubt: ['averageAge'] },
  ),
  edited(
    'wrong-shapes',
    'team',
    {
      [value('postcode')]: { text: '20004' },
      [value('bodyMobile')]: { text: '1380000023' },
      [value('email')]: { text: 'wutong#example.com' },
    },
    { change: none(['postcode', 'bodyMobile', 'email']), doubt: ['postcode', 'bodyMobile', 'email'] },
  ),
  edited(
    'two-phones',
    'individual',
    { [value('phone')]: { text: '021-55509900 / 13800000234' } },
    { change: { phone: null }, doubt: ['phone'] },
  ),
  edited(
    'swapped-values',
    'team',
    { [value('postcode')]: { text: '上海市静安区梧桐路88号3楼' }, [value('address')]: { text: '200040' } },
    { change: none(['postcode', 'address']), doubt: ['postcode', 'address'] },
  ),
  edited(
    'two-names',
    'individual',
    { [value('supervisorContact')]: { text: '陆景行、周予安' } },
    { change: { supervisorContact: null }, doubt: ['supervisorContact'] },
  ),
  edited(
    'name-with-title',
    'team',
    { [value('contact')]: { text: '许老师' }, [value('bodyContact')]: { text: '宋清和（副部长）' } },
    { change: { contact: null }, doubt: ['contact', 'bodyContact'] },
  ),
  edited('name-spaced', 'team', {
    [value('contact')]: { text: '许 知 远' },
    [value('leaderName')]: { text: '顾  明澈' },
  }),
  edited(
    'birthday-as-age',
    'individual',
    { [value('age')]: { text: '1992年5月' } },
    { change: { age: null }, doubt: ['age'] },
  ),
  edited(
    'traditional-labels',
    'team',
    { 'label:teamName': { text: '班組名稱' }, 'label:headcount': { text: '人數' } },
    { doubt: ['teamName', 'headcount'] },
  ),
  edited(
    'other-kind',
    'team',
    { [value('organisationKind')]: { text: '股份制' }, [value('leaderPolitics')]: { text: '民革' } },
    { change: { organisationKind: '股份制', leaderPolitics: '民革' }, doubt: ['organisationKind', 'leaderPolitics'] },
  ),
  edited('no-awards', 'team', {}, { written: { awards: '无' }, change: { awards: '无', awardCertificates: [] } }),
  edited(
    'unsigned-opinion',
    'team',
    {},
    {
      written: { consent: '', sealOrganisation: '', opinionDate: '' },
      change: none(['consent', 'sealOrganisation', 'opinionDate', 'pledge']),
    },
  ),
  edited(
    'head-spaced',
    'individual',
    {},
    {
      document: (rows) =>
        documentXml(
          line('附件4') +
            line('2021年上海市“用户满意服务明星个人”成果申报表') +
            line('推荐行业/各区/集团：__金融行业__') +
            line('2021  年  12  月  6  日') +
            table(rows, widths),
        ),
    },
  ),
  edited(
    'head-blank',
    'individual',
    {},
    { written: { recommendingSector: '', formDate: '' }, change: none(['recommendingSector', 'formDate']) },
  ),
];
