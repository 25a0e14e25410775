/** Creating exactly once over a line that loses replies. */
import { isRefused, isUncertain } from "../client/errors";
import type { Workflow } from "../core/model";
import type { Session } from "./lifecycle";

/** Seconds between looks after a lost reply: a new item may be listed a moment later than it was made. */
export const LOOKS = [0, 0.5, 1, 2] as const;
/** How often a creation is sent at most. */
export const SENDS = 3;

export interface Creation<T> {
  readonly workflowId: string;
  /** Asks before each sending, on the newest workflow; throws where the rules refuse. */
  readonly gate: (workflow: Workflow) => void;
  readonly send: () => Promise<T>;
  /**
   * Finds the created item in a workflow that was read after the sending. By its name and content:
   * the gate has seen that no other one had the name.
   */
  readonly look: (workflow: Workflow) => T | undefined;
}

/**
 * Sends a creation. When the reply is lost it looks for the item before it sends again, so that
 * the same item is never made twice.
 * @param workflow what was read just before
 */
export async function createOnce<T>(
  session: Session,
  workflow: Workflow,
  creation: Creation<T>,
): Promise<T> {
  const { workflowId } = creation;
  let latest = workflow;
  for (let sent = 1; ; sent++) {
    creation.gate(latest);
    session.snapshots.aboutToWrite(workflowId);
    try {
      return await creation.send();
    } catch (error) {
      // After a reply that was lost, a refusal may mean that the first sending has made the item.
      const refused = sent > 1 && isRefused(error);
      if (!isUncertain(error) && !refused) throw error;
      for (const seconds of LOOKS) {
        await session.sleep(seconds);
        latest = await session.workflows.get(workflowId);
        const found = creation.look(latest);
        if (found !== undefined) return found;
      }
      if (refused || sent >= SENDS) throw error;
    } finally {
      session.snapshots.drop(workflowId);
    }
  }
}

/**
 * Reads the workflow until what was just made is listed in it.
 * @returns the last reading; `found` is undefined where it was never listed
 */
export async function readBack<T>(
  session: Session,
  workflowId: string,
  fresh: () => Promise<Workflow>,
  find: (workflow: Workflow) => T | undefined,
): Promise<{ readonly workflow: Workflow; readonly found: T | undefined }> {
  for (const seconds of LOOKS.slice(1)) {
    const workflow = await fresh();
    const found = find(workflow);
    if (found !== undefined) return { workflow, found };
    session.snapshots.drop(workflowId);
    await session.sleep(seconds);
  }
  const workflow = await fresh();
  return { workflow, found: find(workflow) };
}
