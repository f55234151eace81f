import { kinds } from '../case/kinds.ts';
import { clockFor } from '../law/clock.ts';
import { CannotDo, type CommandLine, textOption, WrongUsage } from './command-line.ts';
import { instantOf } from './instant.ts';
import { wrappedTable } from './print.ts';

export const due: CommandLine = {
  usage:
    'privacy-inbox due --kind KIND --received INSTANT [--extend DAYS] [--fee-from DATE --fee-to DATE] [--json]',
  options: {
    kind: { type: 'string' },
    received: { type: 'string' },
    extend: { type: 'string' },
    'fee-from': { type: 'string' },
    'fee-to': { type: 'string' },
  },
  optionHelp: {
    kind: `KIND       ${kinds.join(', ')}`,
    received: 'INSTANT  when our mail server accepted the request, such as 2026-11-23T15:00:00Z',
    extend: 'DAYS      an extension under PIPA s. 31, at most 30',
    'fee-from': 'DATE    the day a fee estimate was given (PIPA s. 32, access only)',
    'fee-to': 'DATE      the day it was accepted and any deposit paid',
  },
  examples: [
    'privacy-inbox due --kind access_request --received 2026-11-23T15:00:00Z',
    'privacy-inbox due --kind access_request --received 2026-12-01T18:00:00Z --fee-from 2026-12-11 --fee-to 2027-01-04 --json',
  ],
  async run({ values }, terminal) {
    const named = textOption(values, 'kind');
    const kind = kinds.find((one) => one === named);
    if (kind === undefined) throw new WrongUsage(`--kind needs one of ${kinds.join(', ')}`);
    const received = textOption(values, 'received');
    if (received === null)
      throw new WrongUsage('--received needs the instant of receipt, such as 2026-11-23T15:00:00Z');
    const clock = clockFor(kind, instantOf(received, '--received'), changesOf(values));
    if ('refused' in clock) throw new CannotDo(clock.refused);
    if (terminal.json) {
      terminal.out(JSON.stringify({ kind, receivedAt: instantOf(received, '--received'), ...clock }));
      return 0;
    }
    terminal.out(`statutory day    ${clock.statutoryDay ?? '-'}`);
    terminal.out(`last lawful day  ${clock.lastLawfulDay ?? '-'}`);
    terminal.out(`target day       ${clock.targetDay}   (${clock.basis}, ${clock.pack})`);
    terminal.out('');
    const steps = clock.proof.map(({ day, section, rule }) => [day, section, rule]);
    for (const line of wrappedTable(['DAY!', 'SECTION', 'STEP'], steps, terminal.columns)) terminal.out(line);
    return 0;
  },
};

function changesOf(values: Parameters<typeof textOption>[0]) {
  const extend = textOption(values, 'extend');
  const feeFrom = textOption(values, 'fee-from');
  const feeTo = textOption(values, 'fee-to');
  if (extend !== null && !/^\d{1,3}$/.test(extend))
    throw new WrongUsage('--extend needs a whole number of days');
  return {
    ...(extend === null ? {} : { extendDays: Number(extend) }),
    ...(feeFrom === null ? {} : { feeFrom }),
    ...(feeTo === null ? {} : { feeTo }),
  };
}
