import type { CommandLine } from './command-line.ts';
import { inboxHelp, inboxOptions, withInbox } from './open.ts';

export const sweepCommand: CommandLine = {
  usage: 'privacy-inbox sweep [--data DIR|--aws] [--at INSTANT] [--json]',
  options: inboxOptions,
  optionHelp: inboxHelp,
  examples: ['privacy-inbox sweep', 'privacy-inbox sweep --json --at 2027-01-04T15:00:00Z'],
  run: ({ values }, terminal) =>
    withInbox(values, terminal, async (world) => {
      const swept = await world.sweep();
      const { reminders, sent, recovered, failures } = swept;
      terminal.out(
        terminal.json
          ? JSON.stringify(swept)
          : `${recovered} mails recovered, ${sent} letters sent, ${reminders} reminders, ${failures} failures`,
      );
      return failures === 0 ? 0 : 1;
    }),
};
