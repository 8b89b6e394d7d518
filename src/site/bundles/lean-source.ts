import ts from "typescript";

/**
 * Strips the source of a calculator of what only the server needs: its tables, controls and presets, which are computed when it is bundled; notes,
 * claims and the guess; heads of columns; the words of the formula; and all named results but the first, which the page shows. Constants that nothing
 * then names go too: a figure has no side effects.
 * @throws Error if the file is not `export default defineFigure({…})({…})`
 */
export function leanSource(source: string, path: string): string {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const exported = file.statements.find(ts.isExportAssignment)?.expression;
  const inner = exported && ts.isCallExpression(exported) ? exported.expression : undefined;
  const [output] = exported && ts.isCallExpression(exported) ? exported.arguments : [];
  if (!inner || !ts.isCallExpression(inner) || !output || !ts.isObjectLiteralExpression(output))
    throw new Error(`${path}: expected export default defineFigure({…})({…})`);
  const { factory } = ts;
  const properties = output.properties.flatMap((property): ts.ObjectLiteralElementLike[] => {
    const name = nameOf(property);
    if (SERVER.has(name)) return [];
    if (!ts.isPropertyAssignment(property)) return [property];
    const { initializer } = property;
    if (name === "columns") return [factory.updatePropertyAssignment(property, property.name, leanColumns(initializer))];
    if (name === "formula")
      return [
        factory.updatePropertyAssignment(
          property,
          property.name,
          returning(initializer, (to) => without(to, "words")),
        ),
      ];
    if (name === "values") return [factory.updatePropertyAssignment(property, property.name, returning(initializer, first))];
    if (name === "outcome" && ts.isObjectLiteralExpression(initializer))
      return [factory.updatePropertyAssignment(property, property.name, leanOutcome(initializer))];
    return [property];
  });
  const figure = factory.createObjectLiteralExpression(properties);
  const statements = file.statements.map((statement) =>
    ts.isExportAssignment(statement) ? factory.createExportAssignment(undefined, undefined, figure) : statement,
  );
  return withoutUnused(ts.createPrinter().printFile(factory.updateSourceFile(file, statements)), path);
}

/** Strips code of the constants, functions and parts of destructured values that nothing names; figures and their imports have no side effects. */
export function withoutUnused(code: string, path: string): string {
  let text = code;
  for (let before = ""; before !== text; ) {
    before = text;
    text = pass(text, path);
  }
  return text;
}

const SERVER = new Set(["kind", "chapter", "presets", "guess", "notes", "claims"]);
const nameOf = ({ name }: ts.ObjectLiteralElementLike): string => (name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : "");

const without = (of: ts.ObjectLiteralExpression, ...names: readonly string[]): ts.ObjectLiteralExpression =>
  ts.factory.createObjectLiteralExpression(of.properties.filter((property) => !names.includes(nameOf(property))));
const first = (of: ts.ObjectLiteralExpression): ts.ObjectLiteralExpression => ts.factory.createObjectLiteralExpression(of.properties.slice(0, 1));

/** Strips columns of all but the format of their cells, and drops hidden ones. */
function leanColumns(columns: ts.Expression): ts.Expression {
  if (!ts.isObjectLiteralExpression(columns)) return columns;
  return ts.factory.createObjectLiteralExpression(
    columns.properties.flatMap((property): ts.ObjectLiteralElementLike[] => {
      if (!ts.isPropertyAssignment(property) || !ts.isObjectLiteralExpression(property.initializer)) return [property];
      if (property.initializer.properties.some((part) => nameOf(part) === "hidden")) return [];
      return [ts.factory.createPropertyAssignment(property.name, without(property.initializer, "label", "unit"))];
    }),
  );
}

/** Strips an outcome of all but its label, for the receipt, and the control that the question asked backwards is about. */
const leanOutcome = (outcome: ts.ObjectLiteralExpression): ts.ObjectLiteralExpression =>
  ts.factory.createObjectLiteralExpression(
    outcome.properties.map((property) =>
      nameOf(property) === "backwards" && ts.isPropertyAssignment(property) && ts.isObjectLiteralExpression(property.initializer)
        ? ts.factory.createPropertyAssignment("backwards", without(property.initializer, "target", "unit"))
        : property,
    ),
  );

/** Changes the object literals that a function returns, those of inner functions aside. */
function returning(of: ts.Expression, change: (to: ts.ObjectLiteralExpression) => ts.ObjectLiteralExpression): ts.Expression {
  if (!ts.isArrowFunction(of)) return of;
  const unwrapped = ts.isParenthesizedExpression(of.body) ? of.body.expression : of.body;
  const { factory } = ts;
  const body = (next: ts.ConciseBody): ts.Expression =>
    factory.updateArrowFunction(of, of.modifiers, of.typeParameters, of.parameters, of.type, of.equalsGreaterThanToken, next);
  if (ts.isObjectLiteralExpression(unwrapped)) return body(factory.createParenthesizedExpression(change(unwrapped)));
  const { transformed } = ts.transform(of.body, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node => {
        if (ts.isFunctionLike(node)) return node;
        if (ts.isReturnStatement(node) && node.expression && ts.isObjectLiteralExpression(node.expression))
          return factory.updateReturnStatement(node, change(node.expression));
        return ts.visitEachChild(node, visit, context);
      };
      return ts.visitNode(root, visit) as ts.ConciseBody;
    },
  ]);
  return body(transformed[0] as ts.ConciseBody);
}

/** Removes unused code once. Code removed by one pass may have contained the only use of other code, so passes repeat. */
function pass(text: string, path: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const known = new Map<ts.Node, Map<string, number>>();
  /** Counts the uses of each name in a function, or outside of all functions. Names of properties do not count. */
  const countsIn = (scope: ts.Node): Map<string, number> => {
    const counts = known.get(scope) ?? new Map<string, number>();
    const count = (node: ts.Node): void => {
      const { parent } = node;
      const property =
        ((ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node) ||
        (ts.isBindingElement(parent) && parent.propertyName === node);
      if (ts.isIdentifier(node) && !property) counts.set(node.text, (counts.get(node.text) ?? 0) + 1);
      ts.forEachChild(node, count);
    };
    if (!known.has(scope)) ts.forEachChild(scope, count);
    known.set(scope, counts);
    return counts;
  };
  const lonely = (name: ts.Node): boolean => {
    if (!ts.isIdentifier(name)) return false;
    const scope = ts.findAncestor(name, (node) => ts.isFunctionLike(node) && node.name !== name) ?? file;
    return (countsIn(scope).get(name.text) ?? 0) < 2;
  };
  const { factory } = ts;
  const { transformed } = ts.transform(file, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node | undefined => {
        if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name && lonely(node.name)) return undefined;
        if (ts.isVariableStatement(node)) {
          const kept = node.declarationList.declarations.flatMap((declaration) => {
            const { name } = declaration;
            if (lonely(name)) return [];
            if (ts.isObjectBindingPattern(name)) {
              const elements = name.elements.filter((element) => element.dotDotDotToken || !lonely(element.name) || counted(element));
              if (elements.length === 0) return [];
              return [
                factory.updateVariableDeclaration(
                  declaration,
                  factory.updateObjectBindingPattern(name, elements),
                  undefined,
                  undefined,
                  declaration.initializer,
                ),
              ];
            }
            if (ts.isArrayBindingPattern(name) && name.elements.every((element) => ts.isOmittedExpression(element) || lonely(element.name)))
              return [];
            return [declaration];
          });
          if (kept.length === 0) return undefined;
          const list = factory.updateVariableDeclarationList(node.declarationList, kept);
          return ts.visitEachChild(factory.updateVariableStatement(node, node.modifiers, list), visit, context);
        }
        return ts.visitEachChild(node, visit, context);
      };
      return ts.visitNode(root, visit) as ts.SourceFile;
    },
  ]);
  return ts.createPrinter().printFile(transformed[0] as ts.SourceFile);
}

/** Tells whether a part is destructured by a pattern; such parts are left to the bundler. */
const counted = (element: ts.BindingElement): boolean => !ts.isIdentifier(element.name);
