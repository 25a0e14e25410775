/** COC's verdict on contents, asked of the simulator over HTTP and of servers that do what it can't. */
import fc from "fast-check";
import { ScriptsClient } from "../../provider/src/client/coc";
import { COC } from "../../provider/src/client/service";
import { pieces } from "../../provider/src/client/verdict";
import {
  startSimulator,
  type Simulator,
  type SimulatorOptions,
} from "../../provider/src/simulator";
import {
  bareServer,
  closeServers,
  connection,
  json,
  type Answer,
} from "../resources/support/bareServer";

const open: Simulator[] = [];

afterEach(async () => {
  await closeServers();
  await Promise.all(open.splice(0).map((simulator) => simulator.stop()));
});

const PATH = "/v1/job/analyze-job";

async function simulated(faults: SimulatorOptions["faults"] = []) {
  const simulator = await startSimulator({ seed: {}, faults });
  open.push(simulator);
  const { transport, waited } = connection(simulator.url, { service: COC });
  return { simulator, waited, client: new ScriptsClient(transport) };
}

async function serve(answer: Answer) {
  const server = await bareServer(answer);
  const { transport } = connection(server.url, { service: COC });
  return { server, client: new ScriptsClient(transport) };
}

const names = async (client: ScriptsClient, content: string) =>
  (await client.checkRisk(content)).commands.map(({ name }) => name);

describe("a verdict", () => {
  it("has the level, and the commands with COC's rules", async () => {
    const { client, simulator } = await simulated();
    expect(await client.checkRisk("rm -rf /x\n")).toStrictEqual({
      level: "HIGH",
      commands: [{ name: "rm command", rule: String.raw`\s*rm\s+.*`, example: "rm test.txt " }],
    });
    expect(simulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST ${PATH}`,
    ]);
  });

  it.each(["echo ok", ""])("on %j is low", async (content) => {
    const { client } = await simulated();
    expect(await client.checkRisk(content)).toEqual({ level: "LOW", commands: [] });
  });

  it("may have a word that nobody knows, and lack what is not needed", async () => {
    const { client } = await serve((response) => {
      const blacklist_commands = [{ command_name: "n", command_rule: "r", more: 1 }];
      json(response, 200, { data: { risk_level: "SEVERE", blacklist_commands } });
    });
    expect(await client.checkRisk("x")).toEqual({
      level: "SEVERE",
      commands: [{ name: "n", rule: "r", example: "" }],
    });
  });

  it("without a level is none", async () => {
    const { client, server } = await serve((response) => {
      json(response, 200, { data: { blacklist_commands: [] } });
    });
    await expect(client.checkRisk("x")).rejects.toMatchObject({ name: "ResponseShapeError" });
    expect(server.met).toHaveLength(5);
  });

  it.each<[string, NonNullable<SimulatorOptions["faults"]>[number], number[]]>([
    ["503", { method: "POST", path: PATH, status: 503, times: 2 }, [0.1, 0.2]],
    [
      "a lost answer",
      { method: "POST", path: PATH, drop: true, when: "after", times: 2 },
      [0.1, 0.2],
    ],
    [
      "half of one",
      { method: "POST", path: PATH, truncate: true, when: "after", times: 2 },
      [0.1, 0.2],
    ],
    ["429", { method: "POST", path: PATH, status: 429, times: 2 }, [0.2, 0.4]],
  ])("is asked for again after %s, for asking writes nothing", async (_what, fault, waits) => {
    const { client, simulator, waited } = await simulated([fault]);
    expect(await names(client, "reboot")).toEqual(["reboot command"]);
    expect(simulator.requests).toHaveLength(3);
    expect(waited).toEqual(waits);
  });

  it("is not asked for again where COC refuses, and the content stays out of the message", async () => {
    const fault = { method: "POST", path: PATH, status: 403, times: 9 } as const;
    const { client, simulator } = await simulated([fault]);
    const asked = client.checkRisk("echo hunter2");
    await expect(asked).rejects.toThrow(/^check a script's content for high-risk commands: /);
    await expect(asked).rejects.not.toThrow("hunter2");
    expect(simulator.requests).toHaveLength(1);
  });
});

describe("a content that is longer than COC takes", () => {
  const line = (length: number) => "x".repeat(length);

  it("is judged in pieces, and the verdicts are united", async () => {
    const { client, simulator } = await simulated();
    const filling = `${line(99)}\n`.repeat(50);
    const content = `rm a\n${filling}reboot\n${filling}rm b`;
    expect(await client.checkRisk(content)).toMatchObject({
      level: "HIGH",
      commands: [{ name: "rm command" }, { name: "reboot command" }],
    });
    expect(simulator.requests.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it.each([
    [["LOW", "MEDIUM", "LOW"], "MEDIUM"],
    [["MEDIUM", "SEVERE", "LOW"], "SEVERE"],
    [["SEVERE", "HIGH", "SEVERE"], "HIGH"],
    [["LOW", "LOW", "LOW"], "LOW"],
  ])("has the highest of the levels %j", async (levels, level) => {
    const { client } = await serve((response, _met, count) => {
      json(response, 200, { data: { risk_level: levels[count - 1], blacklist_commands: null } });
    });
    expect(await client.checkRisk(`${line(999)}\n`.repeat(10))).toEqual({ level, commands: [] });
  });

  it("is not judged where one piece can't be", async () => {
    const fault = { method: "POST", path: PATH, status: 400, nth: 2 } as const;
    const { client } = await simulated([fault]);
    await expect(client.checkRisk(`${line(999)}\n`.repeat(10))).rejects.toMatchObject({
      name: "ApiError",
    });
  });

  it("is found risky at a cut, on a line and between two", async () => {
    const { client } = await simulated();
    for (const before of [4090, 4094, 4095, 4096, 4097]) {
      expect(await names(client, `${line(before)}umount /x${line(4096)}`)).toEqual([
        "umount command",
      ]);
      const two = `${line(2000)}\n${line(before - 2020)}\nmv a \\\n  /dev/null\n${line(4096)}`;
      expect(await names(client, two)).toEqual(["mv xxx /dev/null command"]);
    }
  });

  it.each<[string, string, number[]]>([
    ["of just the length that COC takes", line(4096), [4096]],
    ["of one line", line(8000), [4096, 4096, 320]],
    ["of short lines", `${line(9)}\n`.repeat(800), [4090, 4090, 320]],
    [
      "of lines that are longer than what is repeated",
      `${line(999)}\n`.repeat(8),
      [4000, 3256, 1256],
    ],
  ])("%s is cut at line ends where there are some", (_what, content, lengths) => {
    expect(pieces(content).map(({ length }) => length)).toEqual(lengths);
  });

  it("is covered by its pieces, none too long, no character divided (property)", () => {
    const part = fc.oneof(fc.constantFrom("\n", "\r\n", "😀", "é\n"), fc.nat(3000));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        // Numbers stand for so many characters, no ten of which occur twice.
        let count = 10_000;
        const running = (length: number) => {
          let text = "";
          while (text.length < length) text += `${String(count++)},`;
          return text.slice(0, length);
        };
        const content = parts.map((p) => (typeof p === "string" ? p : running(p))).join("");
        let covered = 0;
        for (const piece of pieces(content)) {
          expect(piece.length).toBeLessThanOrEqual(4096);
          expect(piece).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
          // Begins within what is covered, and reaches further.
          const begin = content.indexOf(piece);
          expect(begin).toBeGreaterThanOrEqual(0);
          expect(begin).toBeLessThanOrEqual(covered);
          expect(begin + piece.length >= covered).toBe(true);
          covered = begin + piece.length;
        }
        expect(covered).toBe(content.length);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
