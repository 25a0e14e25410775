/** The contents of scripts that a resource brings to run: its own, or those of its steps. */
import type { JudgedContent } from "../facts/facts";
import type { Judged } from "./judged";

export interface Content {
  /** `script "reset_agent" (SC…) of step "Reset agent"`. */
  readonly whose: string;
  /** Absent for a script that the program itself keeps in COC. */
  readonly scriptId: string | undefined;
  readonly content: JudgedContent;
}

export function judgedContents({ title, content, outcome }: Judged): Content[] {
  const own = content ? [{ whose: title, scriptId: undefined, content }] : [];
  const ofSteps = (outcome?.scripts ?? []).flatMap(({ step, found }): Content[] => {
    const script = found?.script.found;
    if (!script) return [];
    const whose = `script "${script.facts.name}" (${script.id}) of step "${step}"`;
    return [{ whose, scriptId: script.id, content: script.content }];
  });
  return [...own, ...ofSteps];
}
