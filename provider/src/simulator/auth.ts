/**
 * Who may ask: a token, or a signature after Huawei Cloud's public algorithm SDK-HMAC-SHA256,
 * verified from its description and not with the code of a signer.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { ServiceError } from "./serviceError";

export interface Credentials {
  readonly accessKey: string;
  readonly secretKey: string;
}

/** The pair that works where no other is set. It opens nothing but a simulator. */
export const DEFAULT_CREDENTIALS: Credentials = {
  accessKey: "SIMULATORACCESSKEY",
  secretKey: "simulator-secret-key",
};

export interface SignedRequest {
  readonly method: string;
  /** As it came, encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const MAX_SKEW_MS = 15 * 60 * 1000;
const DATE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
const AUTHORIZATION =
  /^SDK-HMAC-SHA256 Access=([^,\s]+), ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/;

function sha256(data: Buffer | string): string {
  return createHash("sha256").update(data).digest("hex");
}

/** RFC 3986: all but letters, digits and `-_.~` is escaped. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw denied("the path is not well encoded");
  }
}

function canonicalPath(path: string): string {
  const encoded = path
    .split("/")
    .map((segment) => encode(decode(segment)))
    .join("/");
  return encoded.endsWith("/") ? encoded : `${encoded}/`;
}

/** Sorted as it is meant, and escaped then, as the official signer does it. */
function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map(([key, value]) => `${encode(key)}=${encode(value)}`)
    .join("&");
}

function canonicalRequest(request: SignedRequest, signedHeaders: string): string {
  const lines = signedHeaders.split(";").map((name) => {
    const value = request.headers[name];
    if (value === undefined) throw denied(`the signed header "${name}" is missing`);
    return `${name}:${(Array.isArray(value) ? value.join(", ") : value).trim()}\n`;
  });
  return [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request.query),
    lines.join(""),
    signedHeaders,
    sha256(request.body),
  ].join("\n");
}

function denied(why: string): ServiceError {
  return new ServiceError(401, `the request is not authenticated: ${why}`);
}

function checkDate(date: string, now: number): void {
  const [, year, month, day, hours, minutes, seconds] = (DATE.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined) {
    throw denied("X-Sdk-Date has to look like 20260109T120000Z");
  }
  const signed = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  if (Math.abs(signed - now) > MAX_SKEW_MS) {
    const clock = new Date(now).toISOString();
    throw denied(`X-Sdk-Date is more than 15 minutes off; the clock here says ${clock}`);
  }
}

function same(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
}

function checkSignature(
  request: SignedRequest,
  authorization: string,
  credentials: Credentials,
  now: number,
): void {
  const [, accessKey, signedHeaders, signature] = AUTHORIZATION.exec(authorization) ?? [];
  if (accessKey === undefined || signedHeaders === undefined || signature === undefined) {
    throw denied(
      "Authorization has to look like SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…",
    );
  }
  if (!same(accessKey, credentials.accessKey)) throw denied("the access key is not known");
  const date = request.headers["x-sdk-date"];
  if (typeof date !== "string" || !signedHeaders.split(";").includes("x-sdk-date")) {
    throw denied("X-Sdk-Date has to be there and to be signed");
  }
  checkDate(date, now);
  const toSign = ["SDK-HMAC-SHA256", date, sha256(canonicalRequest(request, signedHeaders))];
  const expected = createHmac("sha256", credentials.secretKey)
    .update(toSign.join("\n"))
    .digest("hex");
  if (!same(signature, expected)) throw denied("the signature does not match");
}

/**
 * A request with an Authorization header is judged by its signature, any other by its token.
 * @param token the one token that is valid; undefined: any that isn't empty
 * @param now epoch milliseconds
 * @throws ServiceError 401
 */
export function authenticate(
  request: SignedRequest,
  credentials: Credentials,
  token: string | undefined,
  now: number,
): void {
  const { authorization, "x-auth-token": given } = request.headers;
  if (authorization !== undefined) {
    checkSignature(request, authorization, credentials, now);
    return;
  }
  if (typeof given !== "string" || given === "") {
    throw denied("send X-Auth-Token, or sign the request with SDK-HMAC-SHA256");
  }
  if (token !== undefined && !same(given, token)) throw denied("the token is not valid");
}
