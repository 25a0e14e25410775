/** Functions that are written where they are used. */
import type { Expressions } from "./expressions";
import type { Lambda } from "./values";

/** `x => …`, `function (x) { return …; }`, `fn($x) => …`, `sub { … }`, `lambda { |x| … }`. */
export function lambdaOf(reading: Expressions): Lambda | undefined {
  const { source } = reading;
  const head =
    source.language === "JAVASCRIPT" || source.language === "PHP"
      ? source.match(
          /(?:(?:fn|function)\s*)?\(?\s*((?:\$?\w+\s*(?:,\s*\$?\w+\s*)*)?)\)?\s*=>\s*(?!\{)/y,
        )
      : undefined;
  if (head) return lambda(head[1] ?? "", source.restOfExpression());
  const body = source.match(
    /(?:function\s*\w*\s*\(\s*(\$?\w+)\s*\)|\(?\s*(\w+)\s*\)?\s*=>)\s*(?=\{\s*return\b)/y,
  );
  return body && lambda(body[1] ?? body[2] ?? "", source.delimited().replace(/^\s*return\b/, ""));
}

export function lambda(parameter: string, code: string): Lambda {
  return { kind: "lambda", parameter: parameter.trim(), code };
}
