import { paragraph, run } from './xml.ts';

export const strike = '<w:strike/>';
export const field = (type: 'begin' | 'separate' | 'end', inner = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
export const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
export const control = (properties: string, runs: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`;
export const wingdings = (letter: string, font = 'Wingdings 2') =>
  run(letter, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
export const symbol = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
export const ruby = (base: string, reading: string) =>
  `<w:r><w:ruby><w:rubyPr/><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
export const ticks = (marks: readonly string[]) =>
  paragraph(
    ['管理类', '窗口服务', '现场服务', '技术类', '辅助类']
      .map((kind, at) => `${marks[at]}${run(`${kind}  `)}`)
      .join(''),
  );
export const box = (inner: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
export const legacyDropDown = (entries: readonly string[], result: number | null) =>
  `${field('begin', `<w:ffData><w:ddList>${result === null ? '' : `<w:result w:val="${result}"/>`}${entries.map((entry) => `<w:listEntry w:val="${entry}"/>`).join('')}</w:ddList></w:ffData>`)}${instruction(' FORMDROPDOWN ')}${field('separate')}${field('end')}`;
export const legacyCheck = (isOn: boolean) =>
  `${field('begin', `<w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/>${isOn ? '<w:checked/>' : ''}</w:checkBox></w:ffData>`)}${instruction(' FORMCHECKBOX ')}${field('separate')}${field('end')}`;
export const word14 = (isOn: boolean) =>
  control(`<w14:checkbox><w14:checked w14:val="${isOn ? 1 : 0}"/></w14:checkbox>`, run(isOn ? '☒' : '☐'));
export const legacyText = (text: string) =>
  `${field('begin', '<w:ffData><w:textInput/></w:ffData>')}${instruction(' FORMTEXT ')}${field('separate')}${run(text)}${field('end')}`;
export const edit = (kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', text: string) => {
  const isGone = kind === 'del' || kind === 'moveFrom';
  const inner =
    isGone && kind === 'del' ? run(text).replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ') : run(text);
  return `<w:${kind} w:id="1" w:author="a" w:date="2021-12-01T00:00:00Z">${inner}</w:${kind}>`;
};
export const written = (runs: string) => ({ xml: paragraph(runs) });
