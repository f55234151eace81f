import type { Differing } from '../aws/compare.ts';
import { isNothing, type Moved, moveOut } from '../aws/move-out.ts';
import { caseNumber } from '../case/case-id.ts';
import { FolderRefused } from '../local/moved-in.ts';
import { type NewHome, openNewHome } from '../local/new-home.ts';
import { CannotDo, type CommandLine, type Terminal, textOption, WrongUsage } from './command-line.ts';
import { withSource } from './deployed.ts';
import { folderHelp, folderOf, inboxHelp, reporter, settingsFileOf } from './open.ts';

export const exportCommand: CommandLine = {
  usage: 'privacy-inbox export --aws --data DIR [--region REGION] [--settings FILE] [--json]',
  options: {
    aws: { type: 'boolean' },
    data: { type: 'string' },
    region: { type: 'string' },
    settings: { type: 'string' },
  },
  optionHelp: {
    aws: '          the inbox that is deployed on AWS; a data folder needs no export, copy it',
    data: 'DIR       a new folder, or one whose export was broken off',
    region: inboxHelp.region,
    settings: folderHelp.settings,
  },
  examples: [
    'privacy-inbox export --aws --data /srv/inbox',
    'privacy-inbox show PI-ABCD-EFGH-JKMN --data /srv/inbox',
  ],
  async run({ values, positionals }, terminal) {
    if (values['aws'] !== true || textOption(values, 'data') === null || positionals.length > 0)
      throw new WrongUsage('export takes --aws and a new folder by --data');
    const folder = folderOf(values);
    const region = textOption(values, 'region');
    const which = { region, settingsFile: settingsFileOf(values), report: reporter(terminal) };
    return withSource(which, async (source, place) => {
      const home = await newHome(folder, place);
      try {
        const moved = await moveOut(source, home, terminal.err);
        const isWhole = moved.differing !== null && isNothing(moved.differing);
        if (isWhole) await home.finish(new Date().toISOString());
        say(moved, folder, terminal);
        return isWhole ? 0 : 1;
      } finally {
        await home.close();
      }
    });
  },
};

async function newHome(folder: string, place: string): Promise<NewHome> {
  try {
    return await openNewHome(folder, place, new Date().toISOString());
  } catch (error) {
    throw error instanceof FolderRefused ? new CannotDo(error.message) : error;
  }
}

function say({ cases, counts, differing, passes }: Moved, folder: string, terminal: Terminal): void {
  const numbers = differing === null ? null : { ...differing, cases: differing.cases.map(caseNumber) };
  if (terminal.json) terminal.out(JSON.stringify({ folder, cases, ...counts, passes, differing: numbers }));
  else {
    const { files, items, letters, mails } = counts;
    terminal.out(
      `${folder}: ${cases} cases in ${items.read} items, ${mails.read} mails, ${letters.read} letters, ${files.read} enclosed files`,
    );
  }
  if (numbers === null)
    terminal.err(`the inbox changed in each of ${passes} passes: stop it, then run the same export again`);
  else if (!isNothing(numbers)) terminal.err(unlike(numbers));
  else if (!terminal.json)
    terminal.out(
      `all of it read again and compared; go on with: privacy-inbox start --data ${folder}, whose settings.json still wants a relay`,
    );
}

function unlike({ cases, items, mails, objects }: Differing): string {
  const lines = [
    cases.length === 0 ? '' : `  cases: ${cases.join(', ')}`,
    mails.length === 0 ? '' : `  mails: ${mails.join(', ')}`,
    objects.length === 0 ? '' : `  objects: ${objects.join(', ')}`,
    items === 0 ? '' : `  ${items} items of the table`,
  ];
  return [
    'not the same in both places, so the export is not finished:',
    ...lines.filter((one) => one !== ''),
  ].join('\n');
}
