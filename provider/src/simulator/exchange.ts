/** From a request to its answer: fault, credentials, route, and what the service says. */
import type { IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { authenticate, type Credentials } from "./auth";
import { cocErrorBody } from "./coc/errors";
import type { Faults } from "./faults";
import { findRoute } from "./router";
import { isCoc, isControl } from "./routes";
import type { Service } from "./service";
import { errorBody, ServiceError } from "./serviceError";

/** An answer that is ready to be sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or nothing. */
  readonly body: string;
}

export interface Surroundings {
  readonly service: Service;
  readonly faults: Faults;
  readonly token: string | undefined;
  readonly credentials: Credentials;
  readonly now: () => number;
  /** Ends what still waits for a delay. */
  readonly stopped: AbortSignal;
}

/** The URL of a request: the path as it came, encoded, and its query. */
interface Target {
  readonly path: string;
  readonly query: URLSearchParams;
}

function targetOf(url: string): Target {
  const [path = "/", ...query] = url.split("?");
  return { path, query: new URLSearchParams(query.join("?")) };
}

const MAX_BODY = 1024 * 1024;

/** Reads to the end, so that the sender gets an answer; undefined: more than 1 MiB. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY) chunks.push(chunk);
  }
  return size <= MAX_BODY ? Buffer.concat(chunks) : undefined;
}

/** The message of the parser would repeat a part of the body, which may hold a secret. */
function parseBody(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch {
    throw new ServiceError(400, "bad parameter: the body is not JSON");
  }
}

/** In the shape of the service to which the path belongs. */
function errorReply(error: unknown, path: string): Reply {
  const known =
    error instanceof ServiceError
      ? error
      : new ServiceError(500, error instanceof Error ? error.message : String(error));
  const { status, message, headers } = known;
  const body = isCoc(path) ? cocErrorBody(known) : errorBody(status, message);
  return { status, headers, body: JSON.stringify(body) };
}

/** Credentials, then route, then shape; existence and rules are the routes'. */
function carryOut(
  request: IncomingMessage,
  { path, query }: Target,
  body: Buffer | undefined,
  around: Surroundings,
): Reply {
  const { method = "GET", headers } = request;
  if (!body) throw new ServiceError(413, "the body has more than 1 MiB");
  if (!isControl(path)) {
    const signed = { method, path, query, headers, body };
    authenticate(signed, around.credentials, around.token, around.now());
  }
  const { route, params } = findRoute(method, path);
  const incoming = {
    params,
    query: Object.fromEntries(query),
    body: route.body ? parseBody(body) : undefined,
  };
  const answer = route.run(incoming, around.service);
  const text = route.status === 204 ? "" : JSON.stringify(answer);
  return { status: route.status, headers: {}, body: text };
}

function attempt(...parts: Parameters<typeof carryOut>): Reply {
  const [, { path }] = parts;
  try {
    return carryOut(...parts);
  } catch (error) {
    return errorReply(error, path);
  }
}

/**
 * The answer to a request, or "drop": the connection ends without one. Rejects where the sender goes
 * away, and where the simulator stops during a delay.
 */
export async function respond(
  request: IncomingMessage,
  around: Surroundings,
): Promise<Reply | "drop"> {
  const target = targetOf(request.url ?? "/");
  const fault = isControl(target.path)
    ? undefined
    : around.faults.hit(request.method ?? "GET", target.path);
  const body = await readBody(request);
  const pause = async () => {
    if (fault?.delay_ms)
      await wait(fault.delay_ms, undefined, { ref: false, signal: around.stopped });
  };
  const answers = fault?.drop === true || fault?.status !== undefined;
  if (fault?.when === "before") await pause();
  const real =
    fault?.when === "before" && answers ? undefined : attempt(request, target, body, around);
  if (fault?.when === "after") await pause();
  if (fault?.drop) return "drop";
  const reply =
    fault?.status === undefined && real
      ? real
      : errorReply(
          new ServiceError(fault?.status ?? 500, "a fault that was set on purpose"),
          target.path,
        );
  const kept = fault?.truncate ? reply.body.slice(0, reply.body.length / 2) : reply.body;
  return { ...reply, body: kept, headers: { ...reply.headers, ...fault?.headers } };
}
