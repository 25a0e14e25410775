/** Live workflows and executions, as programs read them from the simulator. */
import { SettingsError } from "../../provider/src/hosts/settings";
import { dataSource } from "../../provider/src/hosts/data";
import { parseWorkflow } from "../../provider/src/core/notation";
import { seedWorkflow, shippedSeed, type Seed } from "../../provider/src/simulator";
import { asked, asking, stopSimulators, type Asked } from "../support/dataSource";

afterEach(stopSimulators);

const named = (id: string, name: string, line = "Migrate > Last") =>
  seedWorkflow(parseWorkflow(line, { id, name }));

describe("getWorkflow", () => {
  it("by id gives stages, steps and statuses", async () => {
    const { data, cost } = await asked();
    const requests = await cost(async () => {
      const workflow = await data.getWorkflow({ workflowId: "wf-batch-003" });
      expect(workflow).toMatchObject({
        id: "wf-batch-003",
        name: "crm-to-cloud",
        type: "BATCH_SERVER",
        status: "PAUSED",
      });
      expect(workflow.stages.map(({ name, status }) => `${name}:${status}`)).toEqual([
        "Preparation:COMPLETE",
        "Migrate:COMPLETE",
        "Cutover:PAUSED",
        "Complete cutover:WAITING",
      ]);
      expect(workflow.stages[2]?.steps.map(({ name, type }) => `${name}:${type}`)).toEqual([
        "Confirm cutover:CHECKPOINT",
        "Launch targets:BUILTIN",
      ]);
    });
    expect(requests).toEqual(["GET /v1/p/workflows/wf-batch-003"]);
  });

  it("by exact name gives the same", async () => {
    const { data } = await asked();
    expect(await data.getWorkflow({ name: "crm-to-cloud" })).toEqual(
      await data.getWorkflow({ workflowId: "wf-batch-003" }),
    );
  });

  it("gives scripts of steps, without values that the service hides", async () => {
    const { data } = await asked();
    const { stages } = await data.getWorkflow({ workflowId: "wf-batch-006" });
    expect(stages.at(-1)?.steps.at(-1)?.script).toEqual({
      source: "CUSTOM",
      id: "SC20260109080000000000001",
      version: "1.0.2",
      parameters: [
        { name: "path", value: "/opt/agent" },
        { name: "token", hidden: true },
      ],
      executedBy: "root",
      timeoutSeconds: 300,
      executors: [
        { id: "ecs-batch-web-01", regionId: "ap-southeast-3" },
        { id: "ecs-batch-web-02", regionId: "ap-southeast-3" },
      ],
    });
  });

  it.each<[string, Parameters<Asked["data"]["getWorkflow"]>[0], string]>([
    [
      "no id",
      { workflowId: "wf-x" },
      'read workflow: there is none with the id "wf-x"; the id is in the workflow\'s address in the MgC console',
    ],
    [
      "no name",
      { name: "nobody" },
      'read workflow: there is none named exactly "nobody"; listWorkflows shows those that there are',
    ],
    [
      "a part of a name",
      { name: "to-cloud" },
      'read workflow: there is none named exactly "to-cloud"; listWorkflows shows those that there are',
    ],
    [
      "another case",
      { name: "CRM-to-cloud" },
      'read workflow: there is none named exactly "CRM-to-cloud"; listWorkflows shows those that there are',
    ],
    [
      "a name as an id",
      { workflowId: "crm-to-cloud" },
      'read workflow: there is none with the id "crm-to-cloud"; the id is in the workflow\'s address in the MgC console',
    ],
  ])("that is %s is an error which says how to find it", async (_, reference, message) => {
    const { data } = await asked();
    await expect(data.getWorkflow(reference)).rejects.toHaveProperty("message", message);
  });

  it("of a name that several have is an error with their ids", async () => {
    const workflows = [named("w1", "same"), named("w2", "same-not"), named("w3", "same")];
    const { data } = await asked({ seed: { workflows } });
    await expect(data.getWorkflow({ name: "same" })).rejects.toHaveProperty(
      "message",
      'read workflow: several are named "same"; use the id of one: w1, w3',
    );
    expect((await data.getWorkflow({ name: "same-not" })).id).toBe("w2");
  });

  it("costs requests once, by id and by name, and one run sees one picture", async () => {
    const { simulator, data, cost } = await asked();
    const before = await data.getWorkflow({ name: "billing-to-cloud" });
    simulator.advance("wf-batch-002");
    const again = async () => {
      expect(await data.getWorkflow({ name: "billing-to-cloud" })).toEqual(before);
      expect(await data.getWorkflow({ workflowId: "wf-batch-002" })).toEqual(before);
    };
    expect(await cost(again)).toEqual([]);
    const later = await asking(simulator).data.getWorkflow({ workflowId: "wf-batch-002" });
    expect(later).not.toEqual(before);
  });

  it("costs one request where many ask at once", async () => {
    const { data, cost } = await asked();
    const requests = await cost(() =>
      Promise.all(Array.from({ length: 5 }, () => data.getWorkflow({ workflowId: "wf-az-001" }))),
    );
    expect(requests).toHaveLength(1);
  });

  it("asks again where the answer was an error", async () => {
    const { simulator, data, cost } = await asked({ seed: { workflows: [named("w1", "one")] } });
    simulator.setFaults([{ method: "GET", path: "**", status: 403 }]);
    await expect(data.getWorkflow({ workflowId: "w1" })).rejects.toThrow(/403/);
    expect(await cost(() => data.getWorkflow({ workflowId: "w1" }))).toHaveLength(1);
  });
});

describe("listWorkflows", () => {
  it.each<[string, Parameters<Asked["data"]["listWorkflows"]>[0], string[]]>([
    ["type", { type: "FILE_STORAGE" }, []],
    ["status", { status: "RUNNING", type: "CROSS_AZ_SERVER" }, ["wf-az-002", "wf-az-004"]],
    ["name", { name: "crm" }, ["wf-batch-003"]],
    ["all of it", { name: "az2", type: "CROSS_AZ_SERVER", status: "COMPLETE" }, ["wf-az-005"]],
    ["what none has", { name: "crm", status: "COMPLETE" }, []],
  ])("by %s gives what matches", async (_, filter, ids) => {
    const { data } = await asked();
    const found = (await data.listWorkflows(filter)).map(({ id }) => id);
    const expected = shippedSeed()
      .workflows.filter(
        ({ type, status, name }) =>
          (filter.type ?? type) === type &&
          (filter.status ?? status) === status &&
          name.includes(filter.name ?? ""),
      )
      .map(({ workflow_id }) => workflow_id);
    expect(found).toEqual(expected);
    if (ids.length > 0) expect(found).toEqual(ids);
  });

  it("gives all of them without a filter, as lists show them", async () => {
    const { data } = await asked();
    const all = await data.listWorkflows({});
    expect(all).toHaveLength(shippedSeed().workflows.length);
    expect(all[0]).toEqual({
      id: "wf-batch-001",
      name: "web-shop-to-cloud",
      type: "BATCH_SERVER",
      status: "WAITING",
    });
  });

  it("gives those of every page, none twice", async () => {
    const ids = Array.from({ length: 205 }, (_, i) => `w${String(i)}`);
    const workflows = ids.map((id) => named(id, `n-${id}`));
    const { data, cost } = await asked({ seed: { workflows } });
    const requests = await cost(async () => {
      expect((await data.listWorkflows({})).map(({ id }) => id)).toEqual(ids);
    });
    expect(requests).toEqual(
      [0, 100, 200].map((offset) => `GET /v1/p/workflows?limit=100&offset=${String(offset)}`),
    );
    expect((await data.getWorkflow({ name: "n-w204" })).id).toBe("w204");
  });

  it("costs requests once for each filter", async () => {
    const { data, cost } = await asked();
    const first = await data.listWorkflows({ type: "BATCH_SERVER", status: "PAUSED" });
    const again = async () => {
      expect(await data.listWorkflows({ status: "PAUSED", type: "BATCH_SERVER" })).toEqual(first);
      expect(
        await data.listWorkflows({ status: "PAUSED", type: "BATCH_SERVER", name: undefined }),
      ).toEqual(first);
    };
    expect(await cost(again)).toEqual([]);
    expect(await cost(() => data.listWorkflows({ status: "PAUSED" }))).toHaveLength(1);
  });
});

describe("getExecutions", () => {
  const verify = {
    workflowId: "wf-batch-006",
    stage: "Post-migration cleanup",
    step: "Verify DNS",
  };
  const run = (executionId: string, serverId: string, status: string) => ({
    server_id: serverId,
    status,
    execute_uuid: executionId,
    message: `${executionId} on ${serverId}`,
    started_at: 1_768_032_000_000,
    finished_at: status === "PROCESSING" ? null : 1_768_032_042_000,
  });

  /** The shipped seeds, with these runs of the step "Verify DNS". */
  function seedWith(executions: readonly ReturnType<typeof run>[]): Seed {
    const seed = shippedSeed();
    const workflows = seed.workflows.map((workflow) => ({
      ...workflow,
      stages: workflow.stages.map((stage) => ({
        ...stage,
        steps: stage.steps.map((step) =>
          step.step_id === "wf-batch-006-verify-dns"
            ? { ...step, executions: [...executions] }
            : step,
        ),
      })),
    }));
    return { ...seed, workflows };
  }

  it("gives ids, the status, every run, and the failures of the last one", async () => {
    const { data } = await asked();
    const failed = {
      serverId: "ecs-batch-web-01",
      status: "ABNORMAL",
      executionId: "SCT00000000000000000000001",
      message: "getent: shop.example.com does not resolve",
      startedAt: 1_768_032_000_000,
      finishedAt: 1_768_032_042_000,
    };
    expect(await data.getExecutions(verify)).toEqual({
      stageId: "wf-batch-006-post-migration-cleanup",
      stepId: "wf-batch-006-verify-dns",
      status: "FAILED",
      executions: [failed],
      failures: [failed],
    });
  });

  it("gives one picture per run: the second answer is the first, and costs nothing", async () => {
    const { data, cost } = await asked();
    const first = await data.getExecutions(verify);
    expect(await cost(() => data.getExecutions({ ...verify }))).toEqual([]);
    expect(await data.getExecutions(verify)).toEqual(first);
  });

  it("takes ids for stage and step", async () => {
    const { data } = await asked();
    const stage = "wf-batch-006-post-migration-cleanup";
    const byIds = { workflowId: "wf-batch-006", stage, step: "wf-batch-006-verify-dns" };
    expect(await data.getExecutions(byIds)).toEqual(await data.getExecutions(verify));
  });

  it.each<[string, ReturnType<typeof run>[], string[]]>([
    ["none have run", [], []],
    [
      "the first run failed, and the second did not",
      [run("e1", "a", "ABNORMAL"), run("e2", "a", "FINISHED")],
      [],
    ],
    ["both failed", [run("e1", "a", "ABNORMAL"), run("e2", "a", "ABNORMAL")], ["e2 on a"]],
    [
      "some servers of the last failed",
      [
        run("e1", "a", "ABNORMAL"),
        run("e2", "a", "ABNORMAL"),
        run("e2", "b", "FINISHED"),
        run("e2", "c", "ABNORMAL"),
      ],
      ["e2 on a", "e2 on c"],
    ],
    ["the last is not finished", [run("e1", "a", "ABNORMAL"), run("e2", "a", "PROCESSING")], []],
    ["the last was canceled", [run("e1", "a", "CANCELED")], []],
  ])("has failures of the last run only, where %s", async (_, runs, failures) => {
    const { data } = await asked({ seed: seedWith(runs) });
    const answer = await data.getExecutions(verify);
    expect(answer.executions.map(({ message }) => message)).toEqual(
      runs.map((part) => part.message),
    );
    expect(answer.failures.map(({ message }) => message)).toEqual(failures);
  });

  it("of a step that runs no script are none", async () => {
    const { data } = await asked();
    const answer = await data.getExecutions({
      workflowId: "wf-batch-006",
      stage: "Migrate",
      step: "Full replication",
    });
    expect(answer).toMatchObject({ status: "COMPLETE", executions: [], failures: [] });
  });

  it.each<[string, object, RegExp]>([
    ["a workflow", { workflowId: "wf-x" }, /^read workflow: there is none with the id "wf-x"/],
    [
      "a stage",
      { stage: "cleanup" },
      /^read executions in workflow wf-batch-006: no stage has the id or exact name "cleanup"; there are:\n {2}1\. "Preparation" \(wf-batch-006-preparation, Complete\)\n/,
    ],
    [
      "a step",
      { step: "verify dns" },
      /^read executions in workflow wf-batch-006: no step has the id or exact name "verify dns"; there are:\n {2}1\. "Verify DNS" \(wf-batch-006-verify-dns, Failed\)\n/,
    ],
  ])("of %s that is not there are an error with what there is", async (_, more, message) => {
    const { data } = await asked();
    await expect(data.getExecutions({ ...verify, ...more })).rejects.toThrow(message);
  });

  it("of a name that several steps have are an error with their ids", async () => {
    const workflows = [named("w1", "one", "Migrate > Last > +Own(+A, +A)")];
    const [workflow] = workflows;
    workflow!.stages[2]!.steps[1]!.step_id = "second";
    const { data } = await asked({ seed: { workflows } });
    await expect(data.getExecutions({ workflowId: "w1", stage: "Own", step: "A" })).rejects.toThrow(
      /2 steps are named "A"; use the id of one:\n {2}1\. "A" \(own\.a, Waiting\)\n {2}2\. "A" \(second, Waiting\)/,
    );
  });
});

describe("settings", () => {
  it("that are missing are said at once, with every way to set them", () => {
    expect(() => dataSource({}, () => undefined)).toThrow(SettingsError);
    expect(() => dataSource({}, () => undefined)).toThrow(
      /MGC_ENDPOINT[^]*MGC_PROJECT_ID[^]*MGC_AUTH_TOKEN/,
    );
  });

  it("come from the stack's configuration too", async () => {
    const { simulator } = await asked();
    const config: Record<string, string> = {
      "mgc:endpoint": simulator.url,
      "mgc:projectId": "mine",
      "mgc:authToken": "t",
    };
    const data = dataSource({}, (key) => config[key]);
    expect((await data.getWorkflow({ workflowId: "wf-az-001" })).name).toBe("app-to-az2");
    expect(simulator.requests.at(-1)?.path).toBe("/v1/mine/workflows/wf-az-001");
  });

  it("for COC are needed by questions about scripts only", async () => {
    const env = { MGC_ENDPOINT: "https://mgc.invalid", MGC_PROJECT_ID: "p", MGC_AUTH_TOKEN: "t" };
    const data = dataSource(env, () => undefined);
    await expect(data.listScripts({ source: "custom" })).rejects.toThrow(SettingsError);
    await expect(data.getScript({ source: "custom", id: "SC1" })).rejects.toThrow(
      /MGC_COC_ENDPOINT/,
    );
  });
});
