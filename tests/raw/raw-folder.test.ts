import { join } from 'node:path';
import { Readable } from 'node:stream';
import { partsFolder } from '../../lib/local/parts.ts';
import { rawFolder } from '../../lib/local/raw-folder.ts';
import { aFolder } from '../folder.ts';
import { rawContract } from './contract.ts';

rawContract('raw mail in a folder', async () => {
  const folder = await aFolder();
  const raw = await rawFolder(join(folder, 'raw'), 'process-1', await partsFolder(folder, 'process-1'));
  const peer = { ip: '127.0.0.1', helo: 'client.example.org' };
  return {
    raw,
    receive: (id, bytes, envelope) => raw.receive({ id, ...envelope, peer }, Readable.from([bytes])),
  };
});
