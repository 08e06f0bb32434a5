import type { SharedField } from '../../src/domain/form/schema.ts';

/** Six digits; two forms and the statistics sheet ask for it. */
export const postcode: SharedField<'postcode'> & { id: string } = {
  kind: 'postcode',
  id: 'postcode',
  label: '邮编',
  aliases: ['邮政编码'],
  hint: '六位数字。',
  example: '200072',
};

export const address: SharedField<'text'> & { id: string } = {
  kind: 'text',
  id: 'address',
  looks: 'address',
  label: '通信地址',
  aliases: ['地址', '通讯地址', '单位地址'],
  hint: '从“上海市”写到门牌号，方便寄材料。',
  example: '上海市静安区云苔路258号2楼',
  maxCharacters: 80,
};

/** Shanghai's area code is taken for a landline given without one. */
export const phone: SharedField<'phone'> & { id: string } = {
  kind: 'phone',
  id: 'phone',
  label: '电话',
  aliases: ['电话号码', '单位电话', '座机'],
  hint: '手机或座机。',
  example: '021-55501266',
  areaCode: '021',
};

export const email: SharedField<'email'> & { id: string } = {
  kind: 'email',
  id: 'email',
  label: '邮箱',
  aliases: ['电子邮箱', '电子信箱', '邮件', 'email', 'e-mail'],
  hint: '评审中有事会发到这里。',
  example: 'yimichuang@example.com',
};
