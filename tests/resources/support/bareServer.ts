/** A plain HTTP server for what the simulator can't answer, and a transport to any endpoint. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Credentials } from "../../../provider/src/client/credentials";
import {
  Transport,
  type LogEntry,
  type TransportOptions,
} from "../../../provider/src/client/transport";

export interface Met {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

const open: { close: () => Promise<void> }[] = [];

/** Stops every bare server of the test. */
export async function closeServers(): Promise<void> {
  await Promise.all(open.splice(0).map((server) => server.close()));
}

export type Answer = (
  response: ServerResponse,
  met: Met,
  /** How many requests there were, this one included. */
  count: number,
) => void;

/**
 * A server on a free port that answers with what it is given.
 * @param host the address on this machine
 */
export async function bareServer(answer: Answer, host = "127.0.0.1") {
  const met: Met[] = [];
  const server = createServer((request, response) => {
    response.sendDate = false;
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const seen = { method, url, headers, body: Buffer.concat(chunks).toString("utf8") };
      met.push(seen);
      answer(response, seen, met.length);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, host, resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  open.push({ close });
  const { port } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return { url: `http://${name}:${String(port)}`, met, close };
}

/** Answers with this status and JSON. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

/** The least that a workflow is on the wire. */
export const WORKFLOW = {
  workflow_id: "wf",
  name: "w",
  type: "BATCH_SERVER",
  status: "WAITING",
  stages: [],
};

export const TOKEN: Credentials = { kind: "token", token: "any" };

/** A transport whose time passes only while it waits, and by `pass`. */
export function connection(endpoint: string, options: Partial<TransportOptions> = {}) {
  const waited: number[] = [];
  const log: LogEntry[] = [];
  let now = options.timing?.now() ?? Date.UTC(2026, 0, 9, 12);
  const sleep = (seconds: number) => {
    waited.push(seconds);
    now += seconds * 1000;
    return Promise.resolve();
  };
  const timing = { now: () => now, sleep, chance: () => 0.5 };
  /** Another transport that lives in the same time. */
  const beside = (other: string, more: Partial<TransportOptions> = {}) =>
    new Transport({
      endpoint: other,
      credentials: TOKEN,
      timeoutSeconds: 10,
      log: (entry) => log.push(entry),
      ...options,
      ...more,
      timing,
    });
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { transport: beside(endpoint), beside, waited, log, pass, now: timing.now };
}
