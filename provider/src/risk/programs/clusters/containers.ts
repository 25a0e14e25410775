/** docker, podman, nerdctl: containers, images, volumes, and what runs in them. */
import type { Analysis, Program } from "../../analysis/analysis";
import { commandFrom, type Command } from "../../analysis/command";
import { outputOf, type Content } from "../../analysis/content";
import { EMPTY, rendered, shown, type Text } from "../../text/text";
import { wordsOf } from "../arguments";
import { deeds } from "../deeds";
import { resolvedCommand, runCommand } from "../dispatch";
import { runInContainer, runWithMounts } from "./nested";

/** Lists of all, without a filter. */
const ALL_CONTAINERS = /\b(?:ps|container (?:ls|list|ps))\b/;
const ALL_VOLUMES = /\bvolume (?:ls|list)\b/;
const ALL_IMAGES = /\b(?:images|image (?:ls|list))\b/;
const FILTERED = /--filter|\s-f[\s=]|\s-\w*f\s|\bgrep\s+(?!-\w*v)|exited|dangling|\blabel=|\bname=/;

function isListOf(pattern: RegExp, words: readonly Text[]): boolean {
  return words.some((word) => {
    const text = shown(word);
    const list = /\b(?:docker|podman|nerdctl)\b/.test(text) && pattern.test(text);
    return list && !FILTERED.test(text);
  });
}

function judgeLists(verb: string, command: Command, analysis: Analysis): boolean {
  const words = command.argv.slice(1);
  const resolved = resolvedCommand(command.argv);
  const force = wordsOf(command).some((word) => /^-\w*f\w*$|^--force$/.test(word));
  if (/^(?:rm|kill|stop|container (?:rm|kill|stop))$/.test(verb)) {
    if (!isListOf(ALL_CONTAINERS, words)) return false;
    // Without force only those go that have ended.
    const severity = verb.endsWith("rm") && !force ? "medium" : "high";
    const because = "The list names every container.";
    analysis.report.add("remove-containers", command.at, resolved, { severity, because });
    return true;
  }
  if (verb === "volume rm" && isListOf(ALL_VOLUMES, words)) {
    analysis.report.add("remove-containers", command.at, resolved);
    return true;
  }
  if (/^(?:rmi|image rm)$/.test(verb) && isListOf(ALL_IMAGES, words)) {
    const severity = force ? "high" : "medium";
    analysis.report.add("remove-containers", command.at, resolved, { severity });
    return true;
  }
  return false;
}

const DEEDS = deeds(
  [
    {
      verb: /^system prune\b/,
      needs: /^--volumes$/,
      unless: /^--filter/,
      rule: "remove-containers",
    },
    {
      verb: /^system prune\b/,
      needs: /^-\w*a|^--all$/,
      rule: "remove-containers",
      severity: "medium",
    },
    { verb: /^volume prune\b/, unless: /^--filter/, rule: "remove-containers" },
    { verb: /^volume prune\b/, rule: "remove-containers", severity: "medium" },
    { verb: /^system reset\b/, rule: "remove-containers" },
    { verb: /^(?:volume|pod) rm\b/, needs: /^(?:-\w*a\w*|--all)$/, rule: "remove-containers" },
    { verb: /^volume rm\b/, rule: "remove-containers", severity: "medium" },
    {
      verb: /^(?:rm|kill|stop|container rm)\b/,
      needs: /^(?:-\w*a\w*|--all)$/,
      rule: "remove-containers",
    },
    {
      verb: /^rm\b/,
      needs: /^(?:-\w*v\w*|--volumes)$/,
      rule: "remove-containers",
      severity: "medium",
    },
    { verb: /^(?:compose )?down\b/, needs: /^(?:-v|--volumes)$/, rule: "remove-containers" },
    { verb: /^compose(?: \S+)* down\b/, needs: /^(?:-v|--volumes)$/, rule: "remove-containers" },
    {
      verb: /^compose(?: \S+)* rm\b/,
      needs: /^-\w*v/,
      rule: "remove-containers",
      severity: "medium",
    },
    { verb: /^swarm leave\b/, needs: /^(?:-f|--force)$/, rule: "delete-cluster-objects" },
    { verb: /^stack (?:rm|down|remove)\b/, rule: "delete-cluster-objects", severity: "medium" },
    { verb: /^machine rm\b/, rule: "remove-containers", severity: "medium" },
  ],
  "-H --host --context --config -c --project-name -p --project-directory --profile --env-file -l --log-level -t --timeout -s --signal",
);

const RUN_VALUES = new Set(
  (
    "-v --volume --mount -e --env --env-file -p --publish --name --network --net -w --workdir -u --user -h --hostname " +
    "--entrypoint -l --label --restart -m --memory --cpus --cpuset-cpus --device --add-host --dns --ip --link --log-driver --log-opt " +
    "--cap-add --cap-drop --security-opt --pid --ipc --uts --userns --shm-size --ulimit --volumes-from --tmpfs --platform --pull --gpus --health-cmd --detach-keys --cidfile --annotation --expose --stop-signal --stop-timeout -a --attach -n --namespace"
  ).split(" "),
);

interface Started {
  readonly options: readonly (readonly [string, string])[];
  /** Where the image, or the container, stands. */
  readonly index: number;
}

function started(command: Command, from: number): Started {
  const options: (readonly [string, string])[] = [];
  let index = from;
  for (; index < command.argv.length; index += 1) {
    const word = rendered(command.argv[index] ?? EMPTY);
    if (!word.startsWith("-")) break;
    const equals = word.indexOf("=");
    if (word.startsWith("--") && equals > 0) {
      options.push([word.slice(0, equals), word.slice(equals + 1)]);
    } else if (RUN_VALUES.has(word) || /^-[a-z]*[veuwpm]$/.test(word)) {
      index += 1;
      const name = word.startsWith("--") ? word : `-${word.at(-1) ?? ""}`;
      options.push([name, rendered(command.argv[index] ?? EMPTY)]);
    } else options.push([word, ""]);
  }
  return { options, index };
}

function mountsOf({ options }: Started): Map<string, string> {
  const mounts = new Map<string, string>();
  for (const [name, value] of options) {
    if (name === "-v" || name === "--volume") {
      const [outside = "", inside = "", mode = ""] = value.split(":");
      if (outside.startsWith("/") && inside !== "" && !/\bro\b/.test(mode))
        mounts.set(inside, outside);
    } else if (name === "--mount" && !/\b(?:readonly|ro)\b/.test(value)) {
      const outside = /(?:source|src)=([^,]+)/.exec(value)?.[1];
      const inside = /(?:target|dst|destination)=([^,]+)/.exec(value)?.[1];
      if (outside?.startsWith("/") && inside !== undefined) mounts.set(inside, outside);
    }
  }
  return mounts;
}

function runImage(command: Command, from: number, analysis: Analysis): Content {
  const start = started(command, from);
  const mounts = mountsOf(start);
  const entry = start.options.find(([name]) => name === "--entrypoint")?.[1];
  const resolved = resolvedCommand(command.argv);
  const words = command.argv.slice(start.index + 1).map((word) => rendered(word));
  const shell = /^(?:\/\S*\/)?(?:ba|da|a)?sh$/;
  const chrooted = (entry === "chroot" ? ["chroot", ...words] : words).filter((w) => w !== "");
  const hostRoot = [...mounts].some(([, outside]) => outside === "/");
  if (hostRoot && chrooted[0] === "chroot") {
    const [program = "sh"] = chrooted.slice(2);
    if (shell.test(program) && !chrooted.includes("-c")) {
      const because = "It is a shell of root's on the host itself.";
      analysis.report.add("run-unknown", command.at, resolved, { severity: "high", because });
      return outputOf("(output)");
    }
  }
  const index = start.index + 1;
  const before = analysis.report.findings().length;
  if (index < command.argv.length) {
    const inner =
      entry !== undefined && entry !== ""
        ? {
            ...command,
            argv: [...command.argv.slice(0, index), [entry], ...command.argv.slice(index)],
            origins: undefined,
          }
        : command;
    const onHost = start.options.some(([name, value]) => name === "--pid" && value === "host");
    if (onHost && words[0] === "nsenter") runCommand(commandFrom(inner, index), analysis);
    else if (mounts.size > 0) runWithMounts(inner, index, mounts, analysis);
    else runInContainer(inner, index, analysis);
  }
  if (analysis.report.findings().length > before) return outputOf("(output)");
  const socket = [...mounts].some(([, outside]) =>
    /\/(?:docker|containerd|podman)\.sock$/.test(outside),
  );
  if (hostRoot || socket) {
    const what = hostRoot ? "all files of the host" : "the socket of the container engine";
    const because = `The container gets ${what}, and with them root's rights.`;
    analysis.report.add("run-unknown", command.at, resolved, { severity: "medium", because });
  }
  return outputOf(`$(${resolved})`);
}

const GLOBAL_VALUES = new Set([
  "-H",
  "--host",
  "--context",
  "--config",
  "-l",
  "--log-level",
  "-n",
  "--namespace",
]);

/** Where the first word that is no option stands. */
export function verbIndex(command: Command, values: ReadonlySet<string>, from = 1): number {
  let index = from;
  for (; index < command.argv.length; index += 1) {
    const word = rendered(command.argv[index] ?? EMPTY);
    if (!word.startsWith("-")) break;
    if (values.has(word)) index += 1;
  }
  return index;
}

const docker: Program = (command, analysis) => {
  const first = verbIndex(command, GLOBAL_VALUES);
  const word = rendered(command.argv[first] ?? EMPTY);
  const second = rendered(command.argv[first + 1] ?? EMPTY);
  const grouped = /^(?:container|volume|image|system|pod|network)$/.test(word);
  const verb = grouped ? `${word} ${second}` : word;
  const from = first + (grouped ? 2 : 1);
  if (/^(?:container )?run$/.test(verb)) return runImage(command, from, analysis);
  if (/^(?:container )?exec$/.test(verb)) {
    return runInContainer(command, started(command, from).index + 1, analysis);
  }
  if (word === "compose") return runCompose(command, first + 1, analysis);
  if (judgeLists(verb, command, analysis)) return outputOf("(output)");
  return DEEDS(command, analysis);
};

const COMPOSE_VALUES = new Set(
  "-f --file -p --project-name --profile --env-file --project-directory".split(" "),
);

/** What stands behind `docker compose` or `docker-compose`. */
function runCompose(command: Command, from: number, analysis: Analysis): Content {
  const first = verbIndex(command, COMPOSE_VALUES, from);
  const verb = rendered(command.argv[first] ?? EMPTY);
  if (verb === "exec" || verb === "run") {
    return runInContainer(command, started(command, first + 1).index + 1, analysis);
  }
  return DEEDS(command, analysis) ?? outputOf("(output)");
}

const compose: Program = (command, analysis) => runCompose(command, 1, analysis);

export const CONTAINER_PROGRAMS: Readonly<Record<string, Program>> = {
  docker,
  podman: docker,
  nerdctl: docker,
  "docker-compose": compose,
  "podman-compose": compose,
};
