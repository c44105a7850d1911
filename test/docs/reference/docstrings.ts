import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { fromRoot } from '../../../tools/paths';

/** `text` is the doc comment. */
export interface Documented {
  readonly name: string;
  /** The value, if it is a string. */
  readonly value: string | undefined;
  readonly text: string;
}

export function documentedProperties(file: string, constant: string): Documented[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(fromRoot(file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Documented[] = [];
  const visit = (node: ts.Node): void => {
    const isConstant = ts.isVariableDeclaration(node) && node.name.getText() === constant;
    if (!isConstant) return ts.forEachChild(node, visit);
    const object = ts.isAsExpression(node.initializer!)
      ? node.initializer.expression
      : node.initializer!;
    if (!ts.isObjectLiteralExpression(object)) return;
    for (const property of object.properties) {
      if (!ts.isPropertyAssignment(property)) continue;
      const { initializer } = property;
      found.push({
        name: property.name.getText(),
        value: ts.isStringLiteral(initializer) ? initializer.text : undefined,
        text: docOf(property),
      });
    }
  };
  visit(source);
  const undocumented = found.filter(({ text }) => text === '').map(({ name }) => name);
  if (found.length === 0) throw new Error(`${file} has no object ${constant}: correct its name.`);
  if (undocumented.length > 0) {
    throw new Error(`${file}: write a doc comment for ${constant} ${undocumented.join(', ')}.`);
  }
  return found;
}

function docOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const defaultValue = comment?.tags?.find(({ tagName }) => tagName.text === 'default');
  return [
    textOf(comment?.comment),
    ...(defaultValue ? [`Default: \`${textOf(defaultValue.comment)}\`.`] : []),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const textOf = (comment: ts.JSDoc['comment']): string =>
  (ts.getTextOfJSDocComment(comment) ?? '')
    .replaceAll(/\{@link (\w+)\}/g, '`$1`')
    .replaceAll(/\s+/g, ' ')
    .trim();
