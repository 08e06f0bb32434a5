/** A pure function of a text that has the texts asked about last in memory: one message, and its parts, are looked at by several readers.
 *  What it returns is never changed by anybody. @param most texts kept: few, so that it costs next to nothing to look */
export function remembered<Result>(of: (text: string) => Result, most = 4): (text: string) => Result {
  const texts: string[] = [];
  const results: Result[] = [];
  let next = 0;
  return (text) => {
    for (let at = 0; at < texts.length; at += 1) if (texts[at] === text) return results[at] as Result; // one is beside each text
    const result = of(text);
    texts[next] = text;
    results[next] = result;
    next = (next + 1) % most;
    return result;
  };
}
