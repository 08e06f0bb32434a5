import { lines, type MessagesOf, quoted, type Words } from '../phrases/words.ts';

/** Certificates: made, taken back. */
export const certificates: Words<MessagesOf<'award-certificate'>> = {
  'award-certificate.made': ({ title, number, code, isAgain }, { link }) =>
    lines(
      isAgain
        ? `🏅 ${quoted(title)}的证书重新做好了（编号 ${number}），以下面这一份为准，原来那份不能再用。`
        : `🏅 ${quoted(title)}的电子证书做好了（编号 ${number}），就在下面，可以保存、打印、转发。`,
      `谁拿到证书，扫上面的二维码就能核对真假，也可以打开：${link('verify', code)}`,
      '名称、单位有不对的地方，先别转发，回“人工”告诉我们。',
    ),
  'award-certificate.revoked': ({ title, number, reason, contact }) =>
    lines(
      `⚠️ ${quoted(title)}的证书（编号 ${number}）已撤销，请不要再使用或转发。现在扫它的二维码会显示“已撤销”。`,
      `原因：${reason}`,
      `有疑问可以回“人工”，或者找${contact}。`,
    ),
};
