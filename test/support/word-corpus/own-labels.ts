import { below, counts, joined, listed, mapLabels, merged, none, replaced } from './edits.ts';
import { headOf } from './forms.ts';
import { edited, label, type OwnFile } from './own-file.ts';
import { documentXml, table } from './xml.ts';

/** Files whose labels are written or placed otherwise than the print's. */
export const labelFiles: OwnFile[] = [
  edited('in-label-cell-blank', 'team', {}, { rows: (rows) => merged('education', ' ')(merged('staff', ' ')(rows)) }),
  edited('in-label-cell-line', 'team', {}, { rows: (rows) => merged('education', '\n')(merged('staff', '\n')(rows)) }),
  edited(
    'in-label-cell-unit',
    'team',
    {},
    {
      rows: (rows) => merged('staff', '  ')(joined(' ', '人')(rows)).map((row) => row),
      doubt: ['leaderAge', 'averageAge', 'postcode', 'leaderPhone', 'bodyMobile'],
    },
  ),
  edited('in-label-cell-glued', 'team', {}, { rows: merged('staff', ''), doubt: counts }),
  edited('labels-numbered', 'individual', {}, { rows: mapLabels((text, at) => `${at}、${text}`) }),
  edited('labels-numbered-brackets', 'team', {}, { rows: mapLabels((text, at) => `（${at}）${text}`) }),
  edited('labels-colons', 'individual', {}, { rows: mapLabels((text) => `${text}：`) }),
  edited('labels-broken', 'individual', {
    [label('personName')]: { text: '姓\n名' },
    [label('school')]: { text: '毕业\n学校' },
    [label('politics')]: { text: '政 治\n面 貌' },
    [label('supervisorMobile')]: { text: '手\n机' },
  }),
  edited('labels-other-words', 'team', {
    [label('teamName')]: { text: '班组全称' },
    [label('address')]: { text: '通讯地址' },
    [label('email')]: { text: '电子邮箱' },
    [label('leaderName')]: { text: '班组长' },
  }),
  edited('labels-starred', 'team', {}, { rows: mapLabels((text) => `${text}*`) }),
  edited(
    'listed',
    'team',
    {},
    {
      rows: listed,
      document: (rows, written) => documentXml(headOf('team', written) + table(rows, [2500, 6500])),
      // Without the groups the second 联系人 and 职务 have nobody beside them; the groups' own rows are gone.
      change: {
        ...none([
          ...counts,
          'postgraduates',
          'graduates',
          'highSchool',
          'otherEducation',
          'averageAge',
          'duties',
          'consent',
          'sealOrganisation',
          'opinionDate',
          'pledge',
        ]),
      },
      doubt: [
        'contact',
        'bodyContact',
        'leaderPosition',
        'bodyPosition',
        'bodyUnit',
        'bodyDepartment',
        'bodyMobile',
        'leaderPhone',
        'phone',
      ],
    },
  ),
  edited('contact-below', 'team', {}, { rows: (rows) => replaced(rows, 'label:contact', below) }),
  edited(
    'person-below',
    'individual',
    {},
    { rows: (rows) => replaced(replaced(rows, 'label:personName', below), 'label:position', below) },
  ),
];
