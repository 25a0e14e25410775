/** Redirections: where input comes from, and what is written where. */
import type { HereDoc, Redirect, Redirection } from "unbash" with { "resolution-mode": "import" };
import { content, downloadedFrom, NOTHING, type Content } from "../analysis/content";
import type { Analysis } from "../analysis/analysis";
import { keptAt } from "../programs/files/fileContents";
import { judgeWriting } from "../effects/writing";
import { concat, EMPTY, literal, rendered, shown, type Text } from "../text/text";
import { locatedByLine } from "./origins";
import type { Words } from "./words";

interface Target {
  readonly path: Text;
  readonly append: boolean;
  readonly position: number;
}

/** What flows in and out of a command. */
export interface Flows {
  readonly input: Content;
  readonly targets: readonly Target[];
  /** Its output goes to standard error. */
  readonly aside: boolean;
  /** It is connected to a network socket of the shell. */
  readonly socket: boolean;
}

const SOCKET = /^\/dev\/(?:tcp|udp)\//;

function hereDocument(node: HereDoc, words: Words): Content {
  const { body, delimiter, operator } = node;
  const verbatim = delimiter?.quoted === true || body.parts === undefined;
  const text = verbatim ? literal(body.text) : words.parts(body.parts);
  const stripped =
    operator === "<<-"
      ? text.map((piece) => (typeof piece === "string" ? piece.replaceAll(/^\t+/gm, "") : piece))
      : text;
  return content(stripped, locatedByLine(body.text, body.pos, stripped, words));
}

function fileContent(path: Text, words: Words): Content {
  if (SOCKET.test(rendered(path))) return downloadedFrom(shown(path));
  return keptAt(path, words.state.directory, words.shell.analysis);
}

function outputTarget(node: Redirect, path: Text): Target | undefined {
  const { operator, descriptor, pos } = node;
  const errorsOnly = descriptor?.type === "FileDescriptor" && descriptor.value === 2;
  if (rendered(path) === "/dev/null") return undefined;
  return { path, append: operator.includes(">>") || errorsOnly, position: pos };
}

/** Secrets that go into a socket. */
export function judgeSent(
  { socket }: Flows,
  { secret }: Content,
  at: number,
  resolved: string,
  analysis: Analysis,
): void {
  if (!socket || secret === undefined) return;
  analysis.report.add("leak-credentials", at, resolved, { because: `It sends ${secret}.` });
}

/** Reads the redirections of a command in their order. */
export function applyRedirects(
  redirects: readonly Redirection[],
  words: Words,
  input: Content,
): Flows {
  let flows: Flows = { input, targets: [], aside: false, socket: false };
  for (const node of redirects) {
    if (node.type === "HereDoc") {
      flows = { ...flows, input: hereDocument(node, words) };
    } else if (node.type === "HereString") {
      const text = node.target ? words.text(node.target) : EMPTY;
      flows = { ...flows, input: content(concat(text, literal("\n"))) };
    } else flows = redirected(node, words, flows);
  }
  return flows;
}

function redirected(node: Redirect, words: Words, flows: Flows): Flows {
  if (!node.target) return flows;
  const path = words.text(node.target);
  const name = rendered(path);
  const socket = flows.socket || SOCKET.test(name);
  if (SOCKET.test(name) && node.descriptor?.type === "FileDescriptor") {
    words.shell.analysis.files.set(`&${String(node.descriptor.value)}`, downloadedFrom(name));
  }
  const number = node.descriptor?.type === "FileDescriptor" ? node.descriptor.value : 0;
  if (number > 2 && !SOCKET.test(name)) {
    if (node.operator === "<") {
      words.shell.analysis.files.set(`/dev/fd/${String(number)}`, fileContent(path, words));
      return flows;
    }
    if (/^(?:<>|>{1,2}|>\|)$/.test(node.operator)) {
      words.shell.analysis.handles.set(String(number), path);
      if (node.operator === "<>") return flows;
    }
  }
  if (node.operator === "<" || node.operator === "<>") {
    return { ...flows, socket, input: fileContent(path, words) };
  }
  if (node.operator === "<&") {
    const file = words.shell.analysis.files.get(`&${name}`);
    return {
      ...flows,
      socket: flows.socket || file?.downloaded === true,
      input: file ?? flows.input,
    };
  }
  if (node.operator === ">&" && /^[\d-]+$|^$/.test(name)) {
    const file = words.shell.analysis.files.get(`&${name}`);
    const handle = words.shell.analysis.handles.get(name);
    if (handle && number <= 1) {
      return {
        ...flows,
        targets: [...flows.targets, { path: handle, append: true, position: node.pos }],
      };
    }
    const own = node.descriptor?.type === "FileDescriptor" ? node.descriptor.value : 1;
    const aside = own === 1 ? name === "2" : flows.aside;
    return { ...flows, aside, socket: flows.socket || file?.downloaded === true };
  }
  const target = socket ? undefined : outputTarget(node, path);
  if (!target) return { ...flows, socket, aside: flows.aside || name === "/dev/null" };
  const errorsOnly = node.descriptor?.type === "FileDescriptor" && node.descriptor.value !== 1;
  if (errorsOnly) return { ...flows, socket };
  return { ...flows, socket, targets: [...flows.targets, target] };
}

/** Writes what a command prints to where it goes; what is left for the pipe. */
export function sendOutput(
  flows: Flows,
  output: Content,
  words: Words,
  position: number,
  name = "",
): Content {
  const { shell, state, source } = words;
  for (const [index, { path, append, position: own }] of flows.targets.entries()) {
    const last = index === flows.targets.length - 1;
    const verb = append ? ">>" : ">";
    const { directory, entered, absent } = state;
    const frame = { ...shell.frame, directory, entered, absent };
    const at = shell.place(source, position >= 0 ? position : own);
    const written = last ? output : NOTHING;
    const resolved = `${name === "" ? "" : `${name} `}${verb} ${shown(path)}`;
    const mode = append ? "append" : "overwrite";
    judgeWriting({ path, at, resolved, content: written, mode }, frame, shell.analysis);
  }
  return flows.targets.length > 0 || flows.aside ? NOTHING : output;
}
