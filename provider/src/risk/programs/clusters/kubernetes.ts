/** kubectl and oc: what is deleted from a cluster, stopped in it, or run in it. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { outputOf, type Content } from "../../analysis/content";
import type { Details } from "../../analysis/report";
import { dearness } from "../../sql/names";
import { EMPTY, rendered, shown, UNKNOWN, type Text } from "../../text/text";
import { wordsOf } from "../arguments";
import { resolvedCommand } from "../dispatch";
import { runInContainer } from "./nested";

const VALUES = new Set(
  (
    "-n --namespace --context --cluster --kubeconfig --user -s --server --token --as --as-group --request-timeout -o --output -l --selector " +
    "--field-selector --grace-period --timeout -f --filename -k --kustomize -c --container --cascade --image --replicas --type -p --patch --overrides"
  ).split(" "),
);

interface Call {
  readonly verb: string;
  readonly operands: readonly Text[];
  readonly words: readonly string[];
  readonly namespace: string;
  readonly files: readonly string[];
  /** Where the words behind `--` begin, or -1. */
  readonly inner: number;
}

function callOf(command: Command): Call {
  const words = wordsOf(command);
  const operands: Text[] = [];
  const files: string[] = [];
  let namespace = "";
  const dashes = words.indexOf("--", 1);
  const end = dashes < 0 ? words.length : dashes;
  for (let index = 1; index < end; index += 1) {
    const word = words[index] ?? "";
    const [name = "", inline] = /^(-[^=]*)=(.*)$/s.exec(word)?.slice(1) ?? [word];
    if (!word.startsWith("-") || word === "-") operands.push(command.argv[index] ?? EMPTY);
    else {
      const value = inline ?? (VALUES.has(name) ? (words[(index += 1)] ?? "") : "");
      if (name === "-n" || name === "--namespace") namespace = value;
      if (name === "-f" || name === "--filename") files.push(value);
    }
  }
  const [verb, ...rest] = operands;
  return {
    verb: rendered(verb ?? EMPTY),
    operands: rest,
    words,
    namespace,
    files,
    inner: dashes < 0 ? -1 : dashes + 1,
  };
}

/** With them everything in them goes, or data that nothing else holds. */
const DEAR_KINDS =
  /^(?:ns|namespaces?|pv|persistentvolumes?|pvc|persistentvolumeclaims?|crds?|customresourcedefinitions?(?:\.apiextensions\.k8s\.io)?|nodes?|no|projects?|storageclass(?:es)?|sc|volumesnapshots?|clusters?)$/i;
const PASSING_KINDS = /^(?:po|pods?|jobs?|events?|ev|replicasets?|rs|leases?|csr)$/i;
const WORKLOADS =
  /^(?:deploy|deployments?|ds|daemonsets?|sts|statefulsets?|svc|services?|sa|serviceaccounts?)(?:\.apps)?$/i;
const SYSTEM_NAMESPACE =
  /^(?:kube-system|kube-public|kube-node-lease|openshift-.*|calico-system|istio-system|cert-manager|rook-ceph|longhorn-system)$/;

function has(words: readonly string[], pattern: RegExp): boolean {
  return words.some((word) => pattern.test(word));
}

function kindsOf(operand: Text | undefined): readonly string[] {
  const [kinds = ""] = rendered(operand ?? EMPTY).split("/", 1);
  return kinds.split(",");
}

/** Names behind a kind, and those written `kind/name`. */
function namesOf({ operands }: Call): readonly string[] {
  const words = operands.map((word) => rendered(word));
  return words.flatMap((word, index) => {
    const cut = word.indexOf("/");
    return cut >= 0 ? [word.slice(cut + 1)] : index > 0 ? [word] : [];
  });
}

const LISTED = /\b(?:kubectl|oc)\b.*\bget\s+(\S+)/;

/** A list of names that a command printed: which kinds, and whether a selector chose. */
function listedKinds(operands: readonly Text[]): readonly string[] | undefined {
  for (const operand of operands) {
    const text = shown(operand);
    const kinds = LISTED.exec(text)?.[1];
    if (kinds === undefined) continue;
    const chosen = /\s-l\s?|--selector|--field-selector|\bgrep\s+(?!-\w*v)|awk\s+['"]?\//.test(
      text,
    );
    if (!chosen) return kinds.split(",");
  }
  return undefined;
}

function remove(call: Call, report: (details?: Details) => void): void {
  const { words, operands, namespace, files } = call;
  const all = has(words, /^--all(?:=true)?$/);
  const everywhere = has(words, /^(?:-A|--all-namespaces)(?:=true)?$/);
  const chosen = has(words, /^(?:-l|--selector|--field-selector)(?:=.*)?$/);
  const kinds = kindsOf(operands[0]);
  const scratch = namespace !== "" && dearness(namespace, "database") === "scratch";
  const listed = listedKinds(operands);
  if (operands.length === 0) {
    if (files.length > 0) report({ severity: "medium", because: "All that the file names goes." });
    return;
  }
  const passing = kinds.every((kind) => PASSING_KINDS.test(kind));
  if (all || (everywhere && !chosen)) {
    if (scratch) return;
    const severity = passing && !everywhere ? "medium" : undefined;
    report({ severity, because: "Nothing says which objects it means." });
  } else if (listed) {
    const severity = listed.every((kind) => PASSING_KINDS.test(kind)) ? "medium" : undefined;
    report({ severity, because: "The list names every object of its kind." });
  } else if (kinds.some((kind) => DEAR_KINDS.test(kind))) {
    const names = namesOf(call);
    const temporary =
      scratch ||
      (names.length > 0 && names.every((name) => dearness(name, "database") === "scratch"));
    if (temporary) return;
    const unknown = names.length > 0 && names.every((name) => name.includes(UNKNOWN));
    report(chosen || unknown ? { severity: "medium" } : {});
  } else if (kinds.length === 1 && /^\uE000+$/.test(kinds[0] ?? "")) {
    report({ severity: "medium" });
  } else if (SYSTEM_NAMESPACE.test(namespace) && kinds.some((kind) => WORKLOADS.test(kind))) {
    report({ because: "The cluster itself needs it." });
  } else if (chosen && !passing) report({ severity: "medium" });
}

function drain(call: Call, report: (details?: Details) => void): void {
  const { operands, words } = call;
  const listed = listedKinds(operands);
  const because = "Every node is emptied, and nothing is left to run on.";
  if (listed) report({ because });
  else if (
    has(words, /^(?:-l|--selector)/) ||
    operands.some((word) => rendered(word).includes(UNKNOWN))
  ) {
    report({ severity: "medium" });
  }
}

function scale(call: Call, report: (details?: Details) => void): void {
  const zero = call.words.some(
    (word, index) =>
      word === "--replicas=0" || (word === "--replicas" && call.words[index + 1] === "0"),
  );
  if (!zero) return;
  const listed = listedKinds(call.operands);
  const because = "Everything stops.";
  if (has(call.words, /^--all(?:=true)?$/) || listed) report({ because });
  else if (/^kube-system$/.test(call.namespace))
    report({ because: "The cluster itself needs it." });
}

function apply(call: Call, command: Command, analysis: Analysis): void {
  const resolved = resolvedCommand(command.argv);
  for (const file of call.files) {
    if (file === "-" && command.input.downloaded) {
      analysis.report.add("run-download", command.at, resolved);
    } else if (/^http:/i.test(file)) analysis.report.add("run-download", command.at, resolved);
    else if (/^https:/i.test(file)) {
      analysis.report.add("run-download", command.at, resolved, { severity: "medium" });
    }
  }
}

function bind(call: Call, command: Command, analysis: Analysis): void {
  if (!/^clusterrolebindings?$/.test(rendered(call.operands[0] ?? EMPTY))) return;
  if (!has(call.words, /^(?:--clusterrole=)?cluster-admin$/)) return;
  const anybody = has(
    call.words,
    /system:(?:anonymous|unauthenticated|authenticated|serviceaccounts$)/,
  );
  const severity = anybody ? "high" : "medium";
  analysis.report.add("add-root-account", command.at, resolvedCommand(command.argv), { severity });
}

function judge(call: Call, command: Command, analysis: Analysis): Content | undefined {
  const report = (details?: Details) => {
    const resolved = resolvedCommand(command.argv);
    analysis.report.add("delete-cluster-objects", command.at, resolved, details);
  };
  const { verb, inner } = call;
  if (verb === "delete") remove(call, report);
  else if (verb === "drain") drain(call, report);
  else if (verb === "scale") scale(call, report);
  else if (verb === "taint" && has(call.words, /^--all$/) && has(call.words, /:NoExecute$/))
    report();
  else if (/^(?:apply|create|replace)$/.test(verb)) {
    apply(call, command, analysis);
    if (verb === "create") bind(call, command, analysis);
  } else if (/^(?:exec|debug|run|rsh)$/.test(verb)) {
    if (inner > 0) return runInContainer(command, inner, analysis);
    // The old form: the first operand is the pod.
    const at = call.operands[1] ? command.argv.indexOf(call.operands[1]) : -1;
    if (/^(?:exec|rsh)$/.test(verb) && at > 0) return runInContainer(command, at, analysis);
  }
  return undefined;
}

const kubectl: Program = (command, analysis) => {
  const call = callOf(command);
  const printed = outputOf(`$(${resolvedCommand(command.argv)})`);
  if (has(call.words, /^--dry-run(?:=(?:client|server|true))?$|^--help$/)) return printed;
  return judge(call, command, analysis) ?? printed;
};

export const KUBERNETES_PROGRAMS: Readonly<Record<string, Program>> = {
  kubectl,
  oc: kubectl,
  /** As k3s and others wrap it. */
  k3s: (command, analysis) => {
    const rest = command.argv.slice(1);
    if (rendered(rest[0] ?? EMPTY) !== "kubectl") return undefined;
    return kubectl({ ...command, argv: rest, origins: command.origins?.slice(1) }, analysis);
  },
};
