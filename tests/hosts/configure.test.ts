/** Settings as the host hands them over: read before anything else can be called. */
import { provider } from "../../provider/src/hosts/dynamic";
import { seedWorkflow, startSimulator } from "../../provider/src/simulator";
import { parseWorkflow } from "../../provider/src/core/notation";
import { gate } from "../resources/support/resource";

it("every call behind configure sees the settings, though the host does not wait for it (F32)", async () => {
  const seed = { workflows: [seedWorkflow(parseWorkflow("Migrate(Copy) > Cutover"))] };
  const simulator = await startSimulator({ seed });
  const settings: Record<string, string> = {
    "mgc:endpoint": simulator.url,
    "mgc:projectId": "project",
    "mgc:authToken": "token",
  };
  const step = provider("checkpointStep");
  // Synchronous: a promise here would be one that the host doesn't wait for.
  const configure: (request: unknown) => unknown = step.configure as never;
  const outcome = configure({ config: { get: (key: string) => settings[key] } });
  const calls = Array.from({ length: 8 }, () => step.check({}, gate()));
  expect(outcome).toBeUndefined();
  for (const { failures } of await Promise.all(calls)) expect(failures).toEqual([]);
  const { id } = await step.create(gate());
  expect(id).toMatch(/^wf\/migrate\//);
  await simulator.stop();
});
