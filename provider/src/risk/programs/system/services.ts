/** Starting and stopping what the system runs. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import type { RuleId } from "../../rules";
import { holes, known, rendered, type Text } from "../../text/text";
import { argumentsOf, hasAny, wordsOf } from "../arguments";
import { resolvedCommand } from "../dispatch";
import { Memory } from "../memory";
import { argumentLine, judgedBy, clean, high, medium, reported } from "../patterns";
import { INIT_SCRIPTS, lossOf } from "./units";

/** Where each unit was stopped, so that starting it again takes the finding back. */
const STOPPED = new Memory(() => new Map<string, { rule: RuleId; at: number }>());

function unitKey(unit: string): string {
  return unit.replace(/\.service$/, "");
}

/** Units of one command that are looked at. */
const MAX_UNITS = 64;

/** @param forGood it stays off after the next start, too */
function stopUnits(
  units: readonly Text[],
  command: Command,
  analysis: Analysis,
  forGood: boolean,
): void {
  for (const unit of units.slice(0, MAX_UNITS)) {
    const name = rendered(unit);
    const listed = holes(unit).some(({ shown }) =>
      /systemctl|list-units|service --status-all/.test(shown),
    );
    const loss = listed
      ? ({ rule: "stop-system-service", severity: "high" } as const)
      : lossOf(name);
    if (!loss) continue;
    reported(command, analysis, loss);
    if (!forGood) STOPPED.of(analysis).set(unitKey(name), { rule: loss.rule, at: command.at });
  }
}

function startUnits(units: readonly Text[], analysis: Analysis): void {
  const stopped = STOPPED.of(analysis);
  for (const unit of units) {
    const name = unitKey(rendered(unit));
    const before = stopped.get(name);
    if (before) analysis.report.withdraw(before.rule, before.at, "medium");
    stopped.delete(name);
  }
}

const POWER =
  /^(?:reboot|poweroff|halt|kexec|soft-reboot|suspend|hibernate|hybrid-sleep|suspend-then-hibernate|exit)$/;
const POWER_TARGET = /^(?:reboot|poweroff|halt|shutdown|kexec|ctrl-alt-del|exit)(?:\.target)?$/;
const BARE_TARGET = /^(?:rescue|emergency|runlevel[016s])(?:\.target)?$/;
const FULL_TARGET = /^(?:multi-user|graphical|default|runlevel[2-5])(?:\.target)?$/;

const systemctl: Program = (command, analysis) => {
  const { options, values, operands } = argumentsOf(
    command,
    "t s p n o H M P i --type --state --signal --property --lines --output --host --machine --root --job-mode --kill-who --kill-whom --when --what --image --check-inhibitors".split(
      " ",
    ),
  );
  if (hasAny(options, "--help", "-h", "--version", "--dry-run")) return undefined;
  const verb = rendered(operands[0] ?? []);
  const units = operands.slice(1);
  const names = units.map((unit) => rendered(unit));
  if (POWER.test(verb)) {
    if (!(values.get("--when") && rendered(values.get("--when") ?? []).includes("cancel")))
      reported(command, analysis, { rule: "power-off" });
    return undefined;
  }
  if (/^(?:rescue|emergency)$/.test(verb)) reported(command, analysis, { rule: "switch-target" });
  else if (/^(?:isolate|start|restart|enable|set-default)$/.test(verb)) {
    const now = verb !== "enable" || options.has("--now");
    if (now && verb !== "set-default" && names.some((name) => POWER_TARGET.test(name)))
      reported(command, analysis, { rule: "power-off" });
    else if (verb === "set-default" && names.some((name) => POWER_TARGET.test(name)))
      reported(command, analysis, { rule: "break-boot" });
    else if (now && names.some((name) => BARE_TARGET.test(name)))
      reported(command, analysis, { rule: "switch-target" });
    else if (verb === "isolate" && !names.every((name) => FULL_TARGET.test(name)))
      reported(command, analysis, { rule: "switch-target" });
    else startUnits(units, analysis);
  } else if (options.has("--user")) return undefined;
  else if (verb === "kill") {
    const signal = rendered(values.get("-s") ?? values.get("--signal") ?? ["TERM"]);
    if (!/^(?:SIG)?(?:HUP|USR[12]|CONT|WINCH|1|10|12|18|0)$/.test(signal))
      stopUnits(units, command, analysis, true);
  } else if (verb === "stop") stopUnits(units, command, analysis, false);
  else if (/^(?:disable|mask|freeze)$/.test(verb)) {
    const forGood = units.filter(
      (unit) =>
        !/^(?:sleep|suspend|hibernate|hybrid-sleep|ctrl-alt-del)\.target$|^debug-shell/.test(
          rendered(unit),
        ),
    );
    stopUnits(forGood, command, analysis, true);
  }
  return undefined;
};

function act(action: string, unit: Text, command: Command, analysis: Analysis): void {
  if (/^(?:stop|kill|zap|off|disable|remove|del|down|force-stop)$/.test(action))
    stopUnits([unit], command, analysis, action !== "stop");
  else if (action === "start") startUnits([unit], analysis);
}

/** `service NAME ACTION` and the like. */
function namedAction(nameAt: number, actionAt: number): Program {
  return (command, analysis) => {
    const words = command.argv.filter(
      (word, index) => index === 0 || !/^-[^-]/.test(rendered(word)),
    );
    const unit = words[nameAt];
    if (unit) act(rendered(words[actionAt] ?? []), unit, command, analysis);
    return undefined;
  };
}

const chkconfig: Program = (command, analysis) => {
  const words = wordsOf(command).slice(1);
  const operands = command.argv.slice(1).filter((word) => !rendered(word).startsWith("--"));
  const [unit] = operands;
  if (!unit) return undefined;
  if (words.includes("--del")) act("del", unit, command, analysis);
  else if (rendered(operands.at(-1) ?? []) === "off")
    act("off", operands.at(-2) ?? unit, command, analysis);
  return undefined;
};

/** `/etc/init.d/sshd stop`: the name of the script is that of the service. */
function initScript(name: string): Program {
  return (command, analysis) => {
    const path = rendered(command.argv[0] ?? []);
    if (!/\/(?:rc\.d|init\.d|rc\.d\/init\.d)\//.test(path)) return undefined;
    act(rendered(command.argv[1] ?? []), [name], command, analysis);
    return undefined;
  };
}

export const INIT_SCRIPT_PROGRAMS: Readonly<Record<string, Program>> = Object.fromEntries(
  INIT_SCRIPTS.filter((name) => !["iptables", "ip6tables", "ufw", "init"].includes(name)).map(
    (name) => [name, initScript(name)],
  ),
);

/** Whether this is the init script of that name, and not the program. */
export function ranAsInitScript(command: Command, analysis: Analysis): boolean {
  const path = known(command.argv[0] ?? []) ?? "";
  if (!path.includes("/init.d/")) return false;
  initScript(path.replace(/^.*\//, ""))(command, analysis);
  return true;
}

const startStopDaemon: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (!/ (?:--stop|-\w*K\w*) /.test(line) || / (?:--test|-t) /.test(line)) return undefined;
  const name = / (?:--name|-n|--exec|-x)[ =](\S+) /.exec(line)?.[1];
  const loss = name === undefined ? undefined : lossOf(name);
  if (loss) analysis.report.add(loss.rule, command.at, resolvedCommand(command.argv));
  return undefined;
};

export const SERVICE_PROGRAMS: Readonly<Record<string, Program>> = {
  systemctl,
  service: namedAction(1, 2),
  "rc-service": namedAction(1, 2),
  "invoke-rc.d": namedAction(1, 2),
  "update-rc.d": namedAction(1, 2),
  "rc-update": namedAction(2, 1),
  initctl: namedAction(2, 1),
  stop: namedAction(1, 0),
  sv: namedAction(2, 1),
  chkconfig,
  "start-stop-daemon": startStopDaemon,
  loginctl: judgedBy(
    high(/^ (?:terminate|kill)-user (?:.* )?(?:root|0) /, "kill-everything"),
    high(/^ (?:reboot|poweroff|halt|suspend|hibernate) /, "power-off"),
    medium(/^ (?:terminate|kill)-(?:user|seat) /, "kill-everything"),
  ),
  monit: judgedBy(medium(/ (?:stop|unmonitor) all /, "stop-system-service"), clean(/./)),
};
