/** Turning the server off, by whatever way. */
import type { Program } from "../../analysis/analysis";
import { rendered } from "../../text/text";
import { argumentLine, clean, high, judgedBy, medium, reported, under } from "../patterns";

const powerOff = judgedBy(clean(/ (?:-w|--wtmp-only) /), high(/./, "power-off"));

const LEVEL = / ([0-9a-zA-Z]+) $/;

const changeLevel: Program = (command, analysis) => {
  const level = LEVEL.exec(argumentLine(command))?.[1];
  if (level === undefined) return undefined;
  if (/^[06]$/.test(level)) reported(command, analysis, { rule: "power-off" });
  else if (/^(?:[1sS]|single|emergency)$/.test(level))
    reported(command, analysis, { rule: "switch-target" });
  return undefined;
};

const POWER_CALL =
  /(?:Reboot|PowerOff|Halt|Suspend|Hibernate|KExec|Exit|SoftReboot)(?:WithFlags)? /;

const busCall: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (/login1|systemd1|ConsoleKit|UPower/.test(line) && POWER_CALL.test(line.replaceAll(".", " ")))
    reported(command, analysis, { rule: "power-off" });
  return undefined;
};

const expectsReboot: Program = (command, analysis) => {
  if (rendered(command.argv[1] ?? []) === "") return undefined;
  const line = argumentLine(command);
  if (
    / -\w*m ?(?:off|mem|disk|standby|freeze) | --mode[ =](?:off|mem|disk|standby|freeze) /.test(
      line,
    ) &&
    !/ (?:-n|--dry-run) /.test(line)
  )
    reported(command, analysis, { rule: "power-off" });
  return undefined;
};

export const POWER_PROGRAMS: Readonly<Record<string, Program>> = {
  ...under("reboot halt poweroff openrc-shutdown pm-suspend pm-hibernate", powerOff),
  shutdown: judgedBy(
    clean(/ (?:-\w*c\w*|--show) /),
    medium(/ -\w*k\w* /, "power-off", "It only warns users."),
    high(/ \S/, "power-off"),
    high(/^ *$/, "power-off"),
  ),
  ...under("init telinit", changeLevel),
  ...under("busctl dbus-send gdbus qdbus", busCall),
  rtcwake: expectsReboot,
  uadmin: judgedBy(high(/ [12] [012] /, "power-off")),
  kexec: judgedBy(high(/ (?:-\w*e\w*|--exec|-f|--force) /, "power-off"), clean(/./)),
  ipmitool: judgedBy(
    high(/ (?:chassis )?power (?:off|cycle|reset|soft|diag) /, "power-off"),
    high(/ sel clear /, "clear-logs"),
    medium(/ (?:mc|bmc) reset | chassis bootdev | user set password /, "power-off"),
  ),
  ipmipower: judgedBy(high(/ (?:--off|--cycle|--reset|--soft|-f|-c|-r) /, "power-off")),
  racadm: judgedBy(
    high(/ serveraction (?:powerdown|hardreset|powercycle|graceshutdown) /, "power-off"),
    high(/ clrsel | racresetcfg /, "clear-logs"),
  ),
};
