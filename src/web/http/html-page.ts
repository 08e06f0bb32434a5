/** A small page without scripts. `body` is markup: whatever comes from outside has to be escaped. `isWide`: for pictures and long texts. */
export function htmlPage(title: string, body: string, { isWide = false }: { isWide?: boolean } = {}): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/public.css"></head><body><main${isWide ? ' class="wide"' : ''}>${body}</main></body></html>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}

export const pageStyle = `
body { margin: 0; background: #f4f5f7; color: #1f2328; font: 17px/1.7 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 34rem; margin: 8vh auto; padding: 2rem; background: #fff; border-radius: 16px; box-shadow: 0 8px 30px rgba(20, 30, 50, .07); }
h1 { margin: 0 0 1rem; font-size: 1.5rem; text-wrap: balance; }
a { color: #0d7a5f; }
.button { display: inline-block; border: 0; border-radius: 10px; padding: .7rem 1.4rem; background: #0d7a5f; color: #fff; font: inherit; text-decoration: none; cursor: pointer; }
.button.quiet { padding: calc(.7rem - 1px) calc(1.4rem - 1px); border: 1px solid #c9ced6; background: #fff; color: #0d7a5f; }
.state { padding: .9rem 1.1rem; border-radius: 10px; font-weight: 600; font-size: 1.15rem; }
.good { background: #e3f5ec; color: #0a5c46; } .warn { background: #fff3d6; color: #7a5200; } .bad { background: #fde8e6; color: #97261b; }
dl { display: grid; grid-template-columns: 6em 1fr; margin: 1rem 0; row-gap: .3rem; } dt { color: #667085; } dd { margin: 0; word-break: break-word; }
form { margin-top: 1.5rem; } label { display: block; color: #667085; }
textarea { box-sizing: border-box; width: 100%; margin: .4rem 0 1rem; padding: .7rem; border: 1px solid #c9ced6; border-radius: 10px; font: inherit; }
.written { white-space: pre-wrap; overflow-wrap: anywhere; }
input { box-sizing: border-box; width: 100%; margin: .4rem 0 1rem; padding: .7rem; border: 1px solid #c9ced6; border-radius: 10px; font: inherit; }
ol { padding-left: 1.6rem; } li { margin: .4rem 0; overflow-wrap: anywhere; } h2 { font-size: 1.15rem; }
.links a { display: block; padding: .5rem 0; }
section { margin: 1.4rem 0; padding: 1.2rem 1.4rem .6rem; border: 1px solid #e4e7ec; border-radius: 14px; } section h2 { margin: 0; } section h2 + .small { margin: .2rem 0 1rem; }
.next { margin: 1rem 0; } summary { padding: .5rem 0; color: #0d7a5f; cursor: pointer; }
.now { margin: .8rem 0 0; padding: .6rem .9rem; border-radius: 10px; background: #e3f5ec; color: #0a5c46; font-weight: 600; }
.days { margin: .6rem 0 0; padding: 0; list-style: none; } .days li { display: flex; flex-wrap: wrap; align-items: baseline; margin: .35rem 0; } .days a { margin: -.55rem 0; padding: .55rem 0; }
.days span { margin-left: .4rem; color: #5b6472; font-size: .82rem; } .days em { margin-left: auto; padding: .05rem .45rem; border-radius: 99px; background: #eef1f4; color: #5b6472; font-size: .78rem; font-style: normal; white-space: nowrap; }
.days .open em { background: #e3f5ec; color: #0a5c46; } .days .after b { color: #5b6472; font-weight: 500; }
.bar { display: block; margin-top: .15rem; overflow: visible; } .bar .way { fill: #eef1f4; } .bar .run { fill: #8fb9ab; } .days .open .run { fill: #0d7a5f; } .days .after .run { fill: #c3cad3; } .bar .today { fill: #c2410c; } .scale text { fill: #5b6472; font-size: 12px; }
.small { color: #667085; font-size: .85rem; }
.wide { max-width: 60rem; margin: 4vh auto; }
.cases { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 1.5rem; padding: 0; list-style: none; }
.cases a { display: block; text-decoration: none; } .cases li > span { display: block; }
.cases img, .cases .blank { display: block; width: 100%; height: auto; aspect-ratio: 3 / 2; object-fit: cover; margin-bottom: .5rem; border-radius: 10px; background: #e7ebf0; }
article { max-width: 42rem; margin: 0 auto; overflow-wrap: anywhere; } article p { text-indent: 2em; } h3 { margin: 1.6rem 0 .4rem; font-size: 1.1rem; } .of-article { text-align: center; }
.sheet { overflow-x: auto; } table { border-collapse: collapse; margin: 1rem auto; } td { border: 1px solid #c9ced6; padding: .3rem .6rem; font-size: .9rem; overflow-wrap: break-word; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 1rem; } figure { margin: 0; } figure img { width: 100%; border-radius: 10px; } figcaption { color: #667085; font-size: .85rem; text-align: center; }
.beside { display: inline-block; padding: .7rem 1rem; }
@media (max-width: 600px) { main, main.wide { margin: 0; min-height: 100vh; border-radius: 0; box-sizing: border-box; } main { padding: 1.5rem 1.2rem; } section { padding: 1rem 1rem .4rem; } }
`;
