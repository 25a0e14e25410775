/** `find`, whose actions run on everything below a directory that passes its tests. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, NOTHING, outputOf } from "../../analysis/content";
import { judgeDeletion } from "../../effects/deletion";
import { pathReadings } from "../../paths/posix";
import { protectedPlace } from "../../paths/protected";
import { concat, EMPTY, known, literal, rendered, START, wild, type Text } from "../../text/text";
import { resolvedCommand, runCommand } from "../dispatch";

const WITH_VALUE =
  /^-(?:i?name|i?path|i?wholename|i?regex|i?lname|type|xtype|[acm]time|[acm]min|newer\w*|anewer|cnewer|size|user|group|uid|gid|perm|links|inum|samefile|maxdepth|mindepth|regextype|fstype|used|context|printf|fprintf|fprint0?|fls|D|O\d?)$/;

/** Only what is older, of some size, or of somebody. */
const NARROWING =
  /^-(?:[acm]time|[acm]min|(?:a|c)?newer\w*|size|user|group|uid|gid|nouser|nogroup|empty|inum|samefile|links|perm|used)$/;

const NAMES = /^-i?(?:name|path|wholename|regex|lname)$/;

/** Patterns of names that hit what a server or its people need. */
const BROAD =
  /^(?:\*|\*\.\*|\*\.(?:conf|cfg|ini|ya?ml|so(?:\.\*|\*)?|log|db|sql|sqlite\d?|key|pem|crt|service|sh|py|php|html?|js|docx?|xlsx?|pdf|jpe?g|png|txt|csv|json|xml|mdf|ibd|frm|dat|vmdk|qcow2|bak|gz|tar)|\*?history\*?|authorized_keys\*?|id_rsa\*?)$/;

interface Search {
  readonly roots: readonly Text[];
  readonly narrowed: boolean;
  readonly names: readonly string[];
  readonly actions: readonly {
    readonly kind: string;
    readonly argv: readonly Text[];
    readonly from: number;
  }[];
  readonly depth: number | undefined;
}

function searchOf(command: Command): Search {
  const { argv } = command;
  const roots: Text[] = [];
  const names: string[] = [];
  const actions: Search["actions"][number][] = [];
  let narrowed = false;
  let negated = false;
  let depth: number | undefined;
  let index = 1;
  while (/^-[HLPD]$|^-O\d$/.test(rendered(argv[index] ?? EMPTY))) index += 1;
  for (; index < argv.length && !/^[-(!]/.test(rendered(argv[index] ?? EMPTY)); index += 1) {
    roots.push(argv[index] ?? EMPTY);
  }
  for (; index < argv.length; index += 1) {
    const word = rendered(argv[index] ?? EMPTY);
    if (word === "!" || word === "-not") {
      negated = true;
      continue;
    }
    if (/^-(?:exec|execdir|ok|okdir)$/.test(word)) {
      const from = index + 1;
      let end = from;
      while (end < argv.length && !/^(?:;|\+)$/.test(rendered(argv[end] ?? EMPTY))) end += 1;
      actions.push({ kind: word, argv: argv.slice(from, end), from });
      index = end;
    } else if (word === "-delete") actions.push({ kind: word, argv: [], from: index });
    else {
      const value = rendered(argv[index + 1] ?? EMPTY);
      if (NAMES.test(word) && !negated) names.push(value);
      if (NARROWING.test(word)) narrowed = true;
      if (word === "-maxdepth") depth = Number(value);
      if (WITH_VALUE.test(word)) index += 1;
    }
    negated = false;
  }
  return { roots: roots.length > 0 ? roots : [literal(START)], narrowed, names, actions, depth };
}

/** Everything that the search finds, as one path: `/etc/*`. */
function foundPaths({ names, narrowed }: Search, root: Text): Text {
  const base =
    rendered(root).replace(/\/+$/, "") === "" && rendered(root).startsWith("/")
      ? literal("/")
      : concat(root, literal("/"));
  const [name] = names;
  if (narrowed) return concat(base, [{ kind: "hole", shown: "(found)", empty: "never" }]);
  return concat(base, name === undefined ? wild("*") : wild(name));
}

/** What a pattern of names hits makes the difference: `*.conf` in /etc, `*.log` anywhere. */
function judgeNamed(search: Search, root: Text, command: Command, analysis: Analysis): void {
  const resolved = resolvedCommand(command.argv);
  const broad = search.names.some((name) => BROAD.test(name.replace(/^.*\//, "")));
  for (const { path } of pathReadings(root, command.directory)) {
    const place = protectedPlace(path);
    if (!place || place.kind === "scratch" || place.kind === "unknown directory") continue;
    const logs = place.kind === "logs";
    const boots =
      place.kind === "boot" &&
      search.names.some((name) => /vmlinu|initr|grub|efi|shim/i.test(name));
    const severity = broad || boots ? "high" : "medium";
    analysis.report.add(logs ? "clear-logs" : "delete-protected", command.at, resolved, {
      severity,
    });
    return;
  }
}

/** Old files of a whole system are no rubbish: `find / -mtime +30 -delete`. */
function judgeAged(root: Text, command: Command, analysis: Analysis): void {
  for (const { path } of pathReadings(root, command.directory)) {
    const place = protectedPlace(path);
    const dear = place && ["root", "boot", "accounts", "home"].includes(place.kind);
    if (!dear && !/^\/(?:etc|usr|lib|lib64|bin|sbin|var|opt|srv)$/.test(path)) continue;
    const because = "Files of the system are old too.";
    analysis.report.add("delete-protected", command.at, resolvedCommand(command.argv), { because });
    return;
  }
}

function judgeRemoval(
  search: Search,
  recursive: boolean,
  command: Command,
  analysis: Analysis,
): void {
  const resolved = resolvedCommand(command.argv);
  const { at } = command;
  for (const root of search.roots) {
    if (search.narrowed) {
      if (search.names.length === 0) judgeAged(root, command, analysis);
      continue;
    }
    if (search.names.length > 0 && !search.names.every((name) => name === "*" || name === "*.*")) {
      judgeNamed(search, root, command, analysis);
      continue;
    }
    const path = concat(root, literal(rendered(root).endsWith("/") ? "" : "/"), wild("*"));
    judgeDeletion(
      { path, recursive: search.depth !== 1 || recursive, at, resolved },
      command,
      analysis,
    );
  }
}

const REMOVERS = /^(?:.*\/)?(?:rm|shred|unlink|srm)$/;

const find: Program = (command, analysis) => {
  const search = searchOf(command);
  for (const { kind, argv, from } of search.actions) {
    const [first = EMPTY] = argv;
    if (kind === "-delete") judgeRemoval(search, true, command, analysis);
    else if (REMOVERS.test(rendered(first)) && !kind.startsWith("-ok"))
      judgeRemoval(
        search,
        argv.some((word) => /^-\w*[rR]/.test(rendered(word))),
        command,
        analysis,
      );
    else {
      for (const root of search.roots) {
        const paths = foundPaths(search, root);
        const filled = argv.map((word) => replacedBraces(word, paths));
        const origins = command.origins?.slice(from, from + argv.length);
        runCommand({ ...command, argv: filled, origins, input: NOTHING, piped: false }, analysis);
      }
    }
  }
  if (search.actions.length > 0) return outputOf("(find)");
  const [root = EMPTY] = search.roots;
  const paths = foundPaths(search, root);
  return { ...outputOf(`(${resolvedCommand(command.argv)})`), listing: { paths } };
};

/** `{}` stands for what was found. */
export function replacedBraces(word: Text, paths: Text): Text {
  return word.flatMap((piece) => {
    if (typeof piece !== "string" || !piece.includes("{}")) return [piece];
    return piece
      .split("{}")
      .flatMap((part, index) => (index === 0 ? literal(part) : [...paths, ...literal(part)]));
  });
}

/** Names with wildcards are listed as they are; of a directory, only names without it. */
const list: Program = (command) => {
  const wildcard = command.argv
    .slice(1)
    .find((word) => word.some((piece) => typeof piece !== "string" && piece.kind === "wild"));
  const words = command.argv.slice(1).map((word) => known(word));
  if (!wildcard && words.includes("-d") && words.every((word) => word !== undefined)) {
    const names = words.filter((word) => !word.startsWith("-"));
    return content(literal(`${names.join("\n")}\n`));
  }
  return wildcard ? { ...outputOf("(ls)"), listing: { paths: wildcard } } : outputOf("(ls)");
};

export const FIND_PROGRAMS: Readonly<Record<string, Program>> = {
  find,
  fd: find,
  fdfind: find,
  ls: list,
};
