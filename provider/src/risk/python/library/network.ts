/** What comes over the network, and what is sent. */
import { hole, rendered, shown, type Text } from "../../text/text";
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { codeOf } from "../tree/syntax";
import { contentOf, derived, plain, textOf, textsIn } from "../values/convert";
import { isDownloaded, secretOf } from "../values/marks";
import {
  list,
  NONE,
  object,
  slotValue,
  text,
  tuple,
  unknown,
  type TextValue,
  type Value,
} from "../values/value";
import { pathOf, resolvedCall } from "./effects";
import { judgeWritten } from "./fileObjects";

export function downloaded(shownText: string, type: TextValue["type"] = "str"): TextValue {
  return text(hole(shownText, "maybe", { downloaded: true }), type);
}

/** Secrets of the server among what is sent. */
export function judgeSending(call: Call, values: readonly (Value | undefined)[]): void {
  const secret = values
    .flatMap((value) => (value ? textsIn(value) : []))
    .map((value) => secretOf(call.m.settledText(value)))
    .find((found) => found !== undefined);
  if (secret !== undefined)
    call.m.analysis.report.add(
      "leak-credentials",
      call.at,
      `${codeOf(call.node).slice(0, 60)} with ${secret}`,
    );
}

function urlOf(value: Value | undefined): Text {
  if (value?.kind === "object") {
    const url = slotValue(value.slots.get("url"));
    return url ? textOf(url) : [];
  }
  return value ? textOf(value) : [];
}

function response(call: Call, url: Text): Value {
  const from = shown(url).slice(0, 80) || codeOf(call.node).slice(0, 60);
  const isLocal = /^(?:file:|https?:\/\/(?:127\.|localhost|169\.254\.))/.test(shown(url));
  const content = isLocal
    ? unknown(`(answer of ${from})`, "maybe")
    : downloaded(`(what ${from} sends)`);
  return object("response", {
    content,
    text: content,
    raw: object("stream", { content }),
    body: content,
    status: unknown("(the status)"),
    status_code: unknown("(the status)"),
    code: unknown("(the status)"),
    ok: { kind: "test", whenTrue: [], whenFalse: [] },
    headers: unknown("(headers)"),
    url: text(url),
  });
}

const DESTROYING = /\/(?:_all|\*|_data_stream\/\*|[^/?\s]*\*)(?:[/?]|$)/;

/** Everything in a search cluster, by one request or by one for each name that it lists. */
export function judgeRequest(call: Call, method: string | undefined, url: Text): void {
  if (method?.toUpperCase() !== "DELETE") return;
  const path = rendered(url).replace(/^https?:\/\/[^/]*/, "");
  const isListed = /^\/\uE000$/.test(path) && isDownloaded(url);
  if (DESTROYING.test(path) || isListed)
    call.m.analysis.report.add("delete-stored-objects", call.at, `DELETE ${shown(url)}`);
}

function requested(method: string | undefined): Native {
  return (call) => {
    const way = method ?? plain(argument(call, 0, "method"));
    const place = method === undefined ? 1 : 0;
    const url = urlOf(argument(call, place, "url"));
    judgeSending(call, [
      ...call.args.slice(place),
      ...["data", "json", "files", "params", "content"].map((n) => call.named.get(n)),
    ]);
    judgeRequest(call, way, url);
    return response(call, url);
  };
}

const opened: Native = (call) => {
  const request = argument(call, 0, "url");
  judgeSending(call, [request, call.args[1], call.named.get("data")]);
  const method =
    request?.kind === "object" ? plain(slotValue(request.slots.get("method"))) : undefined;
  judgeRequest(call, method, urlOf(request));
  return response(call, urlOf(request));
};

function fetchedInto(place: number, name: string): Native {
  return (call) => {
    const url = urlOf(argument(call, 0, "url"));
    const given = pathOf(argument(call, place, name));
    const last = shown(url).split("/").at(-1) ?? "download";
    const path: Text = given ?? [last];
    judgeWritten(
      call.m,
      path,
      downloaded(`(what ${shown(url)} sends)`),
      "overwrite",
      call.at,
      resolvedCall(call),
    );
    return place === 1 ? tuple(text(path), unknown("(headers)")) : text(path);
  };
}

function bodyOf(call: Call): Value | undefined {
  return call.self?.kind === "object" ? slotValue(call.self.slots.get("content")) : undefined;
}

const read: Native = (call) => bodyOf(call);

const parts: Native = (call) => list([bodyOf(call) ?? unknown("(a part)")], true);

const json: Native = (call) =>
  bodyOf(call) && derived(codeOf(call.node).slice(0, 60), [bodyOf(call) ?? NONE]);

const sent: Native = (call) => {
  judgeSending(call, [call.self, ...call.args, ...call.named.values()]);
  return undefined;
};

const METHODS = ["get", "post", "put", "patch", "delete", "head", "options"];
const CLIENTS = [
  "requests",
  "requests.Session()",
  "requests.session()",
  "httpx",
  "httpx.Client()",
  "urllib3.PoolManager()",
];

const NETWORK_CALLS: readonly (readonly [string, Native])[] = CLIENTS.flatMap((client) => [
  ...METHODS.map((method) => [`${client}.${method}`, requested(method)] as const),
  [`${client}.request`, requested(undefined)] as const,
]);

export const networkNatives: Natives = {
  ...Object.fromEntries(NETWORK_CALLS),
  "urllib.request.urlopen": opened,
  "urllib.request.build_opener().open": opened,
  "urllib.request.URLopener().open": opened,
  "urllib.request.urlretrieve": fetchedInto(1, "filename"),
  "wget.download": fetchedInto(1, "out"),
  "urllib.request.Request": (call) => {
    const url = argument(call, 0, "url") ?? unknown("url");
    const data = argument(call, 1, "data") ?? NONE;
    const method = call.named.get("method") ?? (data.kind === "none" ? NONE : text(["POST"]));
    return object("request", { url, data, method });
  },
  "http.client.HTTPConnection": (call) => object("connection", { host: call.args[0] ?? NONE }),
  "http.client.HTTPSConnection": (call) => object("connection", { host: call.args[0] ?? NONE }),
  "connection.request": (call) => {
    const [method, path] = [plain(argument(call, 0, "method")), argument(call, 1, "url")];
    judgeSending(call, [path, argument(call, 2, "body")]);
    judgeRequest(call, method, path ? textOf(path) : []);
    return NONE;
  },
  "connection.getresponse": (call) => response(call, ["the other side"]),
  "response.read": read,
  "response.json": json,
  "response.iter_content": parts,
  "response.iter_lines": parts,
  "response.readlines": parts,
  "response.readline": read,
  "response.raise_for_status": () => NONE,
  "response.close": () => NONE,
  "response.getcode": () => unknown("(the status)"),
  "response.__enter__": (call) => call.self,
  "stream.read": read,
  "smtplib.SMTP().sendmail": sent,
  "smtplib.SMTP().send_message": sent,
  "smtplib.SMTP_SSL().sendmail": sent,
  "smtplib.SMTP_SSL().send_message": sent,
  "ftplib.FTP().storbinary": sent,
  "ftplib.FTP().storlines": sent,
  "ftplib.FTP_TLS().storbinary": sent,
  "pickle.loads": loaded,
  "pickle.load": loaded,
  "marshal.loads": (call) =>
    object("code", { source: derived(codeOf(call.node).slice(0, 60), call.args) }),
  "yaml.load": (call) => {
    const loader = argument(call, 1, "Loader");
    const isSafe = loader?.kind === "native" && /Safe|Base/.test(loader.name);
    return isSafe ? undefined : loaded(call);
  },
  "yaml.unsafe_load": loaded,
  "json.dumps": (call) => derived(codeOf(call.node).slice(0, 60), call.args, { type: "str" }),
  "json.loads": (call) => parsedJson(call),
  "ast.literal_eval": (call) => parsedJson(call),
};

/** Objects made of what came over the network: making them may run code. */
function loaded(call: Call): Value | undefined {
  const [value] = call.args;
  if (value && contentOf(value).downloaded)
    call.m.analysis.report.add("run-download", call.at, codeOf(call.node));
  else if (
    value?.kind === "object" &&
    contentOf(slotValue(value.slots.get("content")) ?? NONE).downloaded
  )
    call.m.analysis.report.add("run-download", call.at, codeOf(call.node));
  return undefined;
}

function parsedJson(call: Call): Value | undefined {
  const whole = plain(call.args[0]);
  if (whole === undefined || (call.args[0]?.kind === "text" && call.args[0].type === "any"))
    return derived(codeOf(call.node).slice(0, 60), call.args);
  try {
    const usual = call.name.startsWith("ast.")
      ? whole
          .replaceAll(/'([^'"\\]*)'/g, '"$1"')
          .replaceAll("(", "[")
          .replaceAll(")", "]")
      : whole;
    return fromJson(JSON.parse(usual) as unknown);
  } catch {
    return derived(codeOf(call.node).slice(0, 60), call.args);
  }
}

function fromJson(value: unknown): Value {
  if (typeof value === "string") return text(value === "" ? [] : [value]);
  if (typeof value === "number") return { kind: "number", value, float: !Number.isInteger(value) };
  if (typeof value === "boolean") return { kind: "bool", value };
  if (Array.isArray(value)) return list(value.slice(0, 2048).map(fromJson));
  if (typeof value === "object" && value !== null) {
    const slots = Object.entries(value).map(([key, item]) => [`s:${key}`, fromJson(item)] as const);
    return { kind: "dict", slots: new Map(slots) };
  }
  return NONE;
}
