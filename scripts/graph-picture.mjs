// Draws docs/images/graph.svg: one customer of the seeds with the records behind her and what follows from them, read from a
// running product. `node scripts/graph-picture.mjs http://localhost:3000 > docs/images/graph.svg` makes it anew; a test compares it.

import { pathToFileURL } from 'node:url';

/** She changed company, and two systems hold her: `changed-company` in seeds/README.md. */
const CUSTOMER = 'Tamsin Okoro-Lyle';

const BOX = { width: 216, height: 52 };
const COLUMNS = [8, 344, 736, 1112];
const SIZE = { width: 1336, height: 396 };

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1c2430 }
  .kind, .edge { font-size: 11px; fill: #566275 }
  .page { fill: #ffffff } .halo { fill: #ffffff }
  rect.node { stroke-width: 1.5 }
  .Record { fill: #f1f3f6; stroke: #8a94a3 } .Customer { fill: #e3eefc; stroke: #2f6fc0 }
  .Household, .Residence { fill: #e6f4e7; stroke: #3c8a44 } .Organization { fill: #fbeedd; stroke: #b36b15 }
  .Account { fill: #f2e8fa; stroke: #7c4bab }
  path { fill: none; stroke: #7d8898; stroke-width: 1.5; marker-end: url(#arrow) } path.link { stroke-dasharray: 4 3; marker-end: none }
  #arrow path { fill: #7d8898; stroke: none }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8ecf2 } .kind, .edge { fill: #a4afbf } .page, .halo { fill: #14181f }
    .Record { fill: #262c36 } .Customer { fill: #17304f } .Household, .Residence { fill: #18361c } .Organization { fill: #40290d } .Account { fill: #33204a }
  }`;

/** The picture as SVG, of the product that serves at `url`. */
export async function graphPicture(url) {
  const get = async (path) => {
    const answer = await fetch(`${url}/v1/${path}`);
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: start the product on the seeds`);
    return answer.json();
  };
  const { items } = await get(`customers?q=${encodeURIComponent(CUSTOMER)}`);
  return draw(await pictureOf(get, items[0].id));
}

/** Nodes by column and row, and the edges between them, each named as in docs/model.md. */
async function pictureOf(get, id) {
  const customer = await get(`customers/${id}`);
  const { items: records } = await get(`customers/${id}/records`);
  const household = await get(`households/${customer.household.id}`);
  const account = await get(`accounts/${customer.accounts[0].id}`);
  const employers = await Promise.all(
    customer.organizations.map(({ id: employer }) => get(`organizations/${employer}`)),
  );
  const parent = employers.flatMap(({ id: child, parents }) => parents.map((above) => ({ ...above, child })))[0];
  const nodes = [
    ...records.map(({ key, source }, row) => node(key, 'Record', key, `from ${source}`, 0, row + 0.5)),
    node(id, 'Customer', customer.name, counted(customer), 1, 1.5),
    node(household.id, 'Household', household.name, '', 2, 0),
    ...employers.map((employer, i) => node(employer.id, 'Organization', employer.name, counted(employer), 2, i + 1)),
    node(account.id, 'Account', account.name, counted(account), 2, 3),
    node('residence', 'Residence', household.residences[0].label, '', 3, 0),
    node(parent.id, 'Organization', parent.name, '', 3, 1),
  ];
  const edges = [
    ...records.map(({ key }) => edge(key, id, 'RESOLVES_TO')),
    edge(id, household.id, 'MEMBER_OF'),
    ...customer.organizations.map((work) => edge(id, work.id, `WORKS_FOR ${between(work)}`)),
    edge(id, account.id, `CONTACT_OF as ${customer.accounts[0].role}`),
    edge(household.id, 'residence', 'LIVES_AT'),
    edge(parent.child, parent.id, `SUBSIDIARY_OF, ${parent.role}`),
    ...account.heldBy.map((holder) => edge(account.id, holder.id, 'HELD_BY')),
  ];
  return { nodes, edges, linked: records.length };
}

function node(id, label, name, about, column, row) {
  return { id, label, name, about, x: COLUMNS[column], y: 24 + row * 98 };
}

function edge(from, to, name) {
  return { from, to, name };
}

function counted({ recordCount }) {
  return `${recordCount} records`;
}

/** '2016 to 2021', 'since 2021' */
function between({ validFrom, validTo }) {
  const year = (date) => date.slice(0, 4);
  return validTo ? `${year(validFrom)} to ${year(validTo)}` : `since ${year(validFrom)}`;
}

function draw({ nodes, edges, linked }) {
  const at = new Map(nodes.map((placed) => [placed.id, placed]));
  const records = nodes.slice(0, linked);
  const links = records.slice(1).map((record, i) => drawLink(records[i], record));
  const arrows = edges.map(({ from, to, name }) => drawEdge(at.get(from), at.get(to), name));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="A customer in the graph">
<style>${STYLE}
</style>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
<rect class="page" width="${SIZE.width}" height="${SIZE.height}"/>
${[...links, ...arrows.map(({ line }) => line), ...nodes.map(drawNode), ...arrows.map(({ text }) => text)].join('\n')}
</svg>
`;
}

function drawNode({ label, name, about, x, y }) {
  const kind = about === '' ? label : `${label}, ${about}`;
  return `<rect class="node ${label}" x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="8"/><text x="${x + 12}" y="${y + 22}">${escaped(name)}</text><text class="kind" x="${x + 12}" y="${y + 40}">${escaped(kind)}</text>`;
}

function drawLink(upper, lower) {
  const x = upper.x + BOX.width / 2;
  const middle = (upper.y + BOX.height + lower.y) / 2;
  return `<path class="link" d="M${x} ${upper.y + BOX.height}V${lower.y}"/><text class="edge" x="${x + 8}" y="${middle + 4}">LINKED</text>`;
}

/** Left to right along a curve; up along a line where both stand in one column. */
function drawEdge(from, to, name) {
  if (from.x === to.x) {
    const x = from.x + BOX.width / 2;
    const line = `<path d="M${x} ${from.y}V${to.y + BOX.height}"/>`;
    return { line, text: edgeText(x + 40, (from.y + to.y + BOX.height) / 2, name) };
  }
  const [x1, y1, x2, y2] = [from.x + BOX.width, from.y + BOX.height / 2, to.x, to.y + BOX.height / 2];
  const bend = (x1 + x2) / 2;
  return {
    line: `<path d="M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}"/>`,
    text: edgeText(bend, (y1 + y2) / 2, name),
  };
}

function edgeText(x, y, name) {
  const width = name.length * 6.2 + 6;
  return `<rect class="halo" x="${x - width / 2}" y="${y - 9}" width="${width}" height="18" rx="4" opacity="0.85"/><text class="edge" text-anchor="middle" x="${x}" y="${y + 4}">${escaped(name)}</text>`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(await graphPicture(process.argv[2] ?? 'http://localhost:3000'));
}
