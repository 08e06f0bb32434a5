/** 我：不对, 小王：人数是32吧: somebody's line in a chat that was copied. */
const SPOKEN =
  /^(?:我|你|[他她]|[小老阿]\p{Script=Han}|\p{Script=Han}{1,2}(?:工|姐|哥|总|老师|主任|站长|经理|师傅))\s?[:：]/u;

/** Whether lines of a text are what several people said: who of them is right is not told. */
export function isTranscript(text: string): boolean {
  return text.includes('\n') && text.split('\n').filter((line) => SPOKEN.test(line.trim())).length > 1;
}
