import { ambiguousOrder } from "../../provider/src/core/rules";
import { canDeleteStep } from "../../provider/src/core/change";
import { canInsertStage, canInsertStep } from "../../provider/src/core/insertion";
import { parseWorkflow } from "../../provider/src/core/notation";
import {
  refusalSentence,
  refusalSentences,
  RULES,
  type Refusal,
} from "../../provider/src/core/refusal";
import {
  checkpoint,
  checkpoints,
  newStage,
  place,
  scriptStep,
  stageOf,
} from "../support/workflows";

const stage = { noun: "stage", name: "Migrate", status: "RUNNING" } as const;
const step = { noun: "step", name: "Sync", status: "WAITING" } as const;
const open = (...names: string[]) =>
  names.map((name) => ({ side: "after", anchorId: name.toLowerCase(), name }) as const);

/** Every kind of refusal and what people read. */
const SENTENCES: readonly (readonly [Refusal, string])[] = [
  [
    { rule: "MGC001", anchor: stage, open: open("Cutover", "Switch") },
    'MGC001 anchor-status: stage "Migrate" is Running, and only beside a Waiting or Paused one can something be added. Allowed now: after "Cutover", after "Switch".',
  ],
  [
    { rule: "MGC001", anchor: { ...step, status: "ARCHIVED" }, open: [] },
    'MGC001 anchor-status: step "Sync" is "ARCHIVED" (not a known status), and only beside a Waiting or Paused one can something be added. No step can take an insertion now; pause the workflow, or wait until a step is Waiting. Beside what is Complete nothing can be added any more.',
  ],
  [
    { rule: "MGC001", anchor: stage, open: open("A", "B", "C", "D") },
    'MGC001 anchor-status: stage "Migrate" is Running, and only beside a Waiting or Paused one can something be added. Allowed now: after "A", after "B", after "C", after "D".',
  ],
  [
    { rule: "MGC001", anchor: stage, open: open("A", "B", "C", "D", "E", "F") },
    'MGC001 anchor-status: stage "Migrate" is Running, and only beside a Waiting or Paused one can something be added. Allowed now: after "A", after "B", after "C", after "D", and 2 more.',
  ],
  [
    {
      rule: "MGC002",
      anchor: step,
      predecessor: { ...step, name: "Copy", status: "FAILED" },
      open: open("Sync"),
    },
    'MGC002 predecessor-status: nothing can be added in front of step "Sync" (Waiting), because "Copy" in front of it is Failed, no longer Waiting. Allowed now: after "Sync".',
  ],
  [
    { rule: "MGC003", item: stage, verb: "change" },
    'MGC003 predefined-protected: stage "Migrate" is predefined, and only custom stages and steps can be changed.',
  ],
  [
    { rule: "MGC003", item: step, verb: "delete" },
    'MGC003 predefined-protected: step "Sync" is predefined, and only custom stages and steps can be deleted.',
  ],
  [
    { rule: "MGC004", stage: "Gate" },
    'MGC004 stage-has-steps: stage "Gate" would be left without a step; a stage has at least one. Delete the stage, or add another step first.',
  ],
  [
    { rule: "MGC005", stage: "Gate", steps: 11 },
    'MGC005 step-limit: stage "Gate" would have 11 steps; a post-migration stage has at most 10, checkpoints and scripts together. Remove steps, or put some into a second stage.',
  ],
  [
    {
      rule: "MGC006",
      what: "stage",
      workflow: { type: "FILE_STORAGE", status: "PAUSED" },
      pending: [],
    },
    "MGC006 post-migration-window: a post-migration stage can be added only before the workflow starts; the workflow is Paused (FILE_STORAGE).",
  ],
  [
    {
      rule: "MGC006",
      what: "script step",
      workflow: { type: "BATCH_SERVER", status: "RUNNING" },
      cutover: { noun: "stage", name: "Complete cutover", status: "WAITING" },
      pending: [stage, { noun: "stage", name: "Sync", status: "WAITING" }],
    },
    'MGC006 post-migration-window: a post-migration script step can be added before the workflow starts, or while it is in stage "Complete cutover"; the workflow is Running (BATCH_SERVER). Wait until these are Complete: "Migrate" (Running), "Sync" (Waiting).',
  ],
  [
    {
      rule: "MGC006",
      what: "stage",
      workflow: { type: "CROSS_AZ_SERVER", status: "COMPLETE" },
      cutover: { noun: "stage", name: "Complete cutover", status: "COMPLETE" },
      pending: [],
    },
    'MGC006 post-migration-window: a post-migration stage can be added before the workflow starts, or while it is in stage "Complete cutover"; the workflow is Complete (CROSS_AZ_SERVER). "Complete cutover" is Complete.',
  ],
  [
    { rule: "MGC007", step: "Reset", stage: "Migrate" },
    'MGC007 script-placement: script step "Reset" cannot go into stage "Migrate": scripts run only in custom stages behind the last predefined stage.',
  ],
  [
    {
      rule: "MGC008",
      step: "Gate",
      repeatable: { noun: "step", name: "Sync", status: "RUNNING" },
    },
    'MGC008 repeatable: step "Gate" goes behind "Sync", which is repeatable; an older guide says that no step can be added there, the present one says nothing of it. Put it in front of "Sync" to be safe.',
  ],
  [
    { rule: "MGC009", reason: "running", step: "Reset" },
    'MGC009 running-script: script step "Reset" is Running; its script and parameters stay as they are until it has ended. If COC could not create the service ticket because of a change, roll the script back to its previous version and try again.',
  ],
  [
    {
      rule: "MGC009",
      reason: "parameter",
      step: "Reset",
      script: "reset.sh",
      parameter: "pth",
      defined: ["path", "mode"],
    },
    'MGC009 running-script: step "Reset" sets the parameter "pth", which script "reset.sh" does not define. It defines: "path", "mode".',
  ],
  [
    {
      rule: "MGC009",
      reason: "parameter",
      step: "Reset",
      script: "reset.sh",
      parameter: "pth",
      defined: [],
    },
    'MGC009 running-script: step "Reset" sets the parameter "pth", which script "reset.sh" does not define. It defines: none.',
  ],
  [
    { rule: "MGC010", reason: "missing", step: "Reset", source: "CUSTOM", script: "SC1" },
    'MGC010 script-available: step "Reset" names the custom script "SC1", which COC does not have.',
  ],
  [
    {
      rule: "MGC010",
      reason: "version",
      step: "Reset",
      script: "reset.sh",
      declared: "1.0.1",
      found: "1.0.2",
    },
    'MGC010 script-available: step "Reset" declares version 1.0.1 of script "reset.sh", and COC has 1.0.2. Review the new version, then declare it.',
  ],
  [
    {
      rule: "MGC010",
      reason: "digest",
      step: "Reset",
      script: "reset.sh",
      declared: "aa",
      found: "bb",
    },
    'MGC010 script-available: step "Reset" declares sha256 aa for script "reset.sh", and its content has bb. Review the content, then declare its digest.',
  ],
  [
    {
      rule: "MGC010",
      reason: "status",
      step: "Reset",
      script: "reset.sh",
      declared: "APPROVED",
      found: "REJECTED",
    },
    'MGC010 script-available: script "reset.sh" of step "Reset" is REJECTED, not APPROVED. Have a reviewer approve it in COC, then run `pulumi up` again.',
  ],
  [
    {
      rule: "MGC011",
      reason: "risk",
      step: "Run",
      script: { id: "SC-1", name: "reset", version: "1.0.0", sha256: "d1" },
      findings: [
        {
          rule: "wipes",
          line: 2,
          column: 1,
          message: "Everything is deleted.",
          resolved: "rm -rf /",
          text: "r$x -rf /",
          runsAs: "rm -rf /",
          alternative: "Name what is to go.",
        },
      ],
      flaws: ["waiver of wipes: it expired on 2026-01-08"],
    },
    'MGC011 script-risk: step "Run" would run script "reset" (SC-1, version 1.0.0), in which there is high risk:\n' +
      "    line 2, column 1 (wipes): Everything is deleted.\n" +
      "      r$x -rf /\n" +
      "      runs as: rm -rf /\n" +
      "      Safer: Name what is to go.\n" +
      "    waiver of wipes: it expired on 2026-01-08\n" +
      "  Change the script, and its version with it; or have somebody answer for it: a waiver of the rule in brackets, or of MGC011 for all of it, with sha256 d1, in the file that MGC_WAIVERS names.",
  ],
  [
    { rule: "MGC011", reason: "waivers", file: "w.json", problems: ["is not JSON", "is empty"] },
    'MGC011 script-risk: no script step is written while the waivers that MGC_WAIVERS names can\'t be used. "w.json": is not JSON; is empty. Mend the file, or unset MGC_WAIVERS to go without waivers.',
  ],
  [
    { rule: "MGC012", reason: "foreign", step: "Reset", server: "s9", servers: ["s1", "s2"] },
    'MGC012 executor-ready: step "Reset" names the server "s9", which is no execution server of the workflow. It has: "s1", "s2".',
  ],
  [
    { rule: "MGC012", reason: "foreign", step: "Reset", server: "s9", servers: [] },
    'MGC012 executor-ready: step "Reset" names the server "s9", which is no execution server of the workflow. It has: none.',
  ],
  [
    { rule: "MGC012", reason: "agent", step: "Reset", server: "web-1", agent: "OFFLINE" },
    'MGC012 executor-ready: the UniAgent of server "web-1" (step "Reset") is OFFLINE, not ONLINE.',
  ],
  [
    { rule: "MGC013", side: "after", anchor: "Migrate", names: ["a", "b"] },
    'MGC013 ambiguous-order: "a" and "b" are both inserted after "Migrate", so their order is left to chance. Anchor one on the other, or add dependsOn.',
  ],
  [
    { rule: "MGC014", noun: "stage", name: "Gate" },
    'MGC014 unique-names: the workflow has a stage named "Gate" already. Choose another name.',
  ],
  [
    { rule: "MGC014", noun: "step", name: "Look", stage: "Gate" },
    'MGC014 unique-names: stage "Gate" has a step named "Look" already. Choose another name.',
  ],
  [
    { rule: "MGC015", item: { ...step, status: "COMPLETE" }, verb: "change" },
    'MGC015 item-status: step "Sync" is Complete; it can be changed only while it is Waiting or Paused.',
  ],
  [
    { rule: "MGC015", item: { ...stage, status: "" }, verb: "delete" },
    'MGC015 item-status: stage "Migrate" is "" (not a known status); it can be deleted only while it is Waiting or Paused.',
  ],
];

describe("a refusal as a sentence", () => {
  it.each(SENTENCES)("%j", (refusal, sentence) => {
    expect(refusalSentence(refusal)).toBe(sentence);
  });

  it("is pinned for every rule", () => {
    const pinned = new Set(SENTENCES.map(([{ rule }]) => rule));
    expect([...pinned]).toEqual(Object.keys(RULES));
  });
});

describe("several refusals", () => {
  it("are in the order of the rules, each once, whatever order they came in", () => {
    const all: Refusal[] = [
      { rule: "MGC014", noun: "stage", name: "Gate" },
      { rule: "MGC004", stage: "Gate" },
      { rule: "MGC014", noun: "stage", name: "Gate" },
    ];
    const sentences = refusalSentences(all);
    expect(sentences.map((sentence) => sentence.slice(0, 6))).toEqual(["MGC004", "MGC014"]);
    expect(refusalSentences([...all].reverse())).toEqual(sentences);
  });

  it("are no sentences where there is no refusal", () => {
    expect(refusalSentences([])).toEqual([]);
  });
});

describe("what people read about a live workflow", () => {
  const running = parseWorkflow(
    "Preparation:complete > Migrate:running(Copy:running, Sync) > Switch",
  );

  it("a stage in front of one that runs", () => {
    const refusals = canInsertStage(running, newStage("Gate"), place("before", "migrate"));
    expect(refusalSentences(refusals)).toEqual([
      'MGC001 anchor-status: stage "Migrate" is Running, and only beside a Waiting or Paused one can something be added. No stage can take an insertion now; pause the workflow, or wait until a stage is Waiting. Beside what is Complete nothing can be added any more.',
      'MGC002 predecessor-status: nothing can be added in front of stage "Migrate" (Running), because "Preparation" in front of it is Complete, no longer Waiting. No stage can take an insertion now; pause the workflow, or wait until a stage is Waiting. Beside what is Complete nothing can be added any more.',
    ]);
  });

  it("offers only the places that the post-migration window leaves open, too", () => {
    const line = "Preparation:complete > Migrate:running > Cutover > Complete cutover";
    const refusals = canInsertStage(
      parseWorkflow(line),
      newStage("Gate"),
      place("after", "migrate"),
    );
    expect(refusalSentences(refusals)).toEqual([
      'MGC001 anchor-status: stage "Migrate" is Running, and only beside a Waiting or Paused one can something be added. Allowed now: after "Cutover", before "Complete cutover".',
    ]);
  });

  it("a step in front of one whose predecessor runs", () => {
    const refusals = canInsertStep(
      running,
      "migrate",
      checkpoint("Gate"),
      place("before", "migrate.sync"),
    );
    expect(refusalSentences(refusals)).toEqual([
      'MGC002 predecessor-status: nothing can be added in front of step "Sync" (Waiting), because "Copy" in front of it is Running, no longer Waiting. Allowed now: after "Sync".',
    ]);
  });

  it("the last step of a stage", () => {
    const only = stageOf(parseWorkflow("+Gate(+Look)"), "gate");
    expect(refusalSentences(canDeleteStep(only, only.steps[0]!))).toEqual([
      'MGC004 stage-has-steps: stage "Gate" would be left without a step; a stage has at least one. Delete the stage, or add another step first.',
    ]);
  });

  it("two insertions of one program at one place", () => {
    const both = { among: "wf", side: "before", anchor: "Switch", dependsOn: [] } as const;
    const insertions = ["dns", "load"].map((name) => ({ ...both, name }));
    expect(refusalSentences(ambiguousOrder(insertions))).toEqual([
      'MGC013 ambiguous-order: "dns" and "load" are both inserted before "Switch", so their order is left to chance. Anchor one on the other, or add dependsOn.',
    ]);
  });

  it("eleven steps with a script in the wrong place", () => {
    const steps = [...checkpoints(10), scriptStep("Reset")];
    const refusals = canInsertStage(
      parseWorkflow("Migrate > Switch"),
      newStage("Gate", steps),
      place("after", "migrate"),
    );
    expect(refusalSentences(refusals)).toEqual([
      'MGC005 step-limit: stage "Gate" would have 11 steps; a post-migration stage has at most 10, checkpoints and scripts together. Remove steps, or put some into a second stage.',
      'MGC007 script-placement: script step "Reset" cannot go into stage "Gate": scripts run only in custom stages behind the last predefined stage.',
    ]);
  });
});
