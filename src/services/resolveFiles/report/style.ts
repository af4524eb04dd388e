// How the report page looks, light and dark.

export const STYLE = `
:root { color-scheme: light dark; --text: #1b1f24; --page: #ffffff; --soft: #5a6472; --line: #d5dae1; --bar: #7b8794;
  --for: #1f7a4d; --against: #b3372f; --m: #2f6db3; --u: #9a6a12; --review: #fdf0cf; --mark: #6a2fb3; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e8ebef; --page: #14181d; --soft: #a7b0bc; --line: #39424d; --bar: #8a96a5;
    --for: #4fc08a; --against: #f0837a; --m: #79b0ee; --u: #e0b25c; --review: #3a3220; --mark: #c39cf5; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h2 { margin: 3rem 0 .5rem; border-bottom: 2px solid var(--line); }
h3 { margin: 2rem 0 .5rem; }
h4 { margin: 1.5rem 0 .25rem; overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1rem 0 1.5rem; }
.tiles div { display: flex; flex-direction: column-reverse; justify-content: flex-end; border: 1px solid var(--line); border-radius: .5rem; padding: .75rem; }
.tiles dt { color: var(--soft); font-size: .875rem; }
.tiles dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; margin: 0 0 1.5rem; }
table { border-collapse: collapse; min-width: 22rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
td:has(svg) { white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-size: .875rem; }
tbody th { font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 0 0 .5rem; }
figcaption, summary { color: var(--soft); font-size: .875rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
details { margin: 0 0 1rem; }
svg.chart { display: block; width: 100%; height: auto; max-width: 720px; }
svg.cell { width: 7rem; height: .7rem; vertical-align: baseline; }
svg text { fill: var(--text); font: 12px system-ui, sans-serif; }
.bar, .sum { fill: var(--bar); } .m { fill: var(--m); } .u { fill: var(--u); } .review { fill: var(--review); }
.for { fill: var(--for); } .against { fill: var(--against); }
.axis { stroke: var(--soft); } .grid { stroke: var(--line); } .mark { stroke: var(--mark); stroke-width: 2; stroke-dasharray: 4 3; }
polyline { fill: none; stroke-width: 2.5; } polyline.precision { stroke: var(--m); } polyline.recall { stroke: var(--u); stroke-dasharray: 7 4; }
span.precision { color: var(--m); } span.recall { color: var(--u); }
@media print { details { display: block; } }
`;
