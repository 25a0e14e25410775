/** A run that is killed at one of its writes, and what a user does about it first. */
import { holdWrite, type When } from "../support/heldWrite";
import { ok, type Project } from "../support/project";

export const WORKFLOW = "Prepare(Check) > Migrate(Copy, Sync) > Complete cutover(Verify)";

/** One test for each side of each write. */
export function killPoints(writes: number): [When, number][] {
  return Array.from({ length: writes }, (_, i) => i + 1).flatMap((nth): [When, number][] => [
    ["before", nth],
    ["after", nth],
  ]);
}

/**
 * Runs one resource at a time, so that the n-th write is the same one in every run, kills it there
 * and unlocks the stack.
 * @param when whether the service has carried out the write
 */
export async function killAt(
  project: Project,
  operation: "up" | "destroy",
  when: When,
  nth: number,
): Promise<void> {
  const { held, release } = holdWrite(project.simulator, nth, when);
  const flags = ["--yes", "--skip-preview", "--parallel", "1"];
  const killed = await project.killed(held, operation, ...flags);
  release();
  expect(killed.code).not.toBe(0);
  expect(killed.writes).toHaveLength(when === "after" ? nth : nth - 1);
  await ok(project.pulumi("cancel", "--yes"));
}
