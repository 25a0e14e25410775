/** Stores of keys and values: Redis, memcached, etcd, Consul, ZooKeeper. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { NOTHING, outputOf } from "../../analysis/content";
import type { Details } from "../../analysis/report";
import type { RuleId } from "../../rules";
import { rendered, shown, UNKNOWN } from "../../text/text";
import { hasAny, wordsOf } from "../arguments";
import { resolvedCommand } from "../dispatch";
import { readOption } from "../optionValues";

type Report = (rule: RuleId, details?: Details) => void;

const EVERY_KEY = /(?:--scan(?!.*--pattern)|\bkeys ['"]?\*['"]?(?:\s|$|\)))/i;

/** One command of Redis. */
function judgeRedis(words: readonly string[], report: Report): void {
  const [verb = "", ...rest] = words.map((word) => word.toLowerCase().replace(/^["']|["']$/g, ""));
  const line = rest.join(" ");
  if (/^flush(?:all|db)$/.test(verb)) report("flush-store");
  else if (verb === "shutdown") {
    const because = "The store stops, and what it has not saved is gone.";
    report("flush-store", { severity: line.includes("nosave") ? "high" : "medium", because });
  } else if (verb === "config" && rest[0] === "set") {
    const value = rest[2] ?? "";
    if (rest[1] === "dir" && /\/\.ssh(?:\/|$)/.test(value)) report("authorize-key");
    else if (rest[1] === "dir" && /\/cron|\/etc\/|\/profile\.d/.test(value)) {
      report("scheduled-code");
    } else if (rest[1] === "dbfilename" && value === "authorized_keys") report("authorize-key");
    else if (rest[1] === "protected-mode" && value === "no") {
      report("weaken-login", { severity: "medium" });
    } else if (rest[1] === "requirepass" && value === "") {
      report("weaken-login", { severity: "medium" });
    }
  } else if (verb.startsWith("eval")) {
    if (/\bflush(?:all|db)\b/.test(line)) report("flush-store");
    else if (
      /keys['"]\s*,\s*['"]\*['"].*\b(?:del|unlink)\b|\b(?:del|unlink)\b.*keys['"]\s*,\s*['"]\*['"]/.test(
        line,
      )
    ) {
      report("flush-store");
    }
  } else if (verb === "debug" && /^(?:segfault|panic|oom)/.test(rest[0] ?? "")) {
    report("flush-store", { because: "The store crashes." });
  } else if (verb === "cluster" && rest[0] === "reset") report("flush-store");
  else if (/^(?:slaveof|replicaof)$/.test(verb) && rest[0] !== "no") {
    const because = "A replica throws its own data away and takes over that of the other server.";
    report("flush-store", { severity: "medium", because });
  } else if (verb === "module" && rest[0] === "load") {
    report("run-unknown", { because: "The store loads code from a library." });
  }
}

const REDIS_OTHERS = [
  ..."h p s a u r i n d D x".split(" "),
  ...["--user", "--pass", "--cacert", "--cert", "--key", "--pattern", "--eval", "--count"],
  "--rdb",
];

const redis: Program = (command, analysis) => {
  const { operands } = readOption(command, { letter: "", names: [], others: REDIS_OTHERS });
  const report: Report = (rule, details) => {
    analysis.report.add(rule, command.at, resolvedCommand(command.argv), details);
  };
  const words = operands.map((word) => rendered(word));
  const [verb = ""] = words;
  if (
    /^(?:flush|del|unlink)$/i.test(verb) &&
    operands.some((word) => EVERY_KEY.test(shown(word)))
  ) {
    report("flush-store", { because: "The list names every key." });
    return NOTHING;
  }
  if (words.length > 0) {
    // `redis-cli --cluster call HOST:PORT COMMAND`
    const called = wordsOf(command).includes("--cluster") && verb === "call";
    judgeRedis(called ? words.slice(2) : words, report);
    return outputOf(`$(${resolvedCommand(command.argv)})`);
  }
  if (!command.piped) return outputOf(`$(${resolvedCommand(command.argv)})`);
  judgeRedisInput(rendered(command.input.text), command, analysis);
  return outputOf("(answers)");
};

/** Commands of Redis, one a line. */
function judgeRedisInput(text: string, command: Command, analysis: Analysis): void {
  let offset = 0;
  for (const line of text.split("\n")) {
    const at = command.input.locate?.(offset) ?? command.at;
    judgeRedis(line.trim().split(/\s+/), (rule, details) => {
      analysis.report.add(rule, at, line.trim(), details);
    });
    offset += line.length + 1;
  }
}

/** What is sent to a port of a store over a plain connection: nc, telnet, /dev/tcp. */
export function judgeSentText(text: string, command: Command, analysis: Analysis): void {
  const found = /^(?:\*\d+\r?\n\$\d+\r?\n)?(flush_all|flushall|flushdb|shutdown nosave)\b/im.exec(
    text,
  );
  if (found) analysis.report.add("flush-store", command.at, found[1] ?? "");
}

const memcached: Program = (command, analysis) => {
  if (
    wordsOf(command)
      .slice(1)
      .some((word) => /^flush(?:_all)?$/i.test(word))
  ) {
    analysis.report.add("flush-store", command.at, resolvedCommand(command.argv));
  }
  return NOTHING;
};

/** Whether a prefix of keys takes all of them in. */
function isAll(prefix: string): boolean {
  return /^(?:\/|\\0|\/registry\/?|\/kubernetes\.io\/?|\/*)$/.test(prefix);
}

const etcdctl: Program = (command, analysis) => {
  const words = wordsOf(command).slice(1);
  const at = words.findIndex((word) => /^(?:del|rm|rmdir)$/.test(word));
  const operands = words.slice(at + 1).filter((word) => !word.startsWith("-"));
  const deep = words.some((word) => /^--(?:prefix|from-key|recursive)(?:=true)?$|^-r$/.test(word));
  const resolved = resolvedCommand(command.argv);
  if (at >= 0 && deep) {
    const [key = ""] = operands;
    if (isAll(key) || words.includes("--from-key")) {
      analysis.report.add("flush-store", command.at, resolved);
    } else if (key.includes(UNKNOWN)) {
      analysis.report.add("flush-store", command.at, resolved, { severity: "medium" });
    }
  } else if (words.includes("member") && words.includes("remove")) {
    analysis.report.add("delete-cluster-objects", command.at, resolved, { severity: "medium" });
  }
  return undefined;
};

const consul: Program = (command, analysis) => {
  const words = wordsOf(command).slice(1);
  if (words[0] !== "kv" || words[1] !== "delete") return undefined;
  const deep = words.some((word) => /^--?recurse(?:=true)?$/.test(word));
  const [key = ""] = words.slice(2).filter((word) => !word.startsWith("-"));
  if (deep && isAll(key)) {
    analysis.report.add("flush-store", command.at, resolvedCommand(command.argv));
  }
  return undefined;
};

const zooKeeper: Program = (command, analysis) => {
  const lines = [wordsOf(command).join(" "), ...rendered(command.input.text).split("\n")];
  for (const line of lines) {
    const path = /\b(?:deleteall|rmr)\s+(\S+)/.exec(line)?.[1];
    if (path === undefined) continue;
    const severity = path.split("/").filter((part) => part !== "").length <= 1 ? "high" : "medium";
    analysis.report.add("flush-store", command.at, line, { severity });
  }
  return undefined;
};

export const KEY_VALUE_PROGRAMS: Readonly<Record<string, Program>> = {
  "redis-cli": redis,
  "valkey-cli": redis,
  "keydb-cli": redis,
  memcflush: (command, analysis) => {
    if (hasAny(new Set(wordsOf(command)), "--help", "--version")) return NOTHING;
    analysis.report.add("flush-store", command.at, resolvedCommand(command.argv));
    return NOTHING;
  },
  "memcached-tool": memcached,
  etcdctl,
  consul,
  "zkCli.sh": zooKeeper,
  zkCli: zooKeeper,
  "zookeeper-shell": zooKeeper,
  "zookeeper-shell.sh": zooKeeper,
};
