/** Backup tools: what removes copies other than by keeping the newest. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { outputOf } from "../../analysis/content";
import { rendered, UNKNOWN } from "../../text/text";
import { wordsOf } from "../arguments";
import { deeds } from "../deeds";
import { resolvedCommand } from "../dispatch";

const DRY = /^(?:-n|--dry-run|--help|--version)$/;

function report(command: Command, analysis: Analysis, severity?: "medium"): void {
  const resolved = resolvedCommand(command.argv);
  analysis.report.add("delete-backups", command.at, resolved, { severity });
}

/** How many copies options keep: 0 for none, undefined where none says. */
function kept(words: readonly string[]): number | undefined {
  let most: number | undefined;
  for (const [index, word] of words.entries()) {
    const match = /^--keep-[a-z-]+(?:=(.*))?$/.exec(word);
    if (!match) continue;
    const value = match[1] ?? words[index + 1] ?? "";
    const count = value === "0" ? 0 : 1;
    most = Math.max(most ?? 0, count);
  }
  return most;
}

const restic: Program = (command, analysis) => {
  const words = wordsOf(command).slice(1);
  const printed = outputOf(`$(${resolvedCommand(command.argv)})`);
  if (!words.includes("forget") || words.some((word) => DRY.test(word))) return printed;
  const keeps = kept(words);
  if (keeps === 1) return printed;
  if (keeps === 0 || words.includes("--unsafe-allow-remove-all")) {
    report(command, analysis);
    return printed;
  }
  const from = words.indexOf("forget");
  const ids = words.slice(from + 1).filter((word) => !word.startsWith("-"));
  if (ids.includes("latest")) report(command, analysis);
  else if (ids.some((id) => id.includes(UNKNOWN))) {
    const all = /\bsnapshots\b(?!.*--(?:tag|host|path))/.test(resolvedCommand(command.argv));
    report(command, analysis, all ? undefined : "medium");
  } else if (ids.length > 0) report(command, analysis, "medium");
  return printed;
};

/** `borg delete repo` loses all; `repo::archive` one copy. */
const borg: Program = (command, analysis) => {
  const words = wordsOf(command).slice(1);
  const printed = outputOf(`$(${resolvedCommand(command.argv)})`);
  if (words.some((word) => DRY.test(word))) return printed;
  if (words.includes("prune")) {
    if (kept(words) === 0) report(command, analysis);
    return printed;
  }
  const at = words.findIndex((word) => word === "delete" || word === "repo-delete");
  if (at < 0) return printed;
  const operands = words.slice(at + 1).filter((word) => !word.startsWith("-"));
  const single = operands.some((word) => /::./.test(word)) || operands.length > 1;
  const every = words.some((word) => /^(?:-a|--glob-archives=?|-P|--prefix=?)/.test(word));
  if (single && !every) report(command, analysis, "medium");
  else report(command, analysis);
  return printed;
};

const duplicity: Program = (command, analysis) => {
  const words = wordsOf(command).slice(1);
  const at = words.findIndex((word) =>
    /^remove-(?:all-but-n-full|all-inc-of-but-n-full|older-than)$/.test(word),
  );
  if (at < 0 || !words.includes("--force") || words.some((word) => DRY.test(word)))
    return undefined;
  if (/^(?:0|now|0[smhDWMY])$/.test(words[at + 1] ?? "")) report(command, analysis);
  return undefined;
};

/** Deletions of ranges: `snapper delete 1-100`. */
const snapper: Program = (command, analysis) => {
  const words = wordsOf(command).slice(1);
  const at = words.findIndex((word) => word === "delete" || word === "remove" || word === "rm");
  if (at < 0) return undefined;
  const numbers = words.slice(at + 1).filter((word) => !word.startsWith("-"));
  const wide = numbers.some((word) => {
    const range = /^(\d+)-(\d+)$/.exec(word);
    return range !== null && Number(range[1]) <= 2 && Number(range[2]) >= 20;
  });
  const listed = numbers.some((word) => word.includes(UNKNOWN));
  if (wide || listed) {
    const resolved = resolvedCommand(command.argv);
    const all = wide || (/\bsnapper\b.*\blist\b/.test(resolved) && !/head|tail/.test(resolved));
    analysis.report.add("delete-snapshots", command.at, resolved, {
      severity: all ? "high" : "medium",
    });
  }
  return undefined;
};

const pgBackRest = deeds([
  { verb: /^stanza-delete\b/, rule: "delete-backups" },
  { verb: /^expire\b/, needs: /^--repo1-retention-full=0$/, rule: "delete-backups" },
]);

const barman: Program = (command, analysis) => {
  const words = wordsOf(command).slice(1);
  if (words[0] !== "delete") return undefined;
  const every = /^(?:all|first|last|oldest|latest)$/;
  if (words.slice(2).some((word) => every.test(word) || word.includes(UNKNOWN))) {
    const oldest = words.some((word) => word === "oldest" || word === "first");
    report(command, analysis, oldest ? "medium" : undefined);
  } else report(command, analysis, "medium");
  return undefined;
};

export const BACKUP_PROGRAMS: Readonly<Record<string, Program>> = {
  restic,
  borg,
  borgmatic: borg,
  duplicity,
  snapper,
  pgbackrest: pgBackRest,
  barman,
  timeshift: deeds([
    { verb: /^/, needs: /^--delete-all$/, rule: "delete-snapshots" },
    { verb: /^/, needs: /^--delete$/, rule: "delete-snapshots", severity: "medium" },
  ]),
  "wal-g": deeds([{ verb: /^delete everything\b/, needs: /^--confirm$/, rule: "delete-backups" }]),
  "wal-e": deeds([{ verb: /^delete everything\b/, needs: /^--confirm$/, rule: "delete-backups" }]),
  tmutil: deeds([
    { verb: /^(?:delete|deletelocalsnapshots) .*\//, rule: "delete-backups" },
    { verb: /^disable\b/, rule: "delete-backups", severity: "medium" },
  ]),
  kopia: deeds([
    { verb: /^snapshot delete\b/, needs: /^--all-snapshots-for-source/, rule: "delete-backups" },
    { verb: /^snapshot delete\b/, rule: "delete-backups", severity: "medium" },
  ]),
  bconsole: (command, analysis) => {
    const text = rendered(command.input.text);
    if (/^\s*(?:purge|delete)\s/im.test(text)) {
      analysis.report.add("delete-backups", command.at, text, { severity: "medium" });
    }
    return undefined;
  },
};
