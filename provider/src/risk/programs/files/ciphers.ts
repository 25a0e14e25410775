/** Encryption and archives with passwords, decoding and checking included. */
import type { Program } from "../../analysis/analysis";
import { NOTHING, outputOf } from "../../analysis/content";
import { judgeEncryptionInPlace, noteEncryption } from "../../effects/encryption";
import { fromBase64 } from "../../text/decode";
import { known, literal, rendered, shown, type Text } from "../../text/text";
import { argumentsOf, hasAny, lineOf, wordsOf } from "../arguments";
import { resolvedCommand } from "../dispatch";
import { verified } from "../fetching/verification";

/** The value behind an option that is written with one dash: `-in FILE`. */
function valueOf(argv: readonly Text[], name: string): Text | undefined {
  const at = argv.findIndex((word) => rendered(word) === name);
  return at < 0 ? undefined : argv[at + 1];
}

const openssl: Program = (command, analysis) => {
  const words = wordsOf(command);
  const [, verb = ""] = words;
  const has = (name: string) => words.includes(name);
  if (has("-verify") || verb === "verify" || (verb === "cms" && has("-verify"))) {
    verified(analysis);
    return NOTHING;
  }
  const from = valueOf(command.argv, "-in");
  const input = from
    ? (analysis.written(from, command.directory) ?? outputOf(`(content of ${shown(from)})`))
    : command.input;
  const decodes = has("-d");
  const cipher =
    words.some((word) => /^-(?:aes|des|camellia|chacha|aria|bf|rc4|sm4|idea|seed)/.test(word)) ||
    /^(?:aes|des3?|bf|camellia|chacha)/.test(verb);
  const plain = verb === "base64" || (verb === "enc" && (has("-base64") || has("-a")) && !cipher);
  if (plain && decodes) {
    const text = known(input.text);
    const decoded = text === undefined ? undefined : fromBase64(text);
    return decoded === undefined
      ? outputOf("(decoded)")
      : { ...input, text: literal(decoded), locate: undefined };
  }
  if (decodes && known(input.text) !== undefined && input.text.length > 0) {
    return { ...outputOf("(decrypted)"), hidden: true };
  }
  if (cipher && !decodes && from) {
    const to = valueOf(command.argv, "-out");
    const resolved = resolvedCommand(command.argv);
    const effect = { path: from, at: command.at, resolved };
    if (to && rendered(to) === rendered(from)) judgeEncryptionInPlace(effect, command, analysis);
    noteEncryption(effect, command, analysis);
  }
  if (verb === "s_client" && command.piped)
    return { ...outputOf("(connection)"), downloaded: true };
  return outputOf(`(openssl ${verb})`, "never");
};

const gpg: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command, [
    "r",
    "u",
    "o",
    "--recipient",
    "--output",
    "--passphrase",
    "--passphrase-file",
    "--cipher-algo",
    "--homedir",
    "--keyserver",
    "--batch-size",
    "--pinentry-mode",
  ]);
  if (hasAny(options, "--verify") || lineOf(command).includes("--verify")) {
    verified(analysis);
    return NOTHING;
  }
  if (hasAny(options, "-c", "--symmetric", "-e", "--encrypt")) {
    const resolved = resolvedCommand(command.argv);
    for (const path of operands)
      noteEncryption({ path, at: command.at, resolved }, command, analysis);
  }
  return outputOf("(gpg)");
};

/** Archives with a password, which may take the originals with them. */
function archiver(password: RegExp, removes: RegExp): Program {
  return (command, analysis) => {
    const words = wordsOf(command);
    const line = words.join(" ");
    if (!password.test(line)) return NOTHING;
    const resolved = resolvedCommand(command.argv);
    const paths = argumentsOf(command, ["P", "p"]).operands.slice(1);
    for (const path of paths) {
      const effect = { path, at: command.at, resolved };
      noteEncryption(effect, command, analysis);
      if (
        removes.test(line) &&
        /^\/(?:home|srv|var|root|etc|data|mnt|opt)?(?:\/[^/]*)?\/?\*?$/.test(rendered(path))
      ) {
        analysis.report.add("encrypt-files", command.at, resolved);
      }
      if (removes.test(line)) judgeEncryptionInPlace(effect, command, analysis);
    }
    return NOTHING;
  };
}

const inPlace: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command, ["K", "k", "E", "--key", "--keyfile"]);
  if (hasAny(options, "-d", "--decrypt")) return NOTHING;
  const resolved = resolvedCommand(command.argv);
  for (const path of operands) {
    judgeEncryptionInPlace({ path, at: command.at, resolved }, command, analysis);
    if (hasAny(options, "-r", "--recursive"))
      analysis.report.add("encrypt-files", command.at, resolved);
  }
  return NOTHING;
};

const age: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command, [
    "r",
    "R",
    "i",
    "o",
    "--recipient",
    "--output",
    "--identity",
  ]);
  if (hasAny(options, "-d", "--decrypt")) return NOTHING;
  const resolved = resolvedCommand(command.argv);
  for (const path of operands)
    noteEncryption({ path, at: command.at, resolved }, command, analysis);
  return NOTHING;
};

export const CIPHER_PROGRAMS: Readonly<Record<string, Program>> = {
  openssl,
  gpg,
  gpg2: gpg,
  "7z": archiver(/ -p\S*/, / -sdel\b/),
  "7za": archiver(/ -p\S*/, / -sdel\b/),
  "7zr": archiver(/ -p\S*/, / -sdel\b/),
  zip: archiver(/ (?:-\w*[Pe]\w*|--(?:password|encrypt))\b/, / (?:-\w*m\w*|--move)\b/),
  rar: archiver(/ -h?p\S*/, / (?:-df|-dw|m)\b/),
  ccrypt: inPlace,
  ccencrypt: inPlace,
  bcrypt: inPlace,
  aescrypt: age,
  age,
  rage: age,
};
