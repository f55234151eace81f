import { sweep } from '../sweep.ts';
import type { CommandLine } from './command-line.ts';
import { folderHelp, folderOptions, withWorld } from './open.ts';

export const sweepCommand: CommandLine = {
  usage: 'privacy-inbox sweep [--data DIR] [--at INSTANT] [--json]',
  options: folderOptions,
  optionHelp: folderHelp,
  examples: ['privacy-inbox sweep', 'privacy-inbox sweep --json --at 2027-01-04T15:00:00Z'],
  run: ({ values }, terminal) =>
    withWorld(values, terminal, false, async (world) => {
      const swept = await sweep(world, new Set());
      const { reminders, sent, recovered, failures } = swept;
      terminal.out(
        terminal.json
          ? JSON.stringify(swept)
          : `${recovered} mails recovered, ${sent} letters sent, ${reminders} reminders, ${failures} failures`,
      );
      return failures === 0 ? 0 : 1;
    }),
};
