/** What a test of the number of parameters tells about them. */
import type { Lesson, Outcome } from "./outcome";

/** `(( $# < 2 ))`: where it fails, the parameters are there. */
export function countLesson(body: string): Pick<Outcome, "onSuccess" | "onFailure"> {
  const found = /^\s*\$?#\s*(<|<=|!=|==|>|>=)\s*(\d+)\s*$/.exec(body);
  if (!found) return {};
  return lessonOfCount(found[1] ?? "", Number(found[2]));
}

export function lessonOfCount(
  operator: string,
  count: number,
): Pick<Outcome, "onSuccess" | "onFailure"> {
  const atLeast =
    (least: number): Lesson =>
    (state) => {
      for (let index = 1; index <= Math.min(least, 9); index += 1) state.nonEmpty(String(index));
    };
  switch (operator) {
    case "<":
      return { onFailure: atLeast(count) };
    case "<=":
      return { onFailure: atLeast(count + 1) };
    case "!=":
      return { onFailure: atLeast(count) };
    case "==":
      return { onSuccess: atLeast(count), onFailure: count === 0 ? atLeast(1) : undefined };
    case ">":
      return { onSuccess: atLeast(count + 1) };
    case ">=":
      return { onSuccess: atLeast(count) };
    default:
      return {};
  }
}
