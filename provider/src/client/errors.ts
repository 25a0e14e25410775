/**
 * What can go wrong between us and the service. Messages name verb and target, cause, and the next
 * move; they never hold a header, a body or a credential. An answer that doesn't have the agreed
 * shape is an error of the service, a rule's refusal an ApiError with status 409.
 */

/** Base of all errors that this client throws. `stack` is the message: users see no traces. */
export abstract class MgcError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
    this.stack = message;
  }
}

/** The service answered and said no. */
export class ApiError extends MgcError {
  constructor(
    /** What was tried, for example `create stage in workflow wf-1`. */
    readonly action: string,
    readonly status: number,
    /** The service's error code, for example `MGC.0409`. */
    readonly code: string,
    readonly reason: string,
    readonly requestId: string | undefined,
    /** The difference between the service's clock and ours in seconds, where the answer tells. */
    readonly skewSeconds?: number,
  ) {
    const id = requestId === undefined ? "" : `, request ${requestId}`;
    super(
      `${action}: ${reason} (HTTP ${String(status)} ${code}${id}). ${nextMove(status, skewSeconds)}`,
    );
  }
}

function nextMove(status: number, skewSeconds: number | undefined): string {
  switch (status) {
    case 400:
      return "The service did not accept the request as it is; check the inputs named above.";
    case 401:
      return skewSeconds !== undefined && Math.abs(skewSeconds) > 300
        ? `The clock of this machine is ${String(Math.abs(skewSeconds))} s ${skewSeconds > 0 ? "behind" : "ahead of"} the service's; set it and try again.`
        : "Check the credentials: a token or temporary key may have expired (set new ones in the environment, see MGC_AUTH_TOKEN, MGC_ACCESS_KEY).";
    case 403:
      return "The account lacks a permission; migration workflows need the IAM action mgc:*:migrate (and mgc:*:query* for reading).";
    case 404:
      return "It may have been deleted since it was last seen; run `pulumi refresh`.";
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
    super(`"${id}" is not an id of a workflow, stage or step; use the one that the console shows.`);
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
  ) {
    super(
      `${action}: ${reason}. Check MGC_ENDPOINT, the network and the proxy settings, then run again.`,
    );
  }
}

/** The answer did not come in time. The request may have been applied. */
export class TimeoutError extends MgcError {
  constructor(
    readonly action: string,
    readonly seconds: number,
  ) {
    super(
      `${action}: no answer within ${String(seconds)} s. Run again, or raise MGC_REQUEST_TIMEOUT_SECONDS.`,
    );
  }
}

/** The answer came but isn't what the contract says. */
export class ResponseShapeError extends MgcError {
  constructor(
    readonly action: string,
    readonly status: number,
    problem: string,
    readonly requestId: string | undefined,
  ) {
    const id = requestId === undefined ? "" : `, request ${requestId}`;
    super(
      `${action}: the answer does not have the agreed shape: ${problem} (HTTP ${String(status)}${id}). Check that MGC_ENDPOINT is an MgC service.`,
    );
  }
}

/** Whether the service says that the thing is not there: only a definite 404 counts. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
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
