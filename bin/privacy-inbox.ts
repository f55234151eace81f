// Written without static imports and without type syntax, so that an old Node (20 and 21 cannot run TypeScript) reads
// it as a plain script and hands over to the Node that came with the dependencies. bin/package.json leaves the module
// type open for the same reason.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  // Compiled once, every later command starts in about half the time. In the installation, not among the temporary files,
  // where another user of this machine could put code of theirs; where it cannot be written, nothing is kept.
  import('node:module')
    .then(({ enableCompileCache }) => enableCompileCache(`${__dirname}/../node_modules/.cache/privacy-inbox`))
    .then(() => import('../lib/cli/main.ts'))
    .then(({ main }) => main(process.argv.slice(2)))
    .catch(fail);
} else {
  Promise.all([import('node:child_process'), import('node:path'), import('node:fs')])
    .then(([{ spawn }, { join, dirname }, { existsSync, realpathSync }]) => {
      const script = realpathSync(process.argv[1] ?? '');
      const node = join(dirname(script), '..', 'node_modules', '.bin', 'node');
      if (!existsSync(node)) {
        console.error(
          `Node ${process.versions.node} cannot run TypeScript; run npm ci first, or use Node 24.21 or later`,
        );
        process.exit(1);
      }
      // The channel tells the child when this process is killed, so that none is left behind with the port.
      const child = spawn(node, [script, ...process.argv.slice(2)], {
        stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      });
      process.on('SIGINT', () => child.kill('SIGINT'));
      process.on('SIGTERM', () => child.kill('SIGTERM'));
      child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
    })
    .catch(fail);
}

function fail(error = new Error('the command failed')) {
  console.error(error);
  process.exit(1);
}
