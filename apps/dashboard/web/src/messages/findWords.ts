import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Attributes that people read or hear, one word included. */
const READ_ATTRIBUTES = /^(title|label|aria-label|hint|placeholder|alt|confirm|submit|aria|before|after|children)$/;
/** Names of classes, elements and addresses. */
const SILENT_ATTRIBUTES = /^(className|id|key|to|href|d|viewBox|transform|preserveAspectRatio)$/;
const SILENT_CALLS =
  /(querySelector(All)?|closest|matchMedia|open|import|getRouteApi|lazyRouteComponent|includes|replace(All)?|RegExp|Error)$/;
/** Examples of what somebody types, and the names of keys. */
const EXAMPLE = /^(https?:\/\/|\/\S*$|\*\.\S*$|lin_\S*$)|^\S+@\S+$|^(([A-Z]|Space|Enter|Esc|Shift|Ctrl)( |$))+$/;
const STYLE = /^max\(/;
/** `Try again`, `by nobody`, `, paused`: a capital first, or a space among letters. */
const WORDS = /^\P{L}*\p{Lu}\p{Ll}|\p{L}[^\p{L}]*\s|\s[^\p{L}]*\p{L}/u;

/** Where a file of the screens holds words that people read, and not the name of a message. */
export function findWords(source: string, path: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isJsxAttribute(node) && SILENT_ATTRIBUTES.test(node.name.getText())) return;
    const text = textOf(node);
    if (text !== undefined && isRead(node, text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} ${text.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node) || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map((span) => `0${span.literal.text}`).join('');
}

function isRead(node: ts.Node, text: string): boolean {
  if (!/\p{L}/u.test(text)) return false;
  if (ts.isJsxText(node)) return true;
  const { parent } = node;
  if (EXAMPLE.test(text)) return false;
  if (ts.isJsxAttribute(parent) && READ_ATTRIBUTES.test(parent.name.getText())) return true;
  if (STYLE.test(text) || !WORDS.test(text)) return false;
  if (ts.isCaseClause(parent) || ts.isLiteralTypeNode(parent)) return false;
  if (ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText())) return false;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return !SILENT_CALLS.test(parent.expression.getText());
  return !(ts.isPropertyAssignment(parent) && parent.name === node);
}

/** Path and text of each file of the screens, without the client of the API and the messages themselves. */
export function readScreens(): { path: string; source: string }[] {
  const root = join(import.meta.dirname, '..');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$|^api\/|^messages\//.test(path))
    .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }));
}
