/** Words: names of functions that are called, with or without parentheses, and of what is known. */
import { FUNCTIONS } from "./callables";
import { addEffect, applied } from "./evaluation";
import type { Expressions } from "./expressions";
import { namedOperator, OPERATORS } from "./perl";
import { isList, named, textOf, type Value } from "./values";

export function wordOf(reading: Expressions, word: string, at: number): Value {
  const { source, scope } = reading;
  if (source.sees(/\s*=>/y)) return word;
  if (source.language === "PERL" && Object.hasOwn(OPERATORS, word))
    return namedOperator(word, reading);
  if (scope.variables.has(word) && source.language !== "PERL") return reading.assigned(word);
  if (source.language !== "PERL" && source.sees(/\s*=(?![=>~])/y)) return reading.assigned(word);
  if (source.sees(/\s*\(/y) && !source.sees(/\s*\.\s*\w/y)) {
    source.takes("(");
    return called(reading, word, reading.list(")"), at);
  }
  const commands =
    source.language === "RUBY" || source.language === "PERL" || /^echo|print$/.test(word);
  if (
    commands &&
    source.sees(/[ \t]+["'$@%:\w[/`({\\-]/y) &&
    !/^(?:if|unless|while|for|foreach|and|or|x|eq|use|no|require|package|sub|def|end|do)$/.test(
      word,
    )
  )
    return called(reading, word, reading.list(), at);
  if (word === "eval" || word === "assert") return called(reading, word, [], at);
  return named(word);
}

/** A known function's result; other calls are noted. */
export function called(
  reading: Expressions,
  name: string,
  args: readonly Value[],
  at: number,
): Value {
  if (name === "require" || name === "import")
    return named((textOf(args[0]) ?? "?").replace("node:", ""));
  if (/^call_user_func(?:_array)?$/.test(name))
    return called(reading, textOf(args[0]) ?? name, args.slice(1).flat(), at);
  if (/^array_(?:map|walk)$/.test(name)) {
    const [fn, list] = args;
    if (!isList(list)) return undefined;
    return list.map((item) =>
      typeof fn === "string"
        ? called(reading, fn, [item], at)
        : applied(fn, item, reading.scope, reading.evaluate),
    );
  }
  const own = reading.scope.variables.get(name);
  if (own !== undefined && typeof own === "object" && !isList(own) && own.kind === "lambda")
    return applied(own, args, reading.scope, reading.evaluate);
  const short =
    /(?:^|\.)((?:String|Buffer|Base64|zlib|Zlib::Inflate)\.\w+)$/.exec(name)?.[1] ?? name;
  const known = Object.hasOwn(FUNCTIONS, short) ? FUNCTIONS[short] : undefined;
  if (known) return known(args);
  addEffect(reading.scope, name.split(/\.|::/).at(-1) ?? name, args, at);
  return undefined;
}
