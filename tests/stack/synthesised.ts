import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { inboxApp } from '../../lib/stack/app.ts';
import { names } from '../../lib/stack/names.ts';

const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: z.unknown().optional(),
  Principal: z.unknown().optional(),
  Condition: z.unknown().optional(),
});
export type Statement = z.infer<typeof statement>;

const template = z.object({
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })),
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      DeletionPolicy: z.string().optional(),
      DependsOn: z.array(z.string()).default([]),
    }),
  ),
});

const report = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string(),
      violations: z.array(z.object({ ruleName: z.string() })),
      suppressedViolations: z.array(z.unknown()).default([]),
    }),
  ),
});

const root = join(import.meta.dirname, '..', '..');
const flags = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'))).context;

/** The stack as CloudFormation would get it, without bundles, and what was said of it while it was made. */
export function synthesised(context: Record<string, unknown> = {}) {
  const outdir = mkdtempSync(join(tmpdir(), 'synth '));
  try {
    const app = inboxApp({ outdir, context: { ...flags, 'aws:cdk:bundling-stacks': [], ...context } });
    const made: unknown = app.synth().getStackByName(names.stack).template;
    const { Outputs, Resources } = template.parse(made);
    const all = Object.entries(Resources).map(([id, resource]) => ({ id, ...resource }));
    return {
      template: Template.fromJSON({ Resources }),
      outputs: Object.entries(Outputs).map(([id, { Value }]) => ({ id, value: inWords(Value) })),
      all,
      of: (type: string) => all.filter(({ Type }) => Type === type),
      report: report.parse(JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'))),
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
export type Synthesised = ReturnType<typeof synthesised>;

/** Every statement of a policy document that stands anywhere within a resource. */
export function statementsIn(value: unknown): readonly Statement[] {
  if (Array.isArray(value)) return value.flatMap(statementsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'Statement' in value ? z.array(statement).parse(value.Statement) : [];
  return [...own, ...Object.values(value).flatMap(statementsIn)];
}

/** A value of the template as a person reads it: references by their names. */
export function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('Ref' in value) return `<${nameOf(value.Ref)}>`;
  if ('Fn::GetAtt' in value) return `<${nameOf(value['Fn::GetAtt'])}>`;
  if ('Fn::Join' in value && Array.isArray(value['Fn::Join'])) {
    const [between, parts]: readonly unknown[] = value['Fn::Join'];
    return Array.isArray(parts) ? parts.map(inWords).join(String(between)) : '';
  }
  return JSON.stringify(value);
}

/** A logical id without CDK's eight digits. */
function nameOf(reference: unknown): string {
  const [id, ...attribute] = Array.isArray(reference) ? reference.map(String) : [String(reference)];
  return [(id ?? '').replace(/[0-9A-F]{8}$/, ''), ...attribute].join('.');
}
