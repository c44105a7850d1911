import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { fromRoot } from '../../tools/paths';

interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly documentation: string;
}

const parse = (...path: string[]): ts.SourceFile => {
  const file = fromRoot(...path);
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
};

const exported = parse('lib', 'index.ts').statements.flatMap((statement) => {
  if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) return [];
  const from = (statement.moduleSpecifier as ts.StringLiteral).text;
  const names = (statement.exportClause as ts.NamedExports).elements;
  return names.map(({ name }) => ({ name: name.text, file: `${join('lib', from)}.ts` }));
});

const docOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => doc.getText())
    .join('\n');

const interfaces = exported.flatMap(({ name, file }) =>
  parse(file)
    .statements.filter(ts.isInterfaceDeclaration)
    .filter((declaration) => declaration.name.text === name)
    .map((declaration) => ({ name, fields: declaration.members.map(fieldOf) })),
);

function fieldOf(member: ts.TypeElement): Field {
  return {
    name: member.name?.getText() ?? '',
    optional: ts.isPropertySignature(member) && member.questionToken !== undefined,
    documentation: docOf(member),
  };
}

/** Leaves out a member with `override`: its base class documents the member. */
const isPublic = (member: ts.ClassElement): boolean =>
  !ts.isConstructorDeclaration(member) &&
  (ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Override)) ===
    0;

describe('props of the constructs', () => {
  it('are exported, except those of LinkingAlarm', () => {
    const types = exported.flatMap(({ name, file }) =>
      parse(file)
        .statements.filter(ts.isClassDeclaration)
        .filter((one) => one.name?.text === name)
        .flatMap(({ members }) => members.filter(ts.isConstructorDeclaration))
        .flatMap(({ parameters }) => parameters.map(({ type }) => type?.getText() ?? ''))
        .filter((type) => type.endsWith('Props')),
    );
    const names = new Set(exported.map(({ name }) => name));
    expect(types).toContain('LinkingAlarmsProps');
    // A LinkingAlarm is created by LinkingAlarms only.
    expect(types.filter((type) => !names.has(type))).toEqual(['LinkingAlarmProps']);
  });

  it('document each field and its default', () => {
    const undocumented = interfaces.flatMap(({ name, fields }) =>
      fields
        .filter(({ optional, documentation }) =>
          optional ? !documentation.includes('@default') : documentation === '',
        )
        .map((field) => `${name}.${field.name}`),
    );
    expect(undocumented).toEqual([]);
  });
});

describe('the exported classes and functions', () => {
  it('document each public attribute and method of a class', () => {
    const undocumented = exported.flatMap(({ name, file }) =>
      parse(file)
        .statements.filter(ts.isClassDeclaration)
        .filter((one) => one.name?.text === name)
        .flatMap(({ members }) => members.filter(isPublic))
        .filter((member) => docOf(member) === '')
        .map((member) => `${name}.${member.name!.getText()}`),
    );
    expect(undocumented).toEqual([]);
  });

  it('are documented', () => {
    const undocumented = exported.flatMap(({ name, file }) =>
      parse(file)
        .statements.filter((one) => ts.isClassDeclaration(one) || ts.isFunctionDeclaration(one))
        .filter((one) => one.name?.text === name && docOf(one) === '')
        .map(() => name),
    );
    expect(undocumented).toEqual([]);
  });
});
