import { describe, expect, it } from 'vitest';
import { individualForm } from '../../../../../flows/star-2021/individual-form.ts';
import { teamForm } from '../../../../../flows/star-2021/team-form.ts';
import type { MessageContext } from '../../../../../src/domain/form/reading/base/reading.ts';
import { unframed } from '../../../../../src/domain/form/reading/parts/unframed.ts';
import { whosePart } from '../../../../../src/domain/form/reading/parts/whose-part.ts';
import { defineForm, type FieldInput, type FormDefinition } from '../../../../../src/domain/form/schema.ts';
import { craftForm } from '../../../../fixtures/flows/craft-2021/craft-form.ts';

const rest = { hint: '写全称。', example: '木作' };
const text = (id: string, label: string, section: string, more: Partial<FieldInput> = {}): FieldInput =>
  ({ kind: 'text', id, label, section, ...rest, maxCharacters: 40, ...more }) as FieldInput; // the parts of one kind

/** What craft-2021 would ask of a workshop, its master and the union above: words that star-2021 does not have. */
const workshop = defineForm({
  id: 'craft-2021/workshop',
  title: '申城巧匠工坊登记表',
  source: '表二',
  fields: [
    ...craftForm.fields.filter(({ id }) => id === 'craftsman' || id === 'workplace' || id === 'mobile'),
    text('workshop', '工坊名称', '工坊', { looks: 'team', aliases: ['工坊'] } as Partial<FieldInput>), // of a text
    {
      kind: 'name',
      id: 'master',
      label: '掌门师傅',
      aliases: ['师傅', '掌门'],
      section: '师傅',
      hint: '写姓名。',
      example: '鲁一凿',
    },
    text('masterPost', '行当职务', '师傅', { looks: 'position', aliases: ['职务'] } as Partial<FieldInput>), // of a text
    {
      kind: 'name',
      id: 'unionContact',
      label: '选送工会.经手人',
      aliases: ['工会经手人'],
      section: '选送工会',
      hint: '写姓名。',
      example: '江照野',
    },
    text('unionPost', '选送工会.职务', '选送工会', { looks: 'position' } as Partial<FieldInput>), // of a text
  ],
});

const forms = { team: teamForm, individual: individualForm, craft: craftForm, workshop };

const field = (form: FormDefinition, id: string) => form.fields.find((one) => one.id === id)!;

function takenAt(form: FormDefinition, id: string, said: string): string {
  const context: MessageContext = {
    form,
    answers: {},
    focus: field(form, id),
    last: null,
    wasMissed: false,
    offered: null,
    today: '2021-12-01',
  };
  return unframed(context, said);
}

describe('whose answers a part of a form takes', () => {
  it.each([
    ['team', 'leaderTitle', 'person', '班长'],
    ['team', 'bodyPosition', 'organisation', '推荐单位'],
    ['individual', 'supervisorPosition', 'organisation', '主管部门'],
    ['workshop', 'masterPost', 'person', '师傅'],
    ['workshop', 'unionPost', 'organisation', '工会'],
  ] as const)('is told by the labels of %s at %s: %s, called %s', (form, id, kind, word) => {
    const whose = whosePart(forms[form], field(forms[form], id));
    expect(whose.kind).toBe(kind);
    expect(whose.words).toContain(word);
  });

  it.each([
    ['team', 'contact'],
    ['team', 'sealOrganisation'],
    ['individual', 'position'],
    ['craft', 'trade'],
    ['workshop', 'mobile'],
  ] as const)('is whoever fills %s in at %s', (form, id) => {
    expect(whosePart(forms[form], field(forms[form], id)).kind).toBe('own');
  });
});

describe('a sentence that tells the column asked', () => {
  it.each([
    ['team', 'leaderPosition', '班长的职务是值班站长', '值班站长'],
    ['workshop', 'masterPost', '师傅的职务是车间主任', '车间主任'],
    ['workshop', 'masterPost', '我们掌门的职务是车间主任', '车间主任'],
    ['team', 'bodyContact', '推荐单位的联系人是方晓岚', '方晓岚'],
    ['workshop', 'unionContact', '工会的经手人是江照野', '江照野'],
    ['workshop', 'unionContact', '工会那边的联系人是江照野', '江照野'],
    ['team', 'teamName', '我们班组叫一米窗服务班组', '一米窗服务班组'],
    ['workshop', 'workshop', '我们工坊叫听刀木作组', '听刀木作组'],
    ['craft', 'craftsman', '我的名字是鲁一凿', '鲁一凿'],
    ['craft', 'mobile', '我的手机的话是13800000907', '13800000907'],
  ] as const)('is read by the words of %s at %s: %s', (form, id, said, taken) => {
    expect(takenAt(forms[form], id, said)).toBe(taken);
  });

  it.each([
    ['team', 'contact', '推荐单位的联系人是方晓岚'],
    ['workshop', 'craftsman', '工会的经手人是江照野'],
    ['workshop', 'unionContact', '师傅的名字是鲁一凿'],
    ['workshop', 'masterPost', '工会的职务是车间主任'],
  ] as const)('is left as it is for %s at %s where it is of somebody else: %s', (form, id, said) => {
    expect(takenAt(forms[form], id, said)).toBe(said);
  });
});
