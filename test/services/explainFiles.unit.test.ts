// Explaining from the files that resolve wrote.

import { describe, expect, it } from 'vitest';
import { readClusterFromFiles, readPairFromFiles } from '../../src/services/explainFiles.ts';
import { readTable } from '../../src/sources/readTable.ts';
import { inputFolder } from '../sources/inputFiles.ts';

const CLUSTERS = 'record_key,id,cluster_id\ncrm:person:1,1,P\ncrm:person:2,2,P\nshop:person:2,2,Q\nshop:person:7,7,R\n';
const LINKS = `left,right,status,weight,probability,why
crm:person:1,crm:person:2,linked,8.125,0.990000,"phone exact +4.0; email exact +4.1"
crm:person:1,shop:person:2,review,-2.000,0.200000,phone exact +4.0
shop:person:2,shop:person:7,review,-2.000,0.200000,
`;

describe('a pair of records in files', () => {
  const write = inputFolder();
  async function pair(left: string, right: string, links = LINKS) {
    const files = { clusters: await write('clusters.csv', CLUSTERS), links: await write('links.csv', links) };
    return readPairFromFiles(left, right, files, readTable);
  }

  it('that is one comes with the links of its cluster', async () => {
    const { together, links } = await pair('crm:person:1', 'crm:person:2');
    expect(together).toBe(true);
    expect(links).toEqual([
      expect.objectContaining({
        left: 'crm:person:1',
        right: 'crm:person:2',
        status: 'linked',
        weight: 8.125,
        probability: 0.99,
        why: 'phone exact +4.0; email exact +4.1',
      }),
    ]);
  });

  it('that is not one comes with the links of both clusters and between them', async () => {
    const { together, links } = await pair('crm:person:2', 'shop:person:2');
    expect(together).toBe(false);
    expect(links.map(({ status }) => status)).toEqual(['linked', 'review']);
  });

  it('may be named by ids that are unique', async () => {
    expect(await pair('1', '7')).toMatchObject({ left: 'crm:person:1', right: 'shop:person:7', together: false });
  });

  it('is refused where an id is that of several records', async () => {
    await expect(pair('1', '2')).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('2 is the id of 2 records'),
    });
  });

  it('is refused where a record is unknown', async () => {
    await expect(pair('1', 'nobody')).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('nobody'),
    });
  });

  it('is refused where the links are not what resolve writes', async () => {
    await expect(pair('1', '7', LINKS.replace('shop:person:2,review', 'shop:person:7,perhaps'))).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('a cluster in files', () => {
  const write = inputFolder();
  async function cluster(name: string) {
    const files = { clusters: await write('clusters.csv', CLUSTERS), links: await write('links.csv', LINKS) };
    return readClusterFromFiles(name, files, readTable);
  }

  it('comes with its records and every link at them', async () => {
    const { records, links } = await cluster('P');
    expect(records).toEqual(['crm:person:1', 'crm:person:2']);
    expect(links.map(({ status }) => status)).toEqual(['linked', 'review']);
  });

  it.each(['crm:person:1', '1'])('may be named by a record: %s', async (name) => {
    expect(await cluster(name)).toMatchObject({ cluster: 'P' });
  });

  it('is refused where nothing has the name', async () => {
    await expect(cluster('nothing')).rejects.toMatchObject({ code: 'not-found' });
  });
});
