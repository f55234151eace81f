import { basename } from 'node:path';
import type { Metafile } from 'esbuild';

/** Some files of a bundle, with what they are made of. */
export type Part = {
  /** The files' names within the bundle's folder. */
  readonly files: readonly string[];
  readonly bytes: number;
  /** The source files in them. */
  readonly sources: readonly string[];
};

/** A bundle as a function loads it: all that is deployed, what it starts with, and what it has judged a mail with. */
export type Parts = { readonly whole: Part; readonly atStart: Part; readonly withMail: Part };

/** What is imported when a mail is to be read, and then judged. */
const forMail = /(^|\/)(lib\/mail\/parse\.ts|mailparser\/dist\/esm\/index\.js|lib\/understand\.ts)$/;

export function partsOf({ outputs }: Metafile): Parts {
  const paths = Object.keys(outputs);
  const start = paths.filter((path) => basename(path) === 'index.mjs');
  const mail = paths.filter((path) => forMail.test(outputs[path]?.entryPoint ?? ''));
  const part = (files: readonly string[]): Part => ({
    files: files.map((path) => basename(path)),
    bytes: files.reduce((bytes, path) => bytes + (outputs[path]?.bytes ?? 0), 0),
    sources: files.flatMap((path) => Object.keys(outputs[path]?.inputs ?? {})),
  });
  return {
    whole: part(paths),
    atStart: part(loadedWith(start, outputs)),
    withMail: part(loadedWith([...start, ...mail], outputs)),
  };
}

/** Files of a bundle and all that they import by a statement. */
function loadedWith(first: readonly string[], outputs: Metafile['outputs']): readonly string[] {
  const files = new Set(first);
  // A set hands out what is added while it is gone through.
  for (const file of files)
    for (const { kind, path } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && path in outputs) files.add(path);
  return [...files];
}

/** Whether mailparser is in a part. */
export function readsMail({ sources }: Part): boolean {
  return sources.some((source) => source.includes('/mailparser/'));
}
