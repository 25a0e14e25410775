/** Tools beside the clients of databases: dropdb, mysqladmin, postgresCluster and the like. */
import type { Program } from "../../analysis/analysis";
import { NOTHING } from "../../analysis/content";
import { dearness, isOwnAccount } from "../../sql/names";
import { known, rendered, UNKNOWN } from "../../text/text";
import { argumentsOf, hasAny, wordsOf } from "../arguments";
import { resolvedCommand } from "../dispatch";

const PG_VALUES = ["h", "p", "U", "--host", "--port", "--username", "--maintenance-db"];

const dropdb: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command, PG_VALUES);
  const [name] = operands;
  if (!name || hasAny(options, "--help", "--version")) return NOTHING;
  const how = dearness(rendered(name), "database");
  if (how === "scratch") return NOTHING;
  const severity = how === "dear" ? undefined : "medium";
  analysis.report.add("sql-destroy", command.at, resolvedCommand(command.argv), { severity });
  return NOTHING;
};

const dropuser: Program = (command, analysis) => {
  const [name] = argumentsOf(command, PG_VALUES).operands;
  if (name && isOwnAccount(rendered(name))) {
    analysis.report.add("delete-account", command.at, resolvedCommand(command.argv));
  }
  return NOTHING;
};

const mysqladmin: Program = (command, analysis) => {
  const { operands } = argumentsOf(command, ["u", "h", "P", "S", "p", "--user", "--host"]);
  const words = operands.map((word) => rendered(word));
  const at = words.indexOf("drop");
  const resolved = resolvedCommand(command.argv);
  if (at >= 0 && dearness(words[at + 1] ?? "", "database") !== "scratch") {
    analysis.report.add("sql-destroy", command.at, resolved);
  }
  const password = operands[words.indexOf("password") + 1];
  if (words.includes("password") && password && known(password) !== undefined) {
    analysis.report.add("set-password", command.at, resolved);
  }
  return NOTHING;
};

/** `pg_dropcluster VERSION NAME` */
const postgresCluster: Program = (command, analysis) => {
  const words = argumentsOf(command).operands.map((word) => rendered(word));
  const [, name = UNKNOWN] = words;
  const doubtful = analysis.report.maintained || words.some((word) => word.includes(UNKNOWN));
  if (dearness(name, "database") === "scratch" || name === "regress") return NOTHING;
  analysis.report.add("sql-destroy", command.at, resolvedCommand(command.argv), {
    severity: doubtful ? "medium" : "high",
    because: "It removes a whole database cluster.",
  });
  return NOTHING;
};

/** Whenever it runs at all, save for being asked what it would do. */
function always(because: string, unless = /^(?:--help|--version|-n|--dry-run)$/): Program {
  return (command, analysis) => {
    if (command.argv.length > 1 && !wordsOf(command).some((word) => unless.test(word))) {
      analysis.report.add("sql-destroy", command.at, resolvedCommand(command.argv), { because });
    }
    return NOTHING;
  };
}

/** Restores that first remove what is there. */
function restoring(clean: RegExp): Program {
  return (command, analysis) => {
    if (wordsOf(command).some((word) => clean.test(word))) {
      analysis.report.add("sql-destroy", command.at, resolvedCommand(command.argv), {
        severity: "medium",
        because: "It removes what is there before it restores.",
      });
    }
    return NOTHING;
  };
}

export const DATABASE_TOOLS: Readonly<Record<string, Program>> = {
  dropdb,
  dropuser,
  mysqladmin,
  "mariadb-admin": mysqladmin,
  pg_dropcluster: postgresCluster,
  pg_resetwal: always("It throws away the log that the data needs after a crash."),
  pg_resetxlog: always("It throws away the log that the data needs after a crash."),
  pg_restore: restoring(/^(?:-\w*c\w*|--clean)$/),
  mongorestore: restoring(/^--drop$/),
};
