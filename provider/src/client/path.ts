/** Paths that lead where their parts say. */
import { InvalidIdError } from "./errors";

/**
 * The path with these parts behind it, each escaped.
 * @throws {InvalidIdError} for what a URL would resolve, so that the request went elsewhere
 */
export function pathBelow(base: string, ...parts: readonly string[]): string {
  const wrong = parts.find((part) => ["", ".", ".."].includes(part));
  if (wrong !== undefined) throw new InvalidIdError(wrong);
  return [base, ...parts.map((part) => encodeURIComponent(part))].join("/");
}
