import type { Interpreter } from "../analysis/analysis";
import { outputOf } from "../analysis/content";
import { parser } from "../parsers";
import { rendered } from "../text/text";

export const runShell: Interpreter = (code) => {
  parser("shell")(rendered(code.text));
  return outputOf("(output)");
};
