import type { SharedField } from '../../src/domain/form/schema.ts';

export const gender: SharedField<'choice'> = {
  kind: 'choice',
  label: '性别',
  example: '女',
  options: [
    { label: '男', aliases: ['男性', '男士', '先生', '男同志'] },
    { label: '女', aliases: ['女性', '女士', '女同志'] },
  ],
};

/** Working people: younger than 16 may not work, older than 80 is taken for a slip. Our reading. */
export const age: SharedField<'count'> = {
  kind: 'count',
  label: '年龄',
  hint: '多少周岁？',
  aliases: ['岁数'],
  unit: '岁',
  min: 16,
  max: 80,
};

export const politics: SharedField<'choice'> = {
  kind: 'choice',
  label: '政治面貌',
  aliases: ['面貌'],
  hint: '选一个。',
  brief: '党员、群众等',
  example: '中共党员',
  open: true,
  options: [
    {
      label: '中共党员',
      aliases: ['党员', '共产党员', '中国共产党党员', '中国共产党员', '中共', '正式党员', '中共正式党员'],
    },
    { label: '中共预备党员', aliases: ['预备党员', '党员预备', '预备'] },
    { label: '共青团员', aliases: ['团员', '中国共青团员', '共青团'] },
    { label: '民主党派', aliases: ['民主党派成员'] },
    { label: '群众', aliases: ['普通群众', '一般群众', '人民群众'] },
  ],
  more: [
    { label: '无党派人士', aliases: ['无党派'] },
    { label: '民革', aliases: ['民革党员'] },
    { label: '民盟', aliases: ['民盟盟员'] },
    { label: '民建', aliases: ['民建会员'] },
    { label: '民进', aliases: ['民进会员'] },
    { label: '农工党', aliases: ['农工', '农工民主党'] },
    { label: '致公党', aliases: ['致公'] },
    { label: '九三学社', aliases: ['九三'] },
    { label: '台盟' },
  ],
};

/** 职称: the form has to be filled in whole, so an empty one is written as 无. */
export const professionalTitle: SharedField<'text'> = {
  kind: 'text',
  looks: 'title',
  label: '职称',
  aliases: ['技术职称', '职业资格'],
  hint: '没有就回“无”。',
  meaning: '职称是评下来的专业技术资格，证书上写着；和职务不是一回事。',
  brief: '可写无',
  example: '助理工程师',
  maxCharacters: 20,
  optional: true,
  none: '无',
};
