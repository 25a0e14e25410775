/** Answers that are not as agreed, and what the errors say of them. */
import { WorkflowsClient } from "../../provider/src/client/workflows";
import { isGone, isRefused, isUncertain } from "../../provider/src/client/errors";
import {
  bareServer,
  closeServers,
  connection,
  json,
  WORKFLOW,
  type Answer,
} from "../resources/support/bareServer";

afterEach(closeServers);

async function get(answer: Answer) {
  const server = await bareServer(answer);
  const { transport, log } = connection(server.url);
  const workflows = new WorkflowsClient(transport, "p");
  const result = await workflows.get("wf").catch((error: unknown) => error);
  return { result, server, log };
}

describe("an answer that is read tolerantly (F34)", () => {
  it("has more fields and words that nobody knows", async () => {
    const step = { step_id: "t", name: "T", kind: "IMPORTED", type: "ROBOT", status: "DREAMING" };
    const stage = { stage_id: "s", name: "S", kind: "NEW", status: "ODD", steps: [step], more: {} };
    const body = { ...WORKFLOW, type: "MAINFRAME", status: "HALF", stages: [stage], more: [1] };
    const { result } = await get((response) => {
      json(response, 200, body);
    });
    expect(result).toMatchObject({
      id: "wf",
      type: "MAINFRAME",
      description: "",
      stages: [
        {
          kind: "NEW",
          status: "ODD",
          steps: [{ type: "ROBOT", status: "DREAMING", repeatable: false }],
        },
      ],
    });
  });

  it("has null where a text or a flag is empty", async () => {
    const { result } = await get((response) => {
      json(response, 200, { ...WORKFLOW, description: null });
    });
    expect(result).toMatchObject({ description: "" });
  });
});

describe("an answer of the wrong shape (F7)", () => {
  it.each<[string, Answer, string]>([
    [
      "lacks a field",
      (response) => {
        const stage = { stage_id: "s", name: "S", kind: "CUSTOM", status: "WAITING", steps: [{}] };
        json(response, 200, { ...WORKFLOW, stages: [stage] }, { "X-Request-Id": "r-1" });
      },
      "stages.0.steps.0.step_id: Invalid input: expected string, received undefined (HTTP 200, request r-1)",
    ],
    [
      "is HTML",
      (response) => {
        response.writeHead(200, { "Content-Type": "text/html" }).end("<html>Sign in</html>");
      },
      "it is a web page, as proxies and sign-in pages are (HTTP 200)",
    ],
    [
      "is cut off",
      (response) => {
        response.writeHead(200).end('{"workflow_id":');
      },
      "it is not JSON, or was cut off (HTTP 200)",
    ],
    [
      "is empty",
      (response) => {
        response.writeHead(200).end();
      },
      "expected object, received undefined (HTTP 200)",
    ],
  ])("%s", async (_what, answer, words) => {
    const { result, server } = await get(answer);
    expect(result).toMatchObject({ name: "ResponseShapeError", action: "read workflow wf" });
    expect((result as Error).message).toContain(words);
    expect((result as Error).message).not.toContain("Sign in");
    expect(isUncertain(result)).toBe(true);
    expect(server.met).toHaveLength(5);
  });

  it("a redirect is not followed, and the token goes nowhere else", async () => {
    const other = await bareServer((response) => {
      json(response, 200, WORKFLOW);
    });
    for (const status of [301, 302, 307, 308]) {
      const { result, server } = await get((response) => {
        response.writeHead(status, { Location: `${other.url}/v1/p/workflows/wf` }).end();
      });
      expect((result as Error).message).toContain("redirects are not followed");
      expect(server.met).toHaveLength(1);
    }
    expect(other.met).toEqual([]);
  });
});

describe("an error", () => {
  it.each<[string, number, unknown, string]>([
    [
      "in the service's shape",
      404,
      { error_code: "MGC.0404", error_msg: "no such" },
      "no such (HTTP 404 MGC.0404)",
    ],
    [
      "in the gateway's shape",
      401,
      { error: { code: "APIG.0301", message: "bad token" } },
      "bad token (HTTP 401 APIG.0301)",
    ],
    [
      "inside a 200 (F7)",
      200,
      { error_code: "MGC.0400", error_msg: "hidden" },
      "hidden (HTTP 200 MGC.0400)",
    ],
    ["without a word", 400, "?", "the service gave no reason (HTTP 400 no error code)"],
  ])("%s names action, reason and code", async (_what, status, body, words) => {
    const { result, server } = await get((response) => {
      json(response, status, body);
    });
    expect(result).toMatchObject({ name: "ApiError", status });
    expect((result as Error).message).toContain(`read workflow wf: ${words}`);
    expect((result as Error).stack).toBe((result as Error).message);
    expect(server.met).toHaveLength(1);
  });

  it.each([
    [400, "check the inputs"],
    [401, "MGC_AUTH_TOKEN"],
    [403, "mgc:*:migrate"],
    [404, "run `pulumi refresh`"],
    [409, "Nothing was changed by this request"],
    [429, "rate limit"],
    [500, "The service failed at every attempt"],
  ])("%i says what to do next (F6)", async (status, words) => {
    const { result } = await get((response) => {
      json(response, status, { error_code: "c", error_msg: "m" }, { "X-Request-Id": "r-7" });
    });
    expect((result as Error).message).toContain(words);
    expect((result as Error).message).toContain("request r-7");
    expect(isGone(result)).toBe(status === 404);
    expect(isRefused(result)).toBe(status === 409);
    expect(isUncertain(result)).toBe(status === 500);
  });
});
