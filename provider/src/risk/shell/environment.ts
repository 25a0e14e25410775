/** Variables that a shell of root's has without being told. */
import { hole, literal, START, type Text } from "../text/text";

const VALUES: Readonly<Record<string, string>> = {
  HOME: "/root",
  USER: "root",
  LOGNAME: "root",
  SHELL: "/bin/bash",
  BASH: "/bin/bash",
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  IFS: " \t\n",
  UID: "0",
  EUID: "0",
  PWD: START,
  OSTYPE: "linux-gnu",
  SHLVL: "1",
  OPTIND: "1",
};

/** Set to something that can't be told. */
const SET = new Set([
  ..."HOSTNAME HOSTTYPE MACHTYPE RANDOM SECONDS PPID BASHPID BASH_VERSION BASH_SOURCE LINENO EPOCHSECONDS".split(
    " ",
  ),
  ..."FUNCNAME SRANDOM LANG TERM BASH_COMMAND".split(" "),
]);

export function environmentValue(name: string): Text | undefined {
  const value = VALUES[name];
  if (value !== undefined && Object.hasOwn(VALUES, name)) return literal(value);
  return SET.has(name) ? hole(`$${name}`, "never") : undefined;
}
