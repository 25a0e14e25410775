/** Programs that fetch files, and those that compare them with a digest. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, downloadedFrom, outputOf, type Content } from "../../analysis/content";
import { resolvedCommand } from "../../programs/dispatch";
import { fromBase64, fromHex } from "../../text/decode";
import { hole, literal, rendered, shown, type Text } from "../../text/text";
import { fileKey, readFile, readText } from "../files";
import { digestCompared, digestOf } from "../memory";
import { lastName } from "../paths";
import { judgeWindowsWriting } from "../writing";

const URL = /^(?:https?|ftp|\uE000.*:\/\/|\\\\)/i;

/** Remembers that a file came over the network. */
export function fetched(path: Text, url: string, command: Command, analysis: Analysis): void {
  judgeWindowsWriting(
    {
      path,
      at: command.at,
      resolved: resolvedCommand(command.argv),
      content: downloadedFrom(url),
      mode: "overwrite",
    },
    command,
    analysis,
  );
}

function nameFrom(url: string): Text {
  return literal(
    url
      .replace(/[?#].*$/, "")
      .split("/")
      .pop() ?? "download",
  );
}

/** What stands between the lines of a certificate file. */
function decoded(file: Content, isHex: boolean): Content {
  const text = rendered(file.text);
  // What stands around the lines of the certificate is passed over.
  const block = /-----BEGIN [^-]+-----([^-]*)-----END/.exec(text)?.[1];
  const body = block ?? text.replaceAll(/-----[A-Z ]+-----/g, "");
  const result = isHex ? fromHex(body) : fromBase64(body);
  if (file.downloaded || result === undefined) return { ...file, locate: undefined };
  return { text: literal(result), downloaded: false };
}

const certutil: Program = (command, analysis) => {
  const words = command.argv.slice(1);
  const line = words.map((word) => rendered(word).toLowerCase().replace(/^-/, "/"));
  const operands = words.filter((_, index) => !(line[index] ?? "").startsWith("/"));
  const { at } = command;
  const resolved = resolvedCommand(command.argv);
  if (line.some((word) => /^\/(?:urlcache|verifyctl|url)$/.test(word))) {
    const index = operands.findIndex((word) => URL.test(rendered(word)));
    const url = operands[index];
    if (url) fetched(operands[index + 1] ?? nameFrom(rendered(url)), shown(url), command, analysis);
  } else if (line.some((word) => /^\/decode(?:hex)?$/.test(word))) {
    const [from, to] = operands;
    const file = from && readText(from, command, analysis);
    if (to && file) {
      const result = decoded(file, line.includes("/decodehex"));
      judgeWindowsWriting(
        { path: to, at, resolved, content: result, mode: "overwrite" },
        command,
        analysis,
      );
    }
  } else if (line.includes("/hashfile")) {
    const [path] = operands;
    const key = path && fileKey(path, command);
    if (key !== undefined) return content(hole(digestOf(key), "never"));
  } else if (line.includes("/addstore") && line.some((word) => word === "root")) {
    analysis.report.add("weaken-login", at, resolved, { severity: "medium" });
  } else if (line.some((word) => /^\/(?:exportpfx|delkey|delstore)$/.test(word))) {
    analysis.report.add("leak-credentials", at, resolved, { severity: "medium" });
  }
  return outputOf("(certutil)");
};

const bitsadmin: Program = (command, analysis) => {
  const words = command.argv.slice(1);
  const line = words.map((word) => rendered(word).toLowerCase());
  const index = words.findIndex((word) => URL.test(rendered(word)));
  const url = words[index];
  const to = words[index + 1];
  if (url && to && line.some((word) => /^[-/](?:transfer|addfile)$/.test(word))) {
    fetched(to, shown(url), command, analysis);
  }
  const notify = line.findIndex((word) => word.includes("setnotifycmdline"));
  const program = words[notify + 2];
  if (notify >= 0 && program) {
    const text = [...program, " ", ...(words[notify + 3] ?? [])];
    analysis.run("BAT", content(text), command, command.at);
  }
  return outputOf("(bitsadmin)");
};

const SECRET_PATH =
  /(?:\\config\\(?:sam|security|system)|ntds\.dit|\\\.ssh\\|\.pfx|\.kdbx|lsass|unattend\.xml|web\.config|\\sam(?:\.|$))/i;

const curl: Program = (command, analysis) => {
  const words = command.argv.slice(1);
  let output: Text | undefined;
  let named = false;
  let sends = "";
  const urls: Text[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? [];
    const text = rendered(word);
    if (/^(?:--output|--output-document)$/.test(text) || /^-[a-zA-Z]*[o]$/.test(text)) {
      index += 1;
      output = words[index];
    } else if (/^-[a-zA-Z]*O[a-zA-Z]*$/.test(text)) {
      const next = words[index + 1];
      if (/^wget/i.test(rendered(command.argv[0] ?? [])) && next) {
        index += 1;
        output = next;
      } else named = true;
    } else if (text === "--remote-name" || text === "--remote-name-all") named = true;
    else if (/^(?:-T|--upload-file|-F|--form|-d|--data|--data-binary)$/.test(text)) {
      index += 1;
      sends += ` ${rendered(words[index] ?? [])}`;
    } else if (
      /^(?:-H|--header|-u|--user|-x|--proxy|-A|--user-agent|-e|-m|--max-time|--retry|--connect-timeout|-X|--request|-w|--write-out|-b|-c)$/.test(
        text,
      )
    ) {
      index += 1;
    } else if (!text.startsWith("-") && text !== "") urls.push(word);
  }
  const [url] = urls;
  const resolved = resolvedCommand(command.argv);
  if (SECRET_PATH.test(sends)) analysis.report.add("leak-credentials", command.at, resolved);
  if (!url) return undefined;
  if (/^wget/i.test(rendered(command.argv[0] ?? [])) && !output) named = true;
  const target = output ?? (named ? nameFrom(rendered(url)) : undefined);
  if (target && rendered(target) !== "-") {
    fetched(target, shown(url), command, analysis);
    return outputOf("(curl)", "maybe");
  }
  return downloadedFrom(shown(url));
};

/** `ftp -s:file`: what the script that it is given fetches and sends. */
const ftp: Program = (command, analysis) => {
  const option = command.argv
    .map((word) => /^[-/]s:(.*)$/i.exec(rendered(word))?.[1])
    .find(Boolean);
  const script = option ? readFile(literal(option), command, analysis) : command.input;
  for (const line of rendered(script?.text ?? []).split("\n")) {
    const found = /^\s*(get|recv|mget|put|send)\s+(\S+)(?:\s+(\S+))?/i.exec(line);
    if (!found) continue;
    const [, verb = "", from = "", to] = found;
    if (/^(?:put|send)$/i.test(verb)) {
      if (SECRET_PATH.test(from)) analysis.report.add("leak-credentials", command.at, line);
    } else fetched(literal(to ?? lastName(from.replaceAll("/", "\\"))), line, command, analysis);
  }
  return undefined;
};

/** Looks at a signature, which is as good as a digest. */
const signtool: Program = (command, analysis) => {
  for (const word of command.argv.slice(1)) {
    const key = fileKey(word, command);
    if (key !== undefined) digestCompared(digestOf(key), analysis);
  }
  return undefined;
};

const expand: Program = (command, analysis) => {
  const [from, to] = command.argv.slice(1).filter((word) => !/^[-/]/.test(rendered(word)));
  const file = from && readFile(from, command, analysis);
  if (file && to) {
    const key = fileKey(to, command);
    if (key !== undefined) analysis.files.set(key, { ...file, locate: undefined });
  }
  return undefined;
};

export const FETCHING: Readonly<Record<string, Program>> = {
  certutil,
  bitsadmin,
  curl,
  wget: curl,
  ftp,
  signtool,
  sigcheck: signtool,
  sigcheck64: signtool,
  expand,
  desktopimgdownldr: (command, analysis) => {
    analysis.report.add("run-unknown", command.at, resolvedCommand(command.argv));
    return undefined;
  },
};
