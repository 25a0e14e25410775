/** The network by the tools of its managers, and what slows or bridges it. */
import type { Program } from "../../analysis/analysis";
import { clean, argumentLine, high, judgedBy, medium, reported } from "../patterns";
import { bringUp, takeDown } from "./network";

/** Connections that carry nobody's login. */
const SIDE = /vpn|old|test|tun|docker|virbr|br-|wifi|wlan|dummy|tmp/i;

const nmcli: Program = (command, analysis) => {
  const line = argumentLine(command).replaceAll(/ -(?:-?\w+)(?=[ =])(?:=\S+)?/g, "");
  const words = line.trim().split(" ");
  const [object = "", verb = "", ...rest] = words;
  const name = rest.filter((word) => !/^(?:id|uuid|path|ifname)$/.test(word)).join(" ");
  if (/^n(?:et\w*)?$/.test(object) && verb === "off")
    takeDown("(all)", "interface-down", command, analysis);
  else if (/^n(?:et\w*)?$/.test(object) && verb === "on") bringUp("(all)", analysis);
  else if (/^r(?:adio)?$/.test(object) && rest[0] === "off")
    reported(command, analysis, { rule: "interface-down", severity: "medium" });
  else if (/^c(?:on\w*)?$/.test(object)) {
    if (/^(?:u|up)$/.test(verb)) bringUp(name, analysis);
    else if (/^(?:d|do|down|de|del|delete)$/.test(verb)) {
      if (SIDE.test(name))
        reported(command, analysis, { rule: "interface-down", severity: "medium" });
      else takeDown(name, "interface-down", command, analysis);
    } else if (/^(?:m|mod\w*)$/.test(verb) && line.includes(" ipv4.method disabled "))
      reported(command, analysis, { rule: "interface-down" });
    else if (
      /^(?:m|mod\w*)$/.test(verb) &&
      line.replace("connection.", "").includes(" autoconnect no ")
    )
      reported(command, analysis, { rule: "interface-down", severity: "medium" });
  } else if (/^d(?:ev\w*)?$/.test(object)) {
    if (/^(?:c|connect|reapply|up)$/.test(verb)) bringUp(name, analysis);
    else if (/^d(?:is\w*|el\w*|own)?$/.test(verb))
      takeDown(name, "interface-down", command, analysis);
    else if (line.includes(" managed no "))
      reported(command, analysis, { rule: "interface-down", severity: "medium" });
  }
  return undefined;
};

const LOSS = / loss (?:random )?(\d+(?:\.\d+)?)/;

const tc: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (!/^ (?:-\w+ )*(?:qdisc|filter|class) (?:add|replace|change) /.test(line)) return undefined;
  const loss = Number(LOSS.exec(line)?.[1] ?? "0");
  const narrow = / dev (?:lo|veth|docker|br-|ifb)/.test(line);
  if (narrow) return undefined;
  if (
    loss >= 30 ||
    / rate \d{1,2}(?:bit|bps|kbit) /.test(line) ||
    / (?:match u32 0 0|matchall) .*drop /.test(line)
  )
    reported(command, analysis, { rule: "block-network" });
  else if (line.includes(" netem "))
    reported(command, analysis, { rule: "block-network", severity: "medium" });
  return undefined;
};

function managed(down: RegExp, up: RegExp): Program {
  return (command, analysis) => {
    const line = argumentLine(command);
    const name = line.trim().split(" ").at(-1) ?? "";
    if (down.test(line)) takeDown(name, "interface-down", command, analysis);
    else if (up.test(line)) bringUp(name, analysis);
    return undefined;
  };
}

export const NETWORK_TOOL_PROGRAMS: Readonly<Record<string, Program>> = {
  nmcli,
  tc,
  networkctl: managed(/^ (?:down|delete) /, /^ (?:up|reconfigure) /),
  wicked: managed(/^ ifdown /, /^ (?:ifup|ifreload) /),
  brctl: managed(/^ (?:delbr|delif) /, /^ (?:addbr|addif) /),
  "ovs-vsctl": judgedBy(
    high(/ (?:emer-reset|del-br) /, "interface-down"),
    medium(/ (?:del-port|del-controller|set-fail-mode) /, "interface-down"),
  ),
  ethtool: judgedBy(
    high(/ (?:-f|--flash|-E|--change-eeprom) /, "interface-down"),
    medium(/ (?:-s|--change|-r|--negotiate|--reset) /, "interface-down"),
  ),
  rfkill: judgedBy(high(/^ block (?:all|wlan|lan) /, "interface-down"), clean(/./)),
  ifenslave: judgedBy(medium(/ (?:-d|--detach) /, "interface-down")),
  "wg-quick": judgedBy(medium(/^ down /, "interface-down")),
  vconfig: judgedBy(medium(/^ rem /, "interface-down")),
};
