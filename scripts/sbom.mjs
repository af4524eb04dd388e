// `npm run sbom`: the bill of materials of a release in CycloneDX JSON. npm's own knows the packages that are installed and
// those for development; a release holds the former and, of the latter, what is bundled into the page.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { thirdParty } from './third-party.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
  shell: process.platform === 'win32',
});
if (status !== 0) {
  process.stderr.write(stderr ?? 'npm could not be run\n');
  process.exit(1);
}
process.stdout.write(`${JSON.stringify(ofRelease(JSON.parse(stdout)), null, 2)}\n`);

function ofRelease(bill) {
  const { installed, page } = thirdParty();
  const released = new Set([...installed, ...page].map(({ name, version }) => `${name}@${version}`));
  const { component } = bill.metadata;
  released.add(component['bom-ref']);
  // npm calls it as the folder is called.
  component.name = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).name;
  return {
    ...bill,
    components: bill.components.filter((part) => released.has(part['bom-ref'])),
    dependencies: bill.dependencies
      .filter(({ ref }) => released.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => released.has(other)) })),
  };
}
