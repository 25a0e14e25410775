import {
  parseLog,
  requestSummary,
  shortForm,
  writesProblem,
  type LoggedRequest,
  type Write,
} from "../../examples/demo/src/requestLog";

const BASE = "/v1/p/workflows/wf";

function request(text: string): LoggedRequest {
  const [method = "", path = "", status = "200"] = text.split(" ");
  return { method, path: BASE + path, status: status === "null" ? null : Number(status) };
}

const READ = request("GET ");
const STAGE = request("POST /stages 201");
const STEP = request("POST /stages/s/steps 201");

it("reads a log line by line", () => {
  const line = { time: "2026-01-09T00:00:00Z", method: "GET", path: BASE, status: 200 };
  expect(parseLog(`${JSON.stringify(line)}\n${JSON.stringify(line)}\n`)).toEqual([line, line]);
  expect(parseLog("")).toEqual([]);
});

describe("a request in short", () => {
  it.each([
    ["POST /stages 201", "POST stage"],
    ["PUT /stages/s 200", "PUT stage"],
    ["DELETE /stages/s 204", "DELETE stage"],
    ["POST /stages/s/steps 201", "POST step"],
    ["PUT /stages/s/steps/t?x=1 200", "PUT step"],
    ["DELETE /stages/s/steps/t 409", "DELETE step (409)"],
    ["POST /stages null", "POST stage (no answer)"],
    ["POST /action 200", `POST ${BASE}/action`],
    ["POST /stages/s/steps/t/action 200", `POST ${BASE}/stages/s/steps/t/action`],
  ])("%s → %s", (text, short) => {
    expect(shortForm(request(text))).toBe(short);
  });
});

it.each([
  { requests: [], summary: "0 reads, 0 writes" },
  { requests: [READ], summary: "1 read, 0 writes" },
  { requests: [READ, STAGE, READ], summary: "2 reads, 1 write: POST stage" },
  { requests: [STAGE, STEP], summary: "0 reads, 2 writes: POST stage, POST step" },
])("sums up: $summary", ({ requests, summary }) => {
  expect(requestSummary(requests)).toBe(summary);
});

describe("expected writes", () => {
  const both: Write[] = ["POST stage", "POST step"];
  it.each([
    { claim: "none, and none were made", requests: [READ], expected: [], problem: undefined },
    { claim: "as made", requests: [READ, STAGE, STEP], expected: both, problem: undefined },
    {
      claim: "in another order",
      requests: [READ, STEP, STAGE],
      expected: both,
      problem: undefined,
    },
    {
      claim: "one is missing",
      requests: [READ, STAGE],
      expected: both,
      problem: "the request log should hold the writes POST stage, POST step, and holds POST stage",
    },
    {
      claim: "one too many",
      requests: [READ, STAGE],
      expected: [],
      problem: "the request log should hold the writes none, and holds POST stage",
    },
    {
      claim: "one twice",
      requests: [READ, STEP, STEP],
      expected: ["POST step"] as Write[],
      problem: "the request log should hold the writes POST step, and holds POST step, POST step",
    },
    {
      claim: "one was refused",
      requests: [READ, request("POST /stages 409")],
      expected: ["POST stage"] as Write[],
      problem: "the request log should hold the writes POST stage, and holds POST stage (409)",
    },
    {
      claim: "nothing reached the service",
      requests: [],
      expected: [],
      problem: "the request log holds no read of the workflow",
    },
  ])("$claim", ({ requests, expected, problem }) => {
    expect(writesProblem(requests, expected)).toBe(problem);
  });
});
