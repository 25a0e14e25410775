/** Fetching over the network: what came from elsewhere, and where it is kept. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, downloadedFrom, NOTHING, outputOf, type Content } from "../../analysis/content";
import { judgeHttpDeletion } from "../../effects/httpDeletion";
import { judgeWriting } from "../../effects/writing";
import { baseName, pathReadings } from "../../paths/posix";
import { concat, EMPTY, known, literal, rendered, shown, type Text } from "../../text/text";
import { argumentsOf, hasAny } from "../arguments";
import { resolvedCommand } from "../dispatch";

import { judgeSending } from "./sending";

const CURL_VALUES =
  "o O X H d T u b c A e m x w F C r s y Y z E K --output --request --header --data --data-binary --data-raw --data-urlencode --upload-file --user --cookie --user-agent --max-time --connect-timeout --retry --retry-delay --proxy --write-out --form --cacert --cert --key --resolve --config --range --url --json --output-dir --limit-rate --interface"
    .split(" ")
    .filter((name) => name !== "O" && name !== "s");

const WGET_VALUES =
  "O o P t T e U i a --output-document --output-file --directory-prefix --tries --timeout --header --user --password --post-data --post-file --execute --user-agent --input-file --method --body-data --body-file --wait".split(
    " ",
  );

function isLocal(url: string): boolean {
  return /^(?:https?:\/\/)?(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|169\.254\.169\.254)(?:[:/]|$)/.test(
    url,
  );
}

function fetched(url: Text): Content {
  const name = rendered(url);
  if (isLocal(name) || name.startsWith("file:")) return outputOf(`(answer of ${shown(url)})`);
  return downloadedFrom(shown(url));
}

function saved(path: Text, url: Text, command: Command, analysis: Analysis): void {
  const resolved = resolvedCommand(command.argv);
  judgeWriting(
    { path, at: command.at, resolved, content: fetched(url), mode: "overwrite" },
    command,
    analysis,
  );
}

/** The name that a server's file gets here. */
export function nameIn(url: Text): Text {
  const name = baseName(rendered(url).replace(/[?#].*$/, ""));
  return literal(name === "" ? "index.html" : name);
}

const curl: Program = (command, analysis) => {
  const { options, values, operands } = argumentsOf(command, CURL_VALUES);
  const url =
    operands.find((word) => !rendered(word).startsWith("-")) ?? values.get("--url") ?? EMPTY;
  const method = known(values.get("-X") ?? values.get("--request") ?? EMPTY) ?? "";
  const sent = [
    "-d",
    "--data",
    "--data-binary",
    "--data-raw",
    "--data-urlencode",
    "-F",
    "--form",
    "-T",
    "--upload-file",
    "--json",
  ].flatMap((name) => {
    const value = values.get(name);
    return value ? [value] : [];
  });
  judgeHttpDeletion(
    method === "" && sent.length > 0 ? "POST" : method,
    url,
    sent,
    command,
    analysis,
  );
  if (sent.length > 0) {
    judgeSending(sent, command, analysis);
  }
  const path = values.get("-o") ?? values.get("--output");
  if (path && rendered(path) !== "-") {
    saved(path, url, command, analysis);
    return NOTHING;
  }
  if (hasAny(options, "-O", "--remote-name")) {
    saved(nameIn(url), url, command, analysis);
    return NOTHING;
  }
  return hasAny(options, "-I", "--head") ? outputOf("(headers)", "never") : fetched(url);
};

const wget: Program = (command, analysis) => {
  const { options, values, operands } = argumentsOf(command, WGET_VALUES);
  const [url = EMPTY] = operands;
  const sent = ["--post-data", "--post-file", "--body-file"].flatMap((name) => {
    const value = values.get(name);
    return value ? [value] : [];
  });
  if (sent.length > 0)
    judgeSending(
      sent.map((text) => concat(literal("@"), text)),
      command,
      analysis,
    );
  const path = values.get("-O") ?? values.get("--output-document");
  if (path && rendered(path) === "-") return fetched(url);
  if (hasAny(options, "--spider")) return NOTHING;
  const folder = values.get("-P") ?? values.get("--directory-prefix");
  const target = path ?? (folder ? concat(folder, literal("/"), nameIn(url)) : nameIn(url));
  saved(target, url, command, analysis);
  return NOTHING;
};

const clone: Program = (command, analysis) => {
  const words = command.argv.map((word) => rendered(word));
  for (const word of words) {
    const code = /^(?:alias\.\w+|core\.(?:pager|editor|sshCommand|fsmonitor))=!?(.+)$/s.exec(
      word,
    )?.[1];
    if (code !== undefined && word.includes("=!")) {
      analysis.run("SHELL", content(literal(code)), command, command.at);
    }
  }
  const at = words.indexOf("clone");
  if (at < 0) return undefined;
  const { operands } = argumentsOf(command, ["b", "o", "c", "--depth", "--branch"], at + 1);
  const [url = EMPTY, folder] = operands;
  const name = folder ? rendered(folder) : baseName(rendered(url)).replace(/\.git$/, "");
  const [place] = pathReadings(literal(name), command.directory);
  if (place)
    analysis.files.set(place.path, { ...outputOf(`(clone of ${shown(url)})`), downloaded: false });
  return NOTHING;
};

export const DOWNLOAD_PROGRAMS: Readonly<Record<string, Program>> = {
  curl,
  wget,
  wget2: wget,
  aria2c: (command, analysis) => {
    const { operands, values } = argumentsOf(command, ["o", "d", "x", "s", "--out", "--dir"]);
    const [url = EMPTY] = operands;
    saved(values.get("-o") ?? values.get("--out") ?? nameIn(url), url, command, analysis);
    return NOTHING;
  },
  ...Object.fromEntries(
    ["dig", "host", "nslookup", "drill", "kdig"].map((name) => [
      name,
      (command: Command) => downloadedFrom(resolvedCommand(command.argv)),
    ]),
  ),
  fetch: wget,
  lynx: (command) => downloadedFrom(resolvedCommand(command.argv)),
  w3m: (command) => downloadedFrom(resolvedCommand(command.argv)),
  http: (command) => downloadedFrom(resolvedCommand(command.argv)),
  git: clone,
};
