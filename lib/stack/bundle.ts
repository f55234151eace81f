import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';
import { deployedSettings, settingsFiles } from '../aws/deployed-settings.ts';
import type { Deployment } from './deployment.ts';
import { neverLoaded, standIns } from './stand-ins.ts';

const root = join(import.meta.dirname, '..', '..');
/** It reads its model from beside itself. */
const classifier = 'lib/classify/classify.ts';
const model = join(root, 'lib', 'classify', 'model.bin');

/** What CommonJS in the bundle, mailparser for one, asks Node's own modules with. */
const banner =
  "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);";

/**
 * Bundles a handler to `index.mjs` and the chunks it loads only when needed, so that a handler that parses no mail never
 * loads mailparser. Function names go: logs tell faults by their own names, never by a stack. Answers what esbuild made,
 * and of what.
 */
export function bundle(entry: string, folder: string): Metafile {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: 'index' }],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    alias: standIns,
    external: neverLoaded,
    banner: { js: banner },
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  });
  if (classifier in metafile.inputs) copyFileSync(model, join(folder, 'model.bin'));
  return metafile;
}

/** Writes the settings and the policy beside a handler. */
export function writeSettings(
  folder: string,
  { settings, receivingDomain }: Pick<Deployment, 'settings' | 'receivingDomain'>,
): void {
  const files = settingsFiles(deployedSettings(settings, receivingDomain));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}
