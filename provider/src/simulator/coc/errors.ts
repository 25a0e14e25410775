/**
 * COC's errors: `{error_code, error_msg}`, with "HTTP 400 even for not-found". The codes are seen
 * in its documentation and in Terraform's provider; which of them goes with which mistake in a
 * request is partly assumed.
 */
import type { z } from "zod";
import { issueSentence } from "../seed";
import { ServiceError } from "../serviceError";

export class CocError extends ServiceError {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(400, message);
  }
}

/** Documented for "Internal server error", and with a sentence like "script_params size must be between 0 and 50". */
const GENERAL = "COC.00040701";

/** Documented with COC.00040601: "The paramValue is invalid." */
export const PARAM_VALUE_INVALID = "The paramValue is invalid.";
/** Documented with COC.00040050: "version must not be empty". */
export const VERSION_EMPTY = "version must not be empty";

const CODE_OF_MESSAGE: Readonly<Record<string, string>> = {
  [PARAM_VALUE_INVALID]: "COC.00040601",
  [VERSION_EMPTY]: "COC.00040050",
};

/** Codes of the API gateway in front of COC, as published for requests that are signed. */
const GATEWAY_CODES: Readonly<Record<number, string>> = {
  401: "APIGW.0301",
  403: "APIGW.0302",
  404: "APIGW.0101",
  405: "APIGW.0101",
  413: "APIGW.0201",
  429: "APIGW.0308",
  502: "APIGW.0202",
  504: "APIGW.0203",
};

const MAX_MESSAGE = 512;

/** What is wrong with a request's shape: a sentence that COC has published, else every mistake with its path. */
export function badCocParameter(error: z.ZodError, whole: string): CocError {
  const published = error.issues.find(({ message }) => message in CODE_OF_MESSAGE)?.message;
  if (published === undefined) return refusedParameter(issueSentence(error, whole));
  return new CocError(CODE_OF_MESSAGE[published] ?? GENERAL, published);
}

/** A parameter that is well formed and can't be used. */
export function refusedParameter(message: string): CocError {
  return new CocError(GENERAL, message);
}

/** Documented: "Exist script with same name: test1111_param." */
export function sameName(name: string): CocError {
  return new CocError("COC.00040601", `Exist script with same name: ${name}.`);
}

/** "Script not exist": COC.00040603 where it is read, COC.00040604 where it is changed. */
export function noScript(id: string, use: "read" | "change"): CocError {
  const code = use === "read" ? "COC.00040603" : "COC.00040604";
  return new CocError(code, `script "${id}" does not exist`);
}

/** The body of an error on a path of COC; messages have at most 512 characters. */
export function cocErrorBody(error: ServiceError) {
  const code = error instanceof CocError ? error.code : (GATEWAY_CODES[error.status] ?? GENERAL);
  const { message } = error;
  const words = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message;
  return { error_code: code, error_msg: words };
}
