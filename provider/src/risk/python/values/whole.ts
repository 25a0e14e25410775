/** Text that is known to its last character. */
import { known, type Text } from "../../text/text";

/** undefined where any of it isn't known; a wildcard stands for names that nobody knows. */
export function wholeText(text: Text): string | undefined {
  return text.some((piece) => typeof piece !== "string" && piece.kind === "wild")
    ? undefined
    : known(text);
}
