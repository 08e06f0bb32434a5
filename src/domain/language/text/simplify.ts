/** Traditional characters that are in options, commands and everyday answers, each before its simplified one. Names are never folded. */
const PAIRS = `
  見见 沒没 專专 眾众 員员 黨党 團团 國国 業业 務务 稱称 數数 單单 區区 總总 營营 資资 機机 關关 體体 組组 織织 會会 這这 個个 麼么 麽么 寫写 問问
  誰谁 號号 碼码 電电 話话 郵邮 編编 聯联 繫系 係系 對对 錯错 過过 請请 謝谢 幫帮 進进 預预 備备 無无 職职 學学 歷历 碩硕 專专 畢毕 齡龄 歲岁 條条
  願愿 說说 話话 後后 還还 來来 時时 間间 當当 現现 為为 樣样 讓让 給给 從从 開开 結结 確确 認认 刪删 傳传 檔档 場场 輔辅 術术 類类 級级 師师 護护 
  導导 長长 門门 醫医 療疗 衛卫 華华 東东 廣广 電电 車车 軌轨 滬沪 寧宁 陽阳 龍龙 馬马 張张 劉刘 陳陈 漢汉 滿满 壯壮 維维 爾尔
`;
const SIMPLIFIED = new Map(
  PAIRS.trim()
    .split(/\s+/u)
    .map((pair) => [...pair] as [string, string]), // two characters each
);

/** 群眾 → 群众. For comparing with words of ours, never for what is stored as typed. */
export function simplify(text: string): string {
  let simplified = '';
  let begin = 0;
  for (let at = 0; at < text.length; at += 1) {
    // Every message is looked through by several readers: the table tells most characters apart before a string is made of one.
    if (IS_TRADITIONAL[text.charCodeAt(at)] !== 1) continue;
    const character = text.charAt(at);
    simplified += text.slice(begin, at) + (SIMPLIFIED.get(character) ?? character);
    begin = at + 1;
  }
  return begin === 0 ? text : simplified + text.slice(begin);
}

/** By UTF-16 unit: all of them are in the basic plane. */
const IS_TRADITIONAL = new Uint8Array(0x10000);
for (const character of SIMPLIFIED.keys()) IS_TRADITIONAL[character.charCodeAt(0)] = 1;
