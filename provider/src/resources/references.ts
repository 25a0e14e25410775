/** Looks up what references name, when they are new or changed. */
import { isGone } from "../client/errors";
import { resolveItem } from "../core/anchors";
import type { RawInputs } from "../core/inputIssues";
import type { Item, Workflow } from "../core/model";
import { declaredSide, type DeclaredPlace } from "../core/placement";
import type { Noun } from "../core/refusal";
import { isUnknown } from "../core/unknown";
import type { Lifecycle, Session } from "./lifecycle";

const REFERENCES = ["workflowId", "stage", "before", "after"];

/** A string that is known now. */
export function known(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && !isUnknown(value) ? value : undefined;
}

/**
 * Looks for the workflow, and for the anchor among the items that `siblings` finds in it.
 * @param siblings undefined where the list itself depends on something not known yet; a string is a problem
 */
export function anchorReferences(
  noun: Noun,
  siblings: (workflow: Workflow, news: RawInputs) => readonly Item[] | string | undefined,
): Lifecycle["references"] {
  return async (session, olds, news) => {
    if (olds && REFERENCES.every((key) => olds[key] === news[key])) return [];
    const workflowId = known(news.workflowId);
    if (workflowId === undefined) return [];
    const workflow = await lookUp(session, workflowId);
    if (typeof workflow === "string") return [workflow];
    const items = siblings(workflow, news);
    if (typeof items === "string") return [items];
    const place: DeclaredPlace = { before: known(news.before), after: known(news.after) };
    const declared = declaredSide(place);
    if (!items || !declared) return [];
    const result = resolveItem(noun, declared.reference, items);
    return "problem" in result ? [`${declared.side}: ${result.problem}`] : [];
  };
}

async function lookUp(session: Session, workflowId: string): Promise<Workflow | string> {
  try {
    return await session.snapshots.seen(workflowId);
  } catch (error) {
    if (!isGone(error)) throw error;
    return `workflowId: there is no workflow with the id "${workflowId}"; the id is in the workflow's address in the MgC console`;
  }
}
