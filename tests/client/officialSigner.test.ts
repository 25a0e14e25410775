/** Our signer makes the signatures of the official one, and the simulator accepts them. */
import { credentialHeaders } from "../../provider/src/client/credentials";
import { signatureHeaders } from "../../provider/src/client/signing";
import { authenticate } from "../../provider/src/simulator/auth";
import { VECTOR_KEY, VECTOR_TIME, VECTORS, type Vector } from "./officialVectors";

function request({ method, origin, path, query = {}, headers = {}, body }: Vector) {
  const url = new URL(origin + path);
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values].flat()) url.searchParams.append(name, value);
  }
  return { method, url, headers, body: body === undefined ? "" : JSON.stringify(body) };
}

function official({ signedHeaders, signature }: Vector): string {
  return `SDK-HMAC-SHA256 Access=${VECTOR_KEY.id}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

it.each(VECTORS)("$name: ours is the official signature", (vector) => {
  expect(signatureHeaders(request(vector), VECTOR_KEY, VECTOR_TIME)).toEqual({
    "X-Sdk-Date": "20260109T123456Z",
    Authorization: official(vector),
  });
});

it.each(VECTORS)("$name: the simulator accepts the official signature", (vector) => {
  const { method, url, headers, body } = request(vector);
  const sent = Object.entries({
    ...headers,
    Host: url.host,
    "X-Sdk-Date": "20260109T123456Z",
    Authorization: official(vector),
  }).map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  const signed = {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(sent),
    body: Buffer.from(body),
  };
  const credentials = { accessKey: VECTOR_KEY.id, secretKey: VECTOR_KEY.secret };
  expect(() => {
    authenticate(signed, credentials, undefined, VECTOR_TIME);
  }).not.toThrow();
});

it.each([
  ["a project", { projectId: "p" }, undefined],
  ["an account", { domainId: "0a1b" }, undefined],
  ["an account and a temporary key", { domainId: "0a1b" }, "st"],
] as const)("%s is named and signed as the official one does", (name, scope, securityToken) => {
  const vector = VECTORS.find((candidate) => candidate.name === name)!;
  const { headers, ...rest } = request(vector);
  const ofScope = ["X-Project-Id", "X-Domain-Id", "X-Security-Token"];
  const before = Object.entries(headers).filter(([header]) => !ofScope.includes(header));
  const key = { kind: "key", key: VECTOR_KEY } as const;
  const made = credentialHeaders(
    { ...rest, headers: Object.fromEntries(before) },
    securityToken === undefined ? key : { ...key, securityToken },
    VECTOR_TIME,
    scope,
  );
  expect(made).toMatchObject({
    ...Object.fromEntries(Object.entries(headers).filter(([header]) => ofScope.includes(header))),
    Authorization: official(vector),
  });
});
