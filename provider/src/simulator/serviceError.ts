/** An answer that is an error, in the service's shape `{error_code, error_msg}`. */
import { refusalSentences, type Refusal } from "../core/refusal";

export class ServiceError extends Error {
  override readonly name = "ServiceError";

  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** The body of an error: the code of an HTTP status is assumed to be `MGC.0` and the status. */
export function errorBody(status: number, message: string) {
  return { error_code: `MGC.0${String(status)}`, error_msg: message };
}

export function notFound(what: string, id: string): ServiceError {
  return new ServiceError(404, `${what} "${id}" does not exist`);
}

/** @throws ServiceError 409 whose message begins with the rule's id, if anything was refused */
export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new ServiceError(409, refusalSentences(refusals).join(" "));
}
