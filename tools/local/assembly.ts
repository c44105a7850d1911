import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Resource {
  readonly Type: string;
  readonly Properties?: Record<string, unknown>;
  DependsOn?: string | string[];
  UpdatePolicy?: unknown;
}

interface Template {
  Resources: Record<string, Resource>;
  Outputs?: Record<string, unknown>;
}

export const REMOVED_PARTS = 'removed-parts.json';

/**
 * The emulator lacks composite and metric-math alarms, CodeDeploy, saved queries and triggers. Template tests
 * cover these parts.
 *
 * @returns one line for each part that was removed
 */
export function copyWithoutUnsupported(assembly: string, copy: string): string[] {
  cpSync(assembly, copy, { recursive: true });
  return readdirSync(copy)
    .filter((name) => name.endsWith('.template.json'))
    .flatMap((name) => {
      const file = join(copy, name);
      const template = JSON.parse(readFileSync(file, 'utf8')) as Template;
      const removed = removeUnsupported(template).map((line) => `${name}: ${line}`);
      writeFileSync(file, JSON.stringify(template, null, 1));
      return removed;
    });
}

function removeUnsupported(template: Template): string[] {
  const removed: string[] = [];
  for (const [id, resource] of Object.entries(template.Resources)) {
    if (isUnsupported(resource)) {
      delete template.Resources[id];
      removed.push(`${id} (${resource.Type})`);
    } else if (resource.UpdatePolicy !== undefined) {
      delete resource.UpdatePolicy;
      removed.push(`${id}'s UpdatePolicy`);
    }
  }
  for (const id of removeDangling(template)) removed.push(`${id}, which refers to a removed part`);
  return removed;
}

const isUnsupported = ({ Type, Properties }: Resource): boolean =>
  Type === 'AWS::CloudWatch::CompositeAlarm' ||
  Type.startsWith('AWS::CodeDeploy::') ||
  Type === 'AWS::Logs::QueryDefinition' ||
  // The provider of a trigger imports the AWS SDK of Lambda's runtime, which the emulator lacks.
  Type === 'Custom::Trigger' ||
  (Type === 'AWS::CloudWatch::Alarm' && Array.isArray(Properties?.['Metrics']));

function removeDangling(template: Template): string[] {
  const removed: string[] = [];
  const isResource = (id: string) => Object.hasOwn(template.Resources, id);
  const isDangling = (part: unknown) =>
    referencesIn(part).some((ref) => isLogicalId(ref) && !isResource(ref));
  for (const [id, resource] of Object.entries(template.Resources)) {
    if (removeStatements(resource, isDangling)) removed.push(`a statement of ${id}`);
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const [id, resource] of Object.entries(template.Resources)) {
      if (resource.DependsOn !== undefined) {
        resource.DependsOn = [resource.DependsOn].flat().filter(isResource);
      }
      if (!isDangling(resource.Properties)) continue;
      delete template.Resources[id];
      removed.push(id);
      changed = true;
    }
  }
  for (const [id, output] of Object.entries(template.Outputs ?? {})) {
    if (isDangling(output)) {
      delete template.Outputs![id];
      removed.push(id);
    }
  }
  return removed;
}

/** Returns whether a statement was removed. */
function removeStatements(
  { Type, Properties }: Resource,
  isDangling: (part: unknown) => boolean,
): boolean {
  if (Type !== 'AWS::IAM::Policy') return false;
  const document = Properties!['PolicyDocument'] as { Statement: unknown[] };
  const { length } = document.Statement;
  document.Statement = document.Statement.filter((statement) => !isDangling(statement));
  return document.Statement.length < length;
}

const isLogicalId = (ref: string): boolean =>
  !ref.startsWith('AWS::') && ref !== 'BootstrapVersion';

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (key === 'Ref' && typeof inner === 'string') return [inner];
    if (key === 'Fn::GetAtt' && Array.isArray(inner)) return [String(inner[0])];
    return referencesIn(inner);
  });
}
