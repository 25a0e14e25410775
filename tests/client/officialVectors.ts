/**
 * Signatures that Huawei's own signer made: `AKSKSigner.sign` of @huaweicloud/huaweicloud-sdk-core
 * 3.1.211 (npm), given `{ endpoint: origin + path, method, headers, queryParams, data }` with the
 * header `X-Sdk-Date: 20260109T123456Z`, which it takes instead of its clock, and the key below.
 * It escapes once more what is escaped in a path, unlike its sibling for Python, and so the paths
 * here are not escaped.
 */

export interface Vector {
  readonly name: string;
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signedHeaders: string;
  readonly signature: string;
}

export const VECTOR_KEY = { id: "AKEXAMPLE", secret: "sk-example" };

/** Epoch milliseconds of 20260109T123456Z. */
export const VECTOR_TIME = Date.UTC(2026, 0, 9, 12, 34, 56);

export const VECTORS: readonly Vector[] = [
  {
    name: "nothing but a path",
    method: "GET",
    origin: "https://coc.myhuaweicloud.com",
    path: "/v1/job/scripts",
    signedHeaders: "host;x-sdk-date",
    signature: "3db98dfeba42e2190b794d4c110911a07efc510952943b0cc095fcb13f2c71ce",
  },
  {
    name: "no path",
    method: "DELETE",
    origin: "https://coc.myhuaweicloud.com",
    path: "",
    signedHeaders: "host;x-sdk-date",
    signature: "c2ad4ee2b57275c517f3d4ae929244127081bcdbd7255b881ca1e27be8a1d705",
  },
  {
    name: "the root",
    method: "GET",
    origin: "https://coc.myhuaweicloud.com",
    path: "/",
    signedHeaders: "host;x-sdk-date",
    signature: "80bf0402a416a25761161938a3eb1a6230b12e9fd50ce60ba5f0ea5d98e6c08c",
  },
  {
    name: "a slash at the end",
    method: "GET",
    origin: "https://coc.myhuaweicloud.com",
    path: "/v1/job/scripts/",
    signedHeaders: "host;x-sdk-date",
    signature: "3db98dfeba42e2190b794d4c110911a07efc510952943b0cc095fcb13f2c71ce",
  },
  {
    name: "two slashes",
    method: "GET",
    origin: "https://coc.myhuaweicloud.com",
    path: "/v1//job",
    signedHeaders: "host;x-sdk-date",
    signature: "52e2a66e74137df4083a7f499b65586ebb0a368d14da92724728d7c1323f9303",
  },
  {
    name: "a port",
    method: "GET",
    origin: "http://127.0.0.1:8443",
    path: "/v1/p/workflows",
    signedHeaders: "host;x-sdk-date",
    signature: "34d6f05c0aabaee15384fa4ce48945db08b7058128f19c0efcf5ff177944b80b",
  },
  {
    name: "an IPv6 address",
    method: "GET",
    origin: "http://[::1]:8080",
    path: "/v1/p/workflows",
    signedHeaders: "host;x-sdk-date",
    signature: "0c7840570b6d897019bad4d107282d2e52a7c80c1fdac39f026f53b70c6852ed",
  },
  {
    name: "a host in capitals",
    method: "GET",
    origin: "https://COC.MyHuaweiCloud.com",
    path: "/v1/job/scripts",
    signedHeaders: "host;x-sdk-date",
    signature: "3db98dfeba42e2190b794d4c110911a07efc510952943b0cc095fcb13f2c71ce",
  },
  {
    name: "a page of a list",
    method: "GET",
    origin: "https://coc.myhuaweicloud.com",
    path: "/v1/job/scripts",
    query: {
      limit: "100",
      marker: "6130",
      name_like: "切换_1",
    },
    signedHeaders: "host;x-sdk-date",
    signature: "005f2f5570280ec3e5995ce78a4e0491fedbf910e73db285f0096d665013e5b4",
  },
  {
    name: "a query out of order",
    method: "GET",
    origin: "https://mgc.ap-southeast-3.myhuaweicloud.com",
    path: "/v1/p/workflows",
    query: {
      offset: "0",
      limit: "100",
      Name: "x",
      "name-2": "y",
      name: "z",
    },
    signedHeaders: "host;x-sdk-date",
    signature: "9ba1383be5b95d77bb3e74ba2330090667eaea8c59eb177e8e15b4d0e0b406a5",
  },
  {
    name: "a name more than once",
    method: "GET",
    origin: "https://mgc.ap-southeast-3.myhuaweicloud.com",
    path: "/v1/p/workflows",
    query: {
      status: ["WAITING", "PAUSED", ""],
      a: "1",
    },
    signedHeaders: "host;x-sdk-date",
    signature: "f5386ab5135e83329fb617448e98ab9bece3f4c5308b88a63787e13c277cf1ed",
  },
  {
    name: "empty values",
    method: "GET",
    origin: "https://mgc.ap-southeast-3.myhuaweicloud.com",
    path: "/v1/p/workflows",
    query: {
      name: "",
      status: "",
    },
    signedHeaders: "host;x-sdk-date",
    signature: "4d5e3e4008dfef1ffdb087a137328d6b6035b49be89efb6fbeb178fc92f71be6",
  },
  {
    name: "every sign in a value",
    method: "GET",
    origin: "https://mgc.ap-southeast-3.myhuaweicloud.com",
    path: "/p",
    query: {
      q: " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    },
    signedHeaders: "host;x-sdk-date",
    signature: "4cb79ff7fbd4912821101f0b3c84ac5affeb4deec5f6af812e39066a72fbb6c5",
  },
  {
    name: "every sign in a name",
    method: "GET",
    origin: "https://mgc.ap-southeast-3.myhuaweicloud.com",
    path: "/p",
    query: {
      " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~": "q",
    },
    signedHeaders: "host;x-sdk-date",
    signature: "df086732cbeda225cbc5fe9df48c408ffdcc5b9ea5dcdb619326b31025f712d1",
  },
  {
    name: "characters outside ASCII in a query",
    method: "GET",
    origin: "https://mgc.ap-southeast-3.myhuaweicloud.com",
    path: "/p",
    query: {
      clé: "é切😀\u00a0",
      b: "+ +",
    },
    signedHeaders: "host;x-sdk-date",
    signature: "f0c57e2e42f9b2614cadd09365651fc46309a0b9a6fc4c1e756fba37e8f54b72",
  },
  {
    name: "names that are in another order once escaped",
    method: "GET",
    origin: "https://mgc.ap-southeast-3.myhuaweicloud.com",
    path: "/p",
    query: {
      "a/": "1",
      "a.": "2",
      "a b": "3",
      "a-b": "4",
    },
    signedHeaders: "host;x-sdk-date",
    signature: "b561d94e2d4b78bde41307150d04c3790eb28c2fa1e0b9fec99c854708ce9279",
  },
  {
    name: "values that are in another order once escaped",
    method: "GET",
    origin: "https://mgc.ap-southeast-3.myhuaweicloud.com",
    path: "/p",
    query: {
      k: ["a/", "a.", "é", "z"],
    },
    signedHeaders: "host;x-sdk-date",
    signature: "291bb2ce3d62c423aad9672a859157505f3098ff8b71fc53b897da207067adc7",
  },
  {
    name: "characters outside ASCII in a path",
    method: "GET",
    origin: "https://mgc.ap-southeast-3.myhuaweicloud.com",
    path: "/v1/切换/é/😀",
    signedHeaders: "host;x-sdk-date",
    signature: "3a8deea3fb3001229201fd112decbc48514158952e2d1fa65f2665abad851213",
  },
  {
    name: "signs in a path",
    method: "GET",
    origin: "https://mgc.ap-southeast-3.myhuaweicloud.com",
    path: "/v1/a!*()~:@,$&+=;-_./x..y/.z",
    signedHeaders: "host;x-sdk-date",
    signature: "23ee64e5af95658c9bf3a57032738b2d68dfa3ed0ce9f5b56b874365cb381972",
  },
  {
    name: "a body",
    method: "POST",
    origin: "https://coc.myhuaweicloud.com",
    path: "/v1/job/scripts",
    headers: {
      "content-type": "application/json",
    },
    body: {
      name: "reset_agent",
      content: 'echo ${path}\n\t"x" \\ 切换 😀 \u2028',
    },
    signedHeaders: "content-type;host;x-sdk-date",
    signature: "7d712353e6ac39aa015353aee48090d553f47955e6ba30cefb9d85ef39ab3105",
  },
  {
    name: "an empty object",
    method: "POST",
    origin: "https://coc.myhuaweicloud.com",
    path: "/v1/job/scripts",
    headers: {
      "content-type": "application/json",
    },
    body: {},
    signedHeaders: "content-type;host;x-sdk-date",
    signature: "046e66f5e7d1cf55326ef9530cdcba3a9b3472bcc4e8a78e46dae17928d10c23",
  },
  {
    name: "an empty list",
    method: "PUT",
    origin: "https://coc.myhuaweicloud.com",
    path: "/v1/job/scripts",
    headers: {
      "content-type": "application/json",
    },
    body: [],
    signedHeaders: "content-type;host;x-sdk-date",
    signature: "e912d718dda2cbe65f482824e44a5ebf53e637987e76acb4289656490c0d9d2a",
  },
  {
    name: "the headers that we send",
    method: "PUT",
    origin: "https://mgc.ap-southeast-3.myhuaweicloud.com",
    path: "/v1/p/workflows/wf/stages/s",
    headers: {
      Accept: "application/json",
      "Content-Type": "application/json;charset=UTF-8",
    },
    body: {
      name: "切换 (1)",
      description: "",
    },
    signedHeaders: "accept;content-type;host;x-sdk-date",
    signature: "bb2c76b689b87b447417e3775b7f336f781b0ebed59d3b2fe2f0e9fd03400fa9",
  },
  {
    name: "a temporary key",
    method: "GET",
    origin: "https://coc.myhuaweicloud.com",
    path: "/v1/job/scripts",
    headers: {
      "X-Security-Token": "st/+==",
    },
    signedHeaders: "host;x-sdk-date;x-security-token",
    signature: "0414ea72a686d09381987f9d0ee64fe87dc51ce8801da36eab43b1925173b039",
  },
  {
    name: "a project",
    method: "POST",
    origin: "https://mgc.ap-southeast-3.myhuaweicloud.com",
    path: "/v1/p/workflows/wf/action",
    headers: {
      Accept: "application/json",
      "Content-Type": "application/json;charset=UTF-8",
      "X-Project-Id": "p",
    },
    body: {
      operation: "start",
    },
    signedHeaders: "accept;content-type;host;x-project-id;x-sdk-date",
    signature: "e1fbb288fd1985bb8916031642717a991d2ebfb309bf1a589133d74c13e82c4c",
  },
  {
    name: "an account",
    method: "GET",
    origin: "https://coc.myhuaweicloud.com",
    path: "/v1/job/public-scripts/SC1",
    headers: {
      "X-Domain-Id": "0a1b",
    },
    signedHeaders: "host;x-domain-id;x-sdk-date",
    signature: "153ea7cd4344ff9e1fd9e2124314c493dcc4647d059ca4077386759690e3e188",
  },
  {
    name: "an account and a temporary key",
    method: "DELETE",
    origin: "https://coc.myhuaweicloud.com",
    path: "/v1/job/scripts/SC1",
    query: {
      a: "b c",
    },
    headers: {
      Accept: "application/json",
      "X-Security-Token": "st",
      "X-Domain-Id": "0a1b",
    },
    signedHeaders: "accept;host;x-domain-id;x-sdk-date;x-security-token",
    signature: "977cb4967945c84de0386fc5cab6bf12e16f1bbe384e7532541d7530fea938e1",
  },
  {
    name: "headers in any order and case",
    method: "GET",
    origin: "https://coc.myhuaweicloud.com",
    path: "/p",
    headers: {
      "x-b": "1",
      "X-A-B": "2",
      xa: "3",
      "x-a": "4",
      "X-1": "5",
      x1: "6",
    },
    signedHeaders: "host;x-1;x-a;x-a-b;x-b;x-sdk-date;x1;xa",
    signature: "f155bc23edc85d732ae1487e25f5feb6850f64b46dcb47153011122dcff65595",
  },
];
