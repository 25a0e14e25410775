/** The workflows that chaos begins with. */
import { parseWorkflow } from "../../provider/src/core/notation";

export interface Template {
  readonly notation: string;
  readonly type: string;
  readonly stages: readonly { readonly name: string; readonly steps: readonly string[] }[];
  /** Index of the last predefined stage. */
  readonly lastPredefined: number;
}

/** The server on which every script runs; it belongs to every workflow. */
export const SERVER = "web-01";

function template(notation: string, type = "BATCH_SERVER"): Template {
  const { stages } = parseWorkflow(notation);
  return {
    notation,
    type,
    lastPredefined: stages.findLastIndex(({ kind }) => kind === "PREDEFINED"),
    stages: stages.map(({ name, steps }) => ({ name, steps: steps.map((step) => step.name) })),
  };
}

/** `+` marks what people made by hand. */
export const TEMPLATES: readonly Template[] = [
  template("Migrate(Copy, Sync) > Complete cutover(Switch)"),
  template("Survey(Look) > Migrate(Copy, Sync, Check) > Complete cutover(Switch) > +Theirs(+Look)"),
  template(
    "Prepare > Migrate(Copy, +Hand, Sync) > Complete cutover(Stop, Switch)",
    "CROSS_AZ_SERVER",
  ),
  template("Prepare(Plan) > Migrate(Copy, Check) > +Theirs(+Look, +Sign)", "OBJECT_STORAGE"),
];
