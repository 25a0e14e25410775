/** How requests prove who sends them. */
import type { Proof } from "./unauthorized";
import { signatureHeaders, type AccessKey, type Signable } from "./signing";

export type Credentials =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "key"; readonly key: AccessKey; readonly securityToken?: string };

/** What signed requests are about: a project, or the whole account (domain), where it is known. */
export type Scope = { readonly projectId: string } | { readonly domainId?: string | undefined };

/** As the official SDK names it. A token knows by itself what it is for. */
function scopeHeaders(scope: Scope): Record<string, string> {
  if ("projectId" in scope) return { "X-Project-Id": scope.projectId };
  return scope.domainId === undefined ? {} : { "X-Domain-Id": scope.domainId };
}

/**
 * The headers that a request carries for these credentials.
 * @param now epoch milliseconds
 */
export function credentialHeaders(
  request: Signable,
  credentials: Credentials,
  now: number,
  scope: Scope = {},
): Record<string, string> {
  if (credentials.kind === "token") return { "X-Auth-Token": credentials.token };
  const { key, securityToken } = credentials;
  const own = {
    ...scopeHeaders(scope),
    ...(securityToken === undefined ? {} : { "X-Security-Token": securityToken }),
  };
  const headers = { ...request.headers, ...own };
  return { ...own, ...signatureHeaders({ ...request, headers }, key, now) };
}

/** What of the credentials has to be renewed when they are refused. */
export function proofOf(credentials: Credentials): Proof {
  if (credentials.kind === "token") return "token";
  return credentials.securityToken === undefined ? "key" : "temporary key";
}

/** A text of the service without the credentials: a gateway may echo what it was given. */
export function withoutCredentials(text: string, credentials: Credentials): string {
  const secrets =
    credentials.kind === "token"
      ? [credentials.token]
      : [credentials.key.secret, credentials.key.id, credentials.securityToken ?? ""];
  return secrets
    .filter((secret) => secret !== "")
    .reduce((rest, secret) => rest.replaceAll(secret, "[secret]"), text);
}
