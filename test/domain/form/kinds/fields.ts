import campaign from '../../../../flows/star-2021/campaign.ts';
import { parseAnswer } from '../../../../src/domain/form/parse-answer.ts';
import { defineForm, type FieldOf, type FormDefinition, type FormField } from '../../../../src/domain/form/schema.ts';

export const TODAY = '2021-12-07';

export function formOf(track: 'team' | 'individual'): FormDefinition {
  const step = campaign.tracks[track]?.journey.find((one) => one.step === 'form');
  if (step?.step !== 'form') throw new Error(`no form in ${track}`);
  return step.form;
}

export function fieldOf(id: string, track: 'team' | 'individual' = 'team'): FormField {
  const field = formOf(track).fields.find((one) => one.id === id);
  if (!field) throw new Error(`no field ${id}`);
  return field;
}

/** What a typed answer is read as: the value, or the reason of the refusal behind a ✗. */
export function read(id: string, text: string, track: 'team' | 'individual' = 'team'): unknown {
  const parsed = parseAnswer(fieldOf(id, track), { kind: 'text', text }, { today: TODAY });
  return parsed.kind === 'accepted' ? parsed.value : `✗ ${parsed.reason}`;
}

/** A long text is short here, so that both of its limits are met often. */
export function shortLongText(): FieldOf<'long-text'> {
  const field = fieldOf('deeds');
  if (field.kind !== 'long-text') throw new Error('deeds is no long text');
  return { ...field, minCharacters: 10, maxCharacters: 60 };
}

/** A list of members, as most teams fill one in. */
export const members: FieldOf<'rows'> = rowsOfForm();

function rowsOfForm(): FieldOf<'rows'> {
  const { fields } = defineForm({
    id: 'any/team',
    title: 'any',
    source: '',
    fields: [
      {
        kind: 'rows',
        id: 'members',
        label: '小组成员',
        aliases: ['成员'],
        section: '成员',
        example: '沈㛃安 女 班长 1985年6月',
        columns: [
          { id: 'name', label: '姓名', kind: 'name' },
          { id: 'gender', label: '性别', kind: 'choice', options: [{ label: '男' }, { label: '女' }] },
          { id: 'position', label: '职务', aliases: ['岗位'], kind: 'text', maxCharacters: 20 },
          { id: 'born', label: '出生年月', kind: 'month', optional: true, none: '无' },
        ],
        minRows: 2,
        maxRows: 20,
        unit: '人',
      },
    ],
  });
  const [field] = fields;
  if (field?.kind !== 'rows') throw new Error('no table');
  return field;
}
