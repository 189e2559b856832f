import { CHART_STYLE } from '../../web/charts/chart-style.ts'
import type { PageLook } from './page-look.ts'

const LIGHT = `
--ink:#1a1d21;--soft:#59626b;--line:#dfe3e7;--surface:#fff;--raised:#f6f7f9;--band:#e8ecf0;--neutral:#7d8791;
--texture:rgba(255,255,255,.55);--outline:#1a1d21;--accent:#1f4fa3;
--tier-high:#1e3a6e;--tier-low:#0f857a;--tier-tech:#c08a2e;
--serious:#a3222b;--warning:#8a5a00;--note:#59626b`

const DARK = `
--ink:#e6e9ec;--soft:#9ba5af;--line:#2d343b;--surface:#14171b;--raised:#1b2025;--band:#262d36;--neutral:#8a949e;
--texture:rgba(0,0,0,.45);--outline:#e6e9ec;--accent:#8ab4ff;
--tier-high:#b3ccff;--tier-low:#35b3a5;--tier-tech:#a87a30;
--serious:#ff8f8f;--warning:#e5b45c;--note:#9ba5af`

const FONTS =
  'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Hiragino Sans","Yu Gothic UI","Noto Sans CJK JP","Noto Sans JP",sans-serif'

function coloursOf(theme: PageLook['theme']): string {
  switch (theme) {
    case 'light':
      return `:root{color-scheme:light;${LIGHT}}`
    case 'dark':
      return `:root{color-scheme:light;${LIGHT}}
@media screen{:root{color-scheme:dark;${DARK}}}`
    default:
      return `:root{color-scheme:light dark;${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}`
  }
}

/** The page around it has the answer and the margins; what is printed has its own. */
const FRAMED = `
@media screen{
.page{max-width:none;padding:24px}
header>.about,header>h1{display:none}
header>.figures{margin-top:0}
section{scroll-margin-top:64px}
}`

/** The whole style of the report: two designed themes on screen, always light on paper, A4 with page numbers. */
export function pageStyle(
  { foot }: { readonly foot: string },
  { theme, isFramed = false }: PageLook,
): string {
  return `
${coloursOf(theme)}
*{box-sizing:border-box}
body{margin:0;background:var(--surface);color:var(--ink);font:16px/1.5 ${FONTS};font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
.page{max-width:1280px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:24px;line-height:1.3;font-weight:600;margin:4px 0 12px;max-width:44em;text-wrap:pretty}
h2{font-size:24px;line-height:1.3;font-weight:600;margin:0 0 16px}
h3{font-size:16px;font-weight:600;margin:24px 0 8px}
p{margin:0 0 12px;max-width:72ch}
.about,.rest{color:var(--soft);font-size:14px}
.notice{border-left:4px solid var(--warning);background:var(--raised);padding:8px 12px;border-radius:0 6px 6px 0;max-width:80ch}
nav{margin:16px 0 0;font-size:14px}
nav a{color:var(--accent);text-decoration:none;margin-right:16px;display:inline-block;min-height:24px}
nav a:hover{text-decoration:underline}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
section{margin-top:48px;padding-top:24px;border-top:1px solid var(--line)}
.figures{display:grid;grid-template-columns:repeat(4,1fr);margin:24px 0;border:1px solid var(--line);border-radius:6px;overflow:hidden;gap:1px;background:var(--line)}
.figures>div{padding:12px 16px;background:var(--surface)}
.figures dt{color:var(--soft);font-size:14px}
.figures dd{margin:0}
.figures .value{font-size:24px;line-height:1.3}
.figures .detail{color:var(--soft);font-size:14px}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr));gap:32px;margin:16px 0 24px;align-items:start}
.scroll{overflow-x:auto;margin:8px 0 16px}
table{border-collapse:collapse;font-size:14px;line-height:1.3}
.scroll>table{min-width:min(100%,720px)}
caption{text-align:left;font-size:16px;font-weight:600;padding:8px 0;caption-side:top}
th,td{padding:6px 0 6px 16px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--soft);vertical-align:bottom;border-bottom-color:var(--soft)}
th:first-child,td:first-child{padding-left:0}
th.number,td.number{text-align:right}
td.number,.whole{white-space:nowrap}
:is(td,th).number+:is(td,th):not(.number){padding-left:24px}
tbody th{font-weight:600}
tfoot td,tfoot th{font-weight:600;border-bottom:0;border-top:1px solid var(--soft)}
[title]{text-decoration:underline dotted var(--soft);text-underline-offset:3px;cursor:help}
html:lang(ja) :is(th,td,p,li,h1,figcaption){word-break:auto-phrase}
.with-touch{display:inline-block;padding-left:18px;text-indent:-18px}
.touch{display:inline-block;width:10px;height:10px;margin-right:8px;text-indent:0;border:1px solid var(--outline);border-radius:2px}
.touch.high{background:var(--tier-high)}
.touch.low{background:repeating-linear-gradient(45deg,var(--tier-low) 0 2px,var(--surface) 2px 3px)}
.touch.tech{background:radial-gradient(circle at 3px 3px,var(--outline) 1px,transparent 1.5px) 0 0/5px 5px var(--tier-tech)}
.finding{max-width:960px;display:grid;grid-template-columns:1fr auto;gap:0 24px;border-top:1px solid var(--line);padding:16px 0;break-inside:avoid}
.finding:last-child{border-bottom:1px solid var(--line)}
.finding h3{margin:0 0 4px}
.finding p{margin:0 0 4px}
.finding .money{text-align:right;white-space:nowrap}
.finding .money.large{font-weight:700}
.finding .money.medium{font-weight:600}
.finding .severity{font-size:14px;font-weight:400;margin-right:8px}
.severity.error{color:var(--serious)}
.severity.warning{color:var(--warning)}
.severity.info{color:var(--note)}
.finding .fix{padding-left:20px;position:relative}
.finding .fix::before{content:"→";position:absolute;left:0;color:var(--soft)}
.finding .accounts{color:var(--soft);font-size:14px;overflow-wrap:anywhere}
ul{margin:0 0 12px;padding-left:20px;max-width:80ch}
li{margin:4px 0}
${CHART_STYLE}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono",monospace;font-size:.92em;background:var(--raised);border-radius:3px;padding:0 3px}
@media(max-width:900px){.figures{grid-template-columns:repeat(2,1fr)}}
@media(max-width:640px){.finding{grid-template-columns:1fr}.finding .money{text-align:left}}
@page{size:A4;margin:16mm 14mm 18mm;@bottom-left{content:${cssString(foot)};font:12px ${FONTS};color:#59626b}@bottom-right{content:counter(page) " / " counter(pages);font:12px ${FONTS};color:#59626b}}
@media print{
:root{color-scheme:light}
body{font-size:14px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.page{padding:0;max-width:none}
nav,.chart-table{display:none}
section{margin-top:24px;padding-top:16px}
h2,h3,caption{break-after:avoid}
table,.rest,.figures dt,.figures .detail{font-size:12px}
th,td{padding:4px 0 4px 8px}
th:first-child,td:first-child{padding-left:0}
:is(td,th).number+:is(td,th):not(.number){padding-left:14px}
thead{display:table-header-group}
tfoot{display:table-row-group}
tr,figure,.figures>div,table:not(:has(tbody>tr:nth-child(6))){break-inside:avoid}
thead,tbody>tr:first-child{break-after:avoid}
tbody>tr:nth-last-child(2){break-after:avoid}
tbody th{min-width:104px}
tbody>tr:last-child,tfoot{break-before:avoid}
.rest{break-before:avoid}
.figures{grid-template-columns:repeat(4,1fr)}
.charts{grid-template-columns:1fr;gap:24px}
.scroll{overflow:visible}
[title]{text-decoration:none}
p{orphans:3;widows:3}
}${isFramed ? FRAMED : ''}`
}

/** A text as a CSS string; what could end the string or the style element is written as an escape. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /["\\\n\r\f<>\p{Cc}]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  )
  return `"${escaped}"`
}
