/**
 * How charts look, by custom properties that the page sets for each theme: --ink, --soft, --line, --surface, --band,
 * --neutral, --texture, --accent, --tier-high, --tier-low, --tier-tech.
 */
export const CHART_STYLE = `
.chart{margin:0;break-inside:avoid}
.chart figcaption{font-weight:600;margin:0 0 8px;max-width:640px}
.chart svg{display:block;max-width:100%;height:auto;overflow:visible}
.chart text{fill:var(--ink);font-size:12px;font-variant-numeric:tabular-nums}

.chart .soft{fill:var(--soft)}
.chart .strong{font-weight:600}
.chart .halo{paint-order:stroke;stroke:var(--surface);stroke-width:3px;stroke-linejoin:round}
.chart .gridline{stroke:var(--line)}
.chart .baseline,.chart .tick{stroke:var(--soft)}
.chart .boundary{stroke:var(--soft);stroke-dasharray:4 3;fill:none}
.chart .mark{stroke:var(--ink);fill:none;stroke-dasharray:1.5 2.5}
.chart .bar{stroke:var(--outline);stroke-width:.75}
.chart .reference{fill:var(--band)}
.chart .curve{stroke:var(--accent);stroke-width:2;fill:none}
.chart .fan{fill:var(--accent);fill-opacity:.16}
.chart .edge{stroke:var(--accent);stroke-dasharray:3 3;fill:none}
.chart .track{stroke-width:2;fill:none}
.chart .point{fill:var(--accent)}
.chart .dot{fill:var(--ink)}
.chart .ring{fill:var(--surface);stroke:var(--ink);stroke-width:2}
.chart .whole{stroke:var(--ink);stroke-width:2}
.chart .limit{stroke:var(--ink);stroke-width:2;fill:none}
.chart .leader{stroke:var(--soft);fill:none}
.chart .link{fill-opacity:.16}
.chart .flow{fill-opacity:.35;stroke:var(--outline);stroke-width:.75;stroke-opacity:.6}
.chart .quiet{fill:var(--band)}
.chart .loud{fill:var(--ink)}
.chart .filled{fill:var(--accent);stroke:var(--accent)}
[data-href]{cursor:pointer}
.chart .hollow{fill:var(--surface);stroke:var(--accent)}
.chart-table{margin-top:0;font-size:14px}
.chart-table summary{color:var(--soft);cursor:pointer;min-height:24px;width:max-content}
.chart-table table{margin:8px 0}
`
