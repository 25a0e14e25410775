/**
 * What can go wrong between us and the service. Messages name verb and target, cause, and the next
 * move; they never hold a header, a body or a credential. An answer that doesn't have the agreed
 * shape is an error of the service, a rule's refusal an ApiError with status 409.
 */

import { effortSentence, readableSeconds, type Effort } from "./effort";
import type { Service } from "./service";
import { renewal, type Proof } from "./unauthorized";

/** Base of all errors that this client throws. `stack` is the message: users see no traces. */
export abstract class MgcError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
    this.stack = message;
  }
}

/** How a service says no. */
export interface Denial {
  readonly status: number;
  /** The service's error code, for example `MGC.0409`. */
  readonly code: string;
  readonly reason: string;
  readonly requestId?: string | undefined;
  /** The difference between the service's clock and ours in seconds, where the answer tells. */
  readonly skewSeconds?: number | undefined;
  /** How the request said who sends it. */
  readonly proof?: Proof | undefined;
}

/** The service answered and said no. */
export class ApiError extends MgcError implements Denial {
  readonly status: number;
  readonly code: string;
  readonly reason: string;
  readonly requestId: string | undefined;
  readonly skewSeconds: number | undefined;

  constructor(
    /** What was tried, for example `create stage in workflow wf-1`. */
    readonly action: string,
    denial: Denial,
    service: Service,
    effort?: Effort,
  ) {
    const { status, code, reason, requestId, skewSeconds } = denial;
    const id = requestId === undefined ? "" : `, request ${requestId}`;
    super(
      `${action}: ${reason} (HTTP ${String(status)} ${code}${id}). ${effortSentence(effort)}${nextMove(denial, service)}`,
    );
    this.status = status;
    this.code = code;
    this.reason = reason;
    this.requestId = requestId;
    this.skewSeconds = skewSeconds;
  }
}

/** COC answers 400 where others answer 404: "script not exist". */
const SCRIPT_GONE = ["COC.00040603", "COC.00040604"];

function saysGone({ status, code }: Denial): boolean {
  return status === 404 || SCRIPT_GONE.includes(code);
}

/** COC has one code for a name that is taken and for what is invalid; no name can say the latter. */
function saysSameName({ code, reason }: Denial): boolean {
  return code === "COC.00040601" && !/(^| is )invalid\b/i.test(reason);
}

function nextMove(denial: Denial, service: Service): string {
  if (saysGone(denial)) {
    return "It may have been deleted since it was last seen; run `pulumi refresh`.";
  }
  const { status, skewSeconds, proof } = denial;
  switch (status) {
    case 400:
      return `${service.name} did not accept the request as it is; check the inputs against what it says.`;
    case 401:
      return renewal(proof, skewSeconds);
    case 403:
      return `The account lacks a permission; ${service.permissions}.`;
    case 407:
      return "It is a proxy that asks who you are; give user and password in HTTPS_PROXY or HTTP_PROXY, or name the host in NO_PROXY.";
    case 409:
      return "Nothing was changed by this request; run `pulumi preview` to see what is allowed now.";
    case 429:
      return "The service's rate limit was met at every attempt; try again later or lower --parallel.";
    default:
      return status >= 500
        ? "The service failed at every attempt; try again later."
        : "The service did not do it; nothing more is known than what it says.";
  }
}

/** An id can't stand in a path as it is. Nothing was sent. */
export class InvalidIdError extends MgcError {
  constructor(id: string) {
    super(
      `"${id}" is not an id of a workflow, stage, step or script; use the one that the console shows.`,
    );
  }
}

/** A parameter can't be sent as it was read, because the service hides its value. Nothing was sent. */
export class HiddenValueError extends MgcError {
  constructor(parameter: string) {
    super(
      `parameter "${parameter}" has a value that the service doesn't show, so it can't be sent again; declare the value in the program.`,
    );
  }
}

/** No answer came, or the connection broke before it was complete. */
export class NetworkError extends MgcError {
  constructor(
    readonly action: string,
    /** For example `connection refused`. */
    readonly reason: string,
    /** Whether the request may have reached the service all the same. */
    readonly maybeApplied: boolean,
    service: Service,
    effort?: Effort,
  ) {
    super(
      `${action}: ${reason}. ${effortSentence(effort)}Check ${service.endpointSetting}, the network and the proxy settings, then run again.`,
    );
  }
}

const KEPT = "What was written is kept; run the same command again.";

/** The answer did not come in time. The request may have been applied. */
export class TimeoutError extends MgcError {
  constructor(
    readonly action: string,
    readonly seconds: number,
    effort?: Effort,
    /** Whether the operation had no more time for it, else the settings. */
    last = false,
  ) {
    const limit = last ? ", all that was left of the operation's time" : "";
    const next = last ? KEPT : "Run again, or raise MGC_REQUEST_TIMEOUT_SECONDS.";
    super(
      `${action}: no answer within ${readableSeconds(seconds)}${limit}. ${effortSentence(effort)}${next}`,
    );
  }
}

/** The time was over before this request, or before the next answer. Nothing was sent by it. */
export class OutOfTimeError extends MgcError {
  constructor(
    readonly action: string,
    /** For example `nothing was sent; the operation has taken 601 s and may take 600 s`. */
    readonly reason: string,
  ) {
    super(`${action}: ${reason}. ${KEPT}`);
  }
}

/** The answer came but isn't what the contract says. */
export class ResponseShapeError extends MgcError {
  constructor(
    readonly action: string,
    readonly status: number,
    problem: string,
    readonly requestId: string | undefined,
    service: Service,
    effort?: Effort,
  ) {
    const id = requestId === undefined ? "" : `, request ${requestId}`;
    super(
      `${action}: the answer does not have the agreed shape: ${problem} (HTTP ${String(status)}${id}). ${effortSentence(effort)}Check that ${service.endpointSetting} leads to ${service.name}.`,
    );
  }
}

/** Whether the service says that the thing is not there: a definite 404, or COC's codes for it. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiError && saysGone(error);
}

/** Whether the read of a script failed because there is none of this id, or it can't be an id. */
export function isNoScript(error: unknown): boolean {
  return isGone(error) || (error instanceof ApiError && error.code === "COC.00040601");
}

/** Whether COC refused to create a script because one of its name exists. */
export function isSameName(error: unknown): error is ApiError {
  return error instanceof ApiError && saysSameName(error);
}

/** Whether a rule of the service refused the write. */
export function isRefused(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 409;
}

/**
 * Whether a write may have been applied although it failed for us: look before it is sent again.
 */
export function isUncertain(error: unknown): boolean {
  return (
    error instanceof TimeoutError ||
    error instanceof ResponseShapeError ||
    (error instanceof NetworkError && error.maybeApplied) ||
    (error instanceof ApiError && error.status >= 500)
  );
}
