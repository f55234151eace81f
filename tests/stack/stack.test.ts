import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe } from 'vitest';
import { alarming } from './alarming.ts';
import { deploying } from './deploying.ts';
import { guarding } from './guarding.ts';
import { keeping } from './keeping.ts';
import { permissions } from './permissions.ts';
import { receiving } from './receiving.ts';
import { sending } from './sending.ts';
import { synthesised } from './synthesised.ts';

// Synthesised once, with every check that `cdk synth` makes.
const stack = synthesised();

describe('receiving', () => receiving(stack));
describe('keeping', () => keeping(stack));
describe('sending', () => sending(stack));
describe('permissions', () => permissions(stack, commandsOfSweep));
describe('alarms', () => alarming(stack));
describe('deploying', () => deploying());
describe('the whole template', () => guarding(stack));

/** The calls that the sweep's program holds, by the names that the SDK gives their classes; what loads later is the SDK's own. */
function commandsOfSweep(): readonly string[] {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, '..', '..', 'lambdas', 'sweep.ts')],
    outdir: 'unwritten',
    write: false,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    minifySyntax: true,
    keepNames: true,
  });
  const program = outputFiles.find(({ path }) => path.endsWith('sweep.js'))?.text ?? '';
  return [...program.matchAll(/"([A-Z]\w+)Command"/g)].flatMap(([, name]) => name ?? []);
}
