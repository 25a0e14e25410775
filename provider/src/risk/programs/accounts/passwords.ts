/** Passwords, and how one logs in. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { content, NOTHING, outputOf } from "../../analysis/content";
import { judgeWriting } from "../../effects/writing";
import { literal, rendered, UNKNOWN } from "../../text/text";
import { argumentsOf, hasAny } from "../arguments";
import { resolvedCommand } from "../dispatch";
import { argumentLine, clean, high, judgedBy, medium, reported, under } from "../patterns";

/** Lines `name:password` of which the password stands in the script. */
function hasLiteralPassword(text: string, field: number): boolean {
  return text.split("\n").some((line) => {
    const password = line.split(":")[field];
    return (
      password !== undefined &&
      password !== "" &&
      !password.includes(UNKNOWN) &&
      !/^[!*x]+$/.test(password.trim())
    );
  });
}

function fromLines(field: number): Program {
  return (command, analysis) => {
    if (/ (?:--help|-h) /.test(argumentLine(command))) return undefined;
    const text = rendered(command.input.text);
    if (hasLiteralPassword(text, field)) reported(command, analysis, { rule: "set-password" });
    else if (command.piped)
      reported(command, analysis, { rule: "set-password", severity: "medium" });
    return undefined;
  };
}

const newusers: Program = (command, analysis) => {
  const text = rendered(command.input.text);
  if (/(?:^|\n)(?!root:)[^:\n]+:[^:\n]*:0+:/.test(text))
    reported(command, analysis, { rule: "add-root-account" });
  return fromLines(1)(command, analysis);
};

const passwd: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command, "x n w i R --root".split(" "));
  if (hasAny(options, "-S", "--status", "--help", "-?", "-a", "--all")) return undefined;
  const user = rendered(operands[0] ?? ["root"]);
  if (hasAny(options, "-d", "--delete"))
    reported(command, analysis, {
      rule: "weaken-login",
      because: "The account has no password then.",
    });
  else if (hasAny(options, "-l", "--lock")) {
    if (user === "root")
      reported(command, analysis, {
        rule: "delete-account",
        because: "Nobody can log in as root any more.",
      });
  } else if (hasAny(options, "-u", "--unlock", "-uf") && user === "root")
    reported(command, analysis, { rule: "weaken-login", severity: "medium" });
  else if (command.piped && !hasAny(options, "-e", "--expire", "-x", "-n", "-w", "-i")) {
    const text = rendered(command.input.text);
    const written = text.trim() !== "" && !text.includes(UNKNOWN);
    reported(command, analysis, { rule: "set-password", severity: written ? "high" : "medium" });
  }
  return undefined;
};

/** What an editor is given on its input ends up in sudoers. */
const visudo: Program = (command, analysis) => {
  const { options, values } = argumentsOf(command, ["f", "x", "--file"]);
  if (hasAny(options, "-c", "--check", "-V", "-h")) return undefined;
  if (command.input.text.length === 0) return undefined;
  const path = values.get("-f") ?? values.get("--file") ?? literal("/etc/sudoers");
  const resolved = resolvedCommand(command.argv);
  judgeWriting(
    { path, at: command.at, resolved, content: command.input, mode: "append" },
    command,
    analysis,
  );
  return undefined;
};

const chage: Program = (command, analysis) => {
  const { values, operands } = argumentsOf(
    command,
    "d E I M m W R --expiredate --lastday".split(" "),
  );
  const user = rendered(operands[0] ?? []);
  const expires = rendered(values.get("-E") ?? values.get("--expiredate") ?? []);
  if (user === "root" && /^(?:0|1|1970-01-0[12])$/.test(expires))
    reported(command, analysis, { rule: "delete-account" });
  return undefined;
};

const SECRET_BASES = /^(?:shadow|gshadow)$/;

const getent: Program = (command) => {
  const [, base, key] = command.argv.map((word) => rendered(word));
  const shown = `$(${resolvedCommand(command.argv)})`;
  if (!SECRET_BASES.test(base ?? "")) return outputOf(shown);
  const what = key === undefined ? "password hashes" : `the password hash of ${key}`;
  return { ...outputOf(shown), secret: what };
};

function leaks(command: Command, analysis: Analysis): ReturnType<Program> {
  if (/ (?:--help|--version|--list\S*) /.test(argumentLine(command))) return NOTHING;
  reported(command, analysis, { rule: "leak-credentials" });
  return { ...content([]), secret: "passwords" };
}

export const PASSWORD_PROGRAMS: Readonly<Record<string, Program>> = {
  ...under("chpasswd chgpasswd", fromLines(1)),
  newusers,
  passwd,
  visudo,
  chage,
  getent,
  ...under(
    "pwunconv grpunconv",
    judgedBy(high(/ /, "weaken-login", "The hashes become readable for everybody.")),
  ),
  ...under(
    "unshadow john hashcat mimipenguin mimipenguin.sh mimipenguin.py lazagne lazagne.py secretsdump.py hydra",
    leaks,
  ),
  "ssh-keygen": judgedBy(
    clean(/ (?:-\w*[lRFAyBHeQLkYi]) /),
    medium(
      / -f ?\/etc\/ssh\/ssh_host_/,
      "weaken-login",
      "Clients refuse the new key of the server.",
    ),
  ),
  "pam-auth-update": judgedBy(
    high(/ --(?:remove|disable) .*unix/, "weaken-login"),
    medium(/ --(?:remove|disable|force)/, "weaken-login"),
  ),
  authselect: judgedBy(medium(/^ (?:disable-feature|opt-out|select .*--force)/, "weaken-login")),
  authconfig: judgedBy(medium(/ --(?:disable\w+|enablenullok|passalgo=md5)/, "weaken-login")),
};
