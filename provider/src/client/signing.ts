/** Huawei Cloud's request signature, SDK-HMAC-SHA256, as its API gateway checks it. */
import { createHash, createHmac } from "node:crypto";

/** A request as far as it is signed. */
export interface Signable {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  /** Headers that are sent and signed; names in any case. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface AccessKey {
  readonly id: string;
  readonly secret: string;
}

const ALGORITHM = "SDK-HMAC-SHA256";

/** RFC 3986: everything but letters, digits, `-`, `.`, `_`, `~` is escaped. */
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The path with each segment escaped once and a slash at its end. */
function canonicalPath(url: URL): string {
  const path = url.pathname
    .split("/")
    .map((segment) => escaped(decodeURIComponent(segment)))
    .join("/");
  return path.endsWith("/") ? path : `${path}/`;
}

/** Sorted by name and then by value, before they are escaped: "/" stands behind ".", "%2F" doesn't. */
function canonicalQuery(url: URL): string {
  const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...url.searchParams]
    .sort(([a, x], [b, y]) => byCode(a, b) || byCode(x, y))
    .map(([key, value]) => `${escaped(key)}=${escaped(value)}`)
    .join("&");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * The headers that a signed request carries beside its own: `X-Sdk-Date`, `host` (signed, sent by
 * the HTTP client) and `Authorization`.
 * @param now epoch milliseconds; the gateway accepts 15 minutes of difference
 */
export function signatureHeaders(
  request: Signable,
  key: AccessKey,
  now: number,
): Record<string, string> {
  const date = new Date(now).toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
  const headers: Record<string, string> = { host: request.url.host, "x-sdk-date": date };
  for (const [name, value] of Object.entries(request.headers))
    headers[name.toLowerCase()] = value.trim();
  const names = Object.keys(headers).sort();
  const canonicalRequest = [
    request.method.toUpperCase(),
    canonicalPath(request.url),
    canonicalQuery(request.url),
    ...names.map((name) => `${name}:${headers[name] ?? ""}`),
    "",
    names.join(";"),
    sha256(request.body),
  ].join("\n");
  const signature = createHmac("sha256", key.secret)
    .update([ALGORITHM, date, sha256(canonicalRequest)].join("\n"))
    .digest("hex");
  return {
    "X-Sdk-Date": date,
    Authorization: `${ALGORITHM} Access=${key.id}, SignedHeaders=${names.join(";")}, Signature=${signature}`,
  };
}
