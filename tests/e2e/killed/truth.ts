/** What is in the workflow and what the state says of it, so that both can be compared. */
import type { Project } from "../support/project";

interface Exported {
  readonly deployment: {
    readonly resources?: readonly {
      readonly urn: string;
      readonly type: string;
      readonly id?: string;
      readonly inputs?: Readonly<Record<string, unknown>>;
      readonly outputs?: Readonly<Record<string, unknown>>;
    }[];
    readonly pending_operations?: readonly {
      readonly type: string;
      readonly resource: { readonly urn: string };
    }[];
  };
}

const nameOf = (urn: string) => urn.split("::").at(-1) ?? urn;

async function exported(project: Project): Promise<Exported["deployment"]> {
  return (JSON.parse(await project.state()) as Exported).deployment;
}

/** What a killed run leaves in the state: `creating gate`. */
export async function pendingOperations(project: Project): Promise<string[]> {
  const { pending_operations: pending = [] } = await exported(project);
  return pending.map(({ type, resource }) => `${type} ${nameOf(resource.urn)}`);
}

/**
 * The workflow, and all that the state holds of our resources, with the names of what is live in
 * the place of its ids: an id of nothing live stays and tells. Left out are whether something was
 * made or taken over, and the hint for policies, which a first run has not.
 */
export async function truth(project: Project): Promise<object> {
  const live = project.simulator
    .workflow("wf")
    .stages.flatMap((stage) => [
      [stage.stage_id, `<${stage.name}>`] as const,
      ...stage.steps.map((step) => [step.step_id, `<${stage.name}/${step.name}>`] as const),
    ]);
  const names = new Map(live.filter(([id]) => id.includes("-")));
  const { resources = [] } = await exported(project);
  const own = resources
    .filter(({ type }) => type.includes("/mgc:"))
    .map(({ urn, id, inputs, outputs }) => {
      const declared = { ...inputs, lastDeclared: undefined };
      const learned = { ...outputs, takenOver: undefined, claim: undefined };
      return [nameOf(urn), { id, declared, learned }] as const;
    });
  const text = JSON.stringify(Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1))));
  const readable = text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => names.get(id) ?? id);
  return { stages: project.stages(), state: JSON.parse(readable) as object };
}
