/** Clients of object stores: buckets and folders that are removed with all that is below. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { outputOf } from "../../analysis/content";
import { EMPTY, rendered, type Text } from "../../text/text";
import { wordsOf } from "../arguments";
import { bucketDanger } from "./bucketPaths";
import { resolvedCommand } from "../dispatch";

interface Store {
  /** Subcommands that delete objects. */
  readonly remove: RegExp;
  /** Options with which they delete all below an address; none: they always do. */
  readonly deep?: RegExp;
  /** Subcommands that delete a bucket, and the options with which it may be full. */
  readonly bucket?: RegExp;
  readonly full?: RegExp;
  readonly dry?: RegExp;
  readonly values?: string;
}

function operandsOf(command: Command, values: ReadonlySet<string>): readonly Text[] {
  const operands: Text[] = [];
  const words = wordsOf(command);
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (values.has(word)) index += 1;
    else if (!word.startsWith("-")) operands.push(command.argv[index] ?? EMPTY);
  }
  return operands;
}

const DRY = /^(?:--dry-?run|--dryrun|-n|--fake|--help|--version|-d)$/;

function store({ remove, deep, bucket, full, dry = DRY, values = "" }: Store): Program {
  const takes = new Set(values.split(" "));
  return (command, analysis) => {
    const words = wordsOf(command);
    const printed = outputOf(`$(${resolvedCommand(command.argv)})`);
    if (words.some((word) => dry.test(word))) return printed;
    const operands = operandsOf(command, takes);
    const verbs = operands.map((word) => rendered(word)).join(" ");
    const verb = remove.exec(verbs)?.[0];
    const address = operands.at(-1);
    const report = (severity: "high" | "medium" | undefined) => {
      if (!severity) return;
      const resolved = resolvedCommand(command.argv);
      analysis.report.add("delete-stored-objects", command.at, resolved, { severity });
    };
    if (bucket?.test(verbs)) {
      if (!full || words.some((word) => full.test(word))) report("high");
    } else if (verb !== undefined && address) {
      const narrowed = words.some((word) => /^--(?:include|exclude|older-than|min-age)/.test(word));
      const all = !deep || words.some((word) => deep.test(word));
      const danger = all ? bucketDanger(address) : undefined;
      report(narrowed && danger ? "medium" : danger);
    }
    return printed;
  };
}

const aws = store({
  remove: /^s3 rm\b/,
  deep: /^--recursive$/,
  bucket: /^s3 rb\b/,
  full: /^--force$/,
  values: "--profile --region --endpoint-url --exclude --include --output",
});

const RECURSIVE = /^(?:-\w*[rR]\w*|--recursive|--recursive=true)$/;

export const s3: Program = aws;

export const OBJECT_STORES: Readonly<Record<string, Program>> = {
  obsutil: store({
    remove: /^(?:rm|delete)\b/,
    deep: RECURSIVE,
    bucket: /^rb\b/,
    full: /^-f$/,
    values: "-i -k -e -config -exclude -include -j",
  }),
  ossutil: store({
    remove: /^rm\b/,
    deep: /^(?:-\w*[rab]\w*|--recursive|--bucket|--all-type)$/,
    values: "-c -e -i -k --include --exclude",
  }),
  coscli: store({ remove: /^rm\b/, deep: RECURSIVE, bucket: /^rb\b/, values: "-c -e -i -k" }),
  gsutil: store({
    remove: /^rm\b/,
    deep: /^-\w*[rRa]\w*$/,
    bucket: /^rb\b/,
    full: /^-f$/,
    values: "-o -h -u",
  }),
  rclone: store({
    remove: /^(?:purge|delete)\b/,
    bucket: /^backend (?:cleanup|rmdir)/,
    dry: /^(?:--dry-run|-n|--interactive|-i|--help)$/,
    values: "--config --include --exclude --min-age --max-age --transfers --checkers --filter",
  }),
  s3cmd: store({
    remove: /^(?:del|rm)\b/,
    deep: /^(?:-r|--recursive)$/,
    bucket: /^rb\b/,
    full: /^(?:-r|--recursive|--force)$/,
    values: "-c --config --exclude --include",
  }),
  s5cmd: store({ remove: /^rm\b/, bucket: /^rb\b/, values: "--endpoint-url --profile" }),
  mc: store({
    remove: /^rm\b/,
    deep: /^(?:-\w*r\w*|--recursive)$/,
    bucket: /^rb\b/,
    full: /^--force$/,
    values: "--older-than --newer-than",
  }),
};
