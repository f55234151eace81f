import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Moved, moveOut, type Source } from '../../lib/aws/move-out.ts';
import { openInbox } from '../../lib/aws/world.ts';
import { caseNumber } from '../../lib/case/case-id.ts';
import { type NewHome, openNewHome } from '../../lib/local/new-home.ts';
import { regionalClient } from '../../lib/store/client.ts';
import { nameOfStored, wholeTable } from '../../lib/store/whole-table.ts';
import { typed } from '../cli/in-process.ts';
import { aFolder } from '../folder.ts';
import { mail, settings } from '../world.ts';
import { aDeployedInbox } from './deployed.ts';
import { bucket, region } from './engines.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';
const nothing = { cases: [], mails: [], objects: [], items: 0 };

describe('while the inbox is at work', () => {
  it('a mail that is being kept, and a case that goes on, are here whole and once', async () => {
    const { folder, home, inbox, source } = await opened();
    const waiting = await inbox.store(mail(`${access} Ben`, { From: 'ben@example.org' }));
    let lists = 0;
    // Between the list of what is incoming and the list of what is kept, the mail is read, and its case is begun.
    const live: Source = {
      ...source,
      objects: {
        ...source.objects,
        async *list(prefix) {
          lists += prefix === 'kept/' ? 1 : 0;
          if (prefix === 'kept/' && lists === 1) {
            await inbox.notify(waiting);
            await inbox.settle();
          }
          yield* source.objects.list(prefix);
        },
      },
    };
    const moved = await moveOut(live, home, () => {});
    expect(moved).toMatchObject({ cases: 2, passes: 3, differing: nothing });
    const caseId = (await inbox.caseOf(waiting)) ?? '';
    expect(await home.commits.load(caseId)).toEqual(await inbox.commits.load(caseId));
    expect(await Array.fromAsync(home.raw.incoming())).toEqual([]);
    expect(await Array.fromAsync(home.raw.filed(), ({ caseId: of, id }) => [id, of])).toContainEqual([
      waiting.id,
      caseId,
    ]);
    expect(
      (await readdir(join(folder, 'raw', 'kept'))).filter((name) => name.startsWith(waiting.id)),
    ).toEqual([`${waiting.id}.eml`, `${waiting.id}.json`]);
  });

  it('what changes after the last pass is copied and compared once more', async () => {
    const { home, inbox, source } = await opened();
    let read = 0;
    // The folder's own table is read at the beginning and whenever all is compared.
    const table: NewHome['table'] = {
      ...home.table,
      async *items() {
        read += 1;
        if (read === 2) await inbox.deliver(mail(`${access} Ben`, { From: 'ben@example.org' }));
        yield* home.table.items();
      },
    };
    const moved = await moveOut(source, { ...home, table }, () => {});
    expect(moved).toMatchObject({ cases: 2, passes: 4, differing: nothing });
    expect(moved.counts.mails).toEqual({ read: 2, written: 2 });
  });

  it('an inbox that never rests is not said to be exported', async () => {
    const { home, source } = await opened();
    let n = 0;
    const restless: Source = {
      ...source,
      table: {
        ...source.table,
        async *items() {
          n += 1;
          yield* source.table.items();
          yield { pk: { S: `id#${n}` }, sk: { S: 'x' } };
        },
      },
    };
    expect(await moveOut(restless, home, () => {})).toMatchObject({ passes: 20, differing: null });
  });
});

describe('what is not the same in both places is named', () => {
  it('a case that lost a commit on the way', async () => {
    const { ada, home, source } = await opened();
    const losing: Source = {
      ...source,
      table: {
        ...source.table,
        async *items() {
          for await (const item of source.table.items())
            if (!nameOfStored(item).endsWith('commit#000002') && !nameOfStored(item).endsWith('snapshot'))
              yield item;
        },
      },
    };
    const { differing } = await moveOut(losing, home, () => {});
    expect(differing).toEqual({ ...nothing, cases: [ada] });
  });

  it('a mail, a letter and an item that were changed after they were copied', async () => {
    const { ada, folder, home, source, taken } = await opened();
    const letter = `${ada}.1.0.eml`;
    const { differing, passes } = await moved(source, home, async () => {
      await writeFile(join(folder, 'raw', 'kept', `${taken}.eml`), 'another mail');
      await writeFile(join(folder, 'raw', 'composed', letter), 'another letter');
      await writeFile(join(folder, 'aws', 'reception', `${taken}.json`), '{}');
      await home.table.put([{ pk: { S: 'id#more' }, sk: { S: ada } }]);
    });
    expect(differing).toEqual({
      cases: [],
      mails: [taken],
      objects: [`composed/${letter}`, `reception/${taken}.json`],
      items: 1,
    });
    // One more pass found nothing to copy, and there it ended.
    expect(passes).toBe(3);
  });

  it('an envelope that was changed', async () => {
    const { folder, home, source, taken } = await opened();
    const { differing } = await moved(source, home, async () => {
      const file = join(folder, 'raw', 'kept', `${taken}.json`);
      await writeFile(file, (await readFile(file, 'utf8')).replace('ada@example.org', 'eve@example.org'));
    });
    expect(differing).toEqual({ ...nothing, mails: [taken] });
  });
});

describe('an export that was broken off', () => {
  it('is no data folder yet, and goes on where it was', async () => {
    const { ada, aws, folder, home, source } = await opened();
    const broken: Source = {
      ...source,
      objects: { ...source.objects, bytes: () => Promise.reject(new Error('the line is dead')) },
    };
    await expect(moveOut(broken, home, () => {})).rejects.toThrow('the line is dead');
    await home.close();
    const early = await typed(100, 'cases', '--data', folder);
    expect(early).toMatchObject({ code: 1, out: [] });
    expect(early.err).toContain('the export is not finished');

    const again = await aws('export', '--data', folder, '--json');
    expect(again.code).toBe(0);
    expect(again.rows()).toMatchObject([
      { mails: { read: 1, written: 0 }, items: { written: 0 }, differing: nothing },
    ]);
    expect((await typed(100, 'cases', '--data', folder)).out.join('\n')).toContain(caseNumber(ada));
    const finished = await aws('export', '--data', folder);
    expect(finished).toMatchObject({ code: 1, out: [] });
    expect(finished.err).toContain('holds all of the inbox privacy-inbox-mail in ca-central-1 since');
  });

  it('is not finished while anything differs: the command says which cases and mails, and fails', async () => {
    const { ada, aws, folder, home, source, taken } = await opened();
    await moveOut(source, home, () => {});
    const [first] = await home.commits.commits(ada);
    if (first === undefined) throw new Error('the case has no commit');
    await home.commits.append({ ...first, n: 3, commandId: 'another' }, null);
    await writeFile(join(folder, 'raw', 'kept', `${taken}.eml`), 'another mail');
    await home.close();
    const out = await aws('export', '--data', folder);
    expect(out.code).toBe(1);
    expect(out.err).toContain(`cases: ${caseNumber(ada)}\n  mails: ${taken}\n  1 items of the table`);
    expect((await typed(100, 'cases', '--data', folder)).err).toContain('the export is not finished');
  });

  it('goes on in its own folder only', async () => {
    const { aws, home } = await opened('another inbox');
    await home.close();
    const refused = await aws('export', '--data', home.folder);
    expect(refused.err).toContain('holds a part of another inbox');
    const full = await aFolder();
    await writeFile(join(full, 'a file'), '');
    expect((await aws('export', '--data', full)).err).toContain('is not empty');
    expect(await readdir(full)).toEqual(['a file']);
    for (const words of [
      ['export', '--data', full],
      ['export', '--aws'],
      ['recover', '--since', '2026-11-23T15:00:00Z'],
      ['recover', '--aws'],
    ])
      expect((await typed(100, ...words)).code).toBe(2);
  });
});

/** An inbox on AWS with one case, what it stands on, and a folder to move to. */
async function opened(place = `the inbox ${bucket} in ${region}`) {
  const { aws, inbox } = await aDeployedInbox();
  const taken = await inbox.deliver(mail(access));
  const ada = (await inbox.caseOf(taken)) ?? '';
  const resources = {
    region,
    bucket,
    configurationSet: 'privacy-inbox',
    keysParameter: '/privacy-inbox/address-keys',
  };
  const { objects, world } = openInbox(resources, settings, { report: () => {}, refused: () => {} });
  const source: Source = {
    settings,
    objects,
    table: wholeTable(regionalClient(region)),
    world: await world('a command'),
  };
  const folder = join(await aFolder(), 'moved out');
  const home = await openNewHome(folder, place, new Date().toISOString());
  onTestFinished(() => home.close().catch(() => {}));
  return { ada, aws, folder, home, inbox, source, taken: taken.id };
}

/** Moves out, and does something to the copy before it is compared. */
async function moved(source: Source, home: NewHome, meanwhile: () => Promise<void>): Promise<Moved> {
  let passes = 0;
  const table = {
    ...source.table,
    async *items() {
      passes += 1;
      yield* source.table.items();
      if (passes === 2) await meanwhile();
    },
  };
  return moveOut({ ...source, table }, home, () => {});
}
