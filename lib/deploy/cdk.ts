import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import type { Ports } from './ports.ts';

/** Ended by a signal, as shells count it. */
const interrupted = 130;

/** The project's own CDK, on this Node: whatever `cdk` or `node` the path has may be another. */
export function cdkOf(root: string): Ports['cdk'] {
  const command = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const path = [dirname(process.execPath), join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''];
  return (words, region) =>
    new Promise<number>((resolve, reject) => {
      process.on('SIGINT', stay);
      const child = spawn(process.execPath, [command, ...words], {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, AWS_REGION: region, PATH: path.join(delimiter) },
      });
      child.on('error', reject);
      child.on('close', (code) => resolve(code ?? interrupted));
    }).finally(() => process.off('SIGINT', stay));
}

/** The terminal sends Ctrl-C to both. CDK ends by it; we stay, to say what stands. */
function stay(): void {}
