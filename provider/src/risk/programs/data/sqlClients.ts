/** Clients of SQL databases: statements in options, files, and on standard input. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import {
  content,
  joinedContent,
  known as knownContent,
  type Content,
} from "../../analysis/content";
import { rendered, type Text } from "../../text/text";
import type { Dialect } from "../../sql/tokens";
import { readOption, type Option } from "../optionValues";

interface Client {
  readonly dialect: Dialect;
  /** The option in front of statements. */
  readonly code: Option;
  /** The option in front of a file with statements. */
  readonly file?: Option;
  /** From which operand on statements stand. */
  readonly operand?: number;
}

function run(code: Content, client: Client, command: Command, analysis: Analysis): Content {
  return analysis.run("SQL", code, command, command.at, [knownContent(client.dialect)]);
}

function client(one: Client): Program {
  return (command, analysis) => {
    const { values, operands, indexes } = readOption(command, one.code);
    const codes = [...values];
    const { operand } = one;
    if (operand !== undefined) {
      operands.slice(operand).forEach((word, index) => {
        codes.push(content(word, command.origins?.[indexes[index + operand] ?? -1]));
      });
    }
    for (const { text } of one.file ? readOption(command, one.file).values : []) {
      const file: Content | undefined =
        rendered(text) === "-" ? command.input : analysis.written(text, command.directory);
      if (file) codes.push(file);
    }
    if (codes.length === 0 && command.piped) codes.push(command.input);
    if (codes.length === 0) return undefined;
    return joinedContent(codes.map((code) => run(code, one, command, analysis)));
  };
}

function options(letter: string, names: string, others: string, attached = ""): Option {
  const split = (text: string) => text.split(" ").filter((word) => word !== "");
  return { letter, names: split(names), others: split(others), attached };
}

const mysql = client({
  dialect: "mysql",
  code: options("e", "--execute", "u h P S D --user --host --port --socket --database", "p"),
});

const PG_OTHERS =
  "d f F h L o p P R T U v --dbname --file --host --port --username --set --variable --output --pset";

const psql = client({
  dialect: "postgres",
  code: options("c", "--command", PG_OTHERS),
  file: options("f", "--file", PG_OTHERS.replace("f ", "c ").replace(" --file", " --command")),
});

const sqlite = client({
  dialect: "sqlite",
  code: options("", "-cmd", "-separator -init -newline -nullvalue"),
  operand: 1,
});

const MSSQL_OTHERS = "S U P d o s w h l t v y Y a m r i q";
const sqlcmd = client({
  dialect: "mssql",
  code: options("Q", "", MSSQL_OTHERS),
  file: options("i", "", "S U P d o s w h l t v y Y a m r q Q"),
});
const sqlcmdInteractive = client({ dialect: "mssql", code: options("q", "", MSSQL_OTHERS) });

/** One that takes statements behind an option and on standard input. */
function plain(letter: string, names: string, others: string, file = ""): Program {
  return client({
    dialect: "generic",
    code: options(letter, names, others),
    file: options("f", file, others),
  });
}

const clickhouseClient = client({
  dialect: "generic",
  code: options("q", "--query", "h u d --host --port --user --password --database --format"),
  file: options("", "--queries-file", ""),
});

/** `cockroach sql -e …`, `clickhouse client -q …` */
function under(subcommand: string, program: Program): Program {
  return (command, analysis) => {
    if (rendered(command.argv[1] ?? ([] as Text)) !== subcommand) return undefined;
    const rest = { argv: command.argv.slice(1), origins: command.origins?.slice(1) };
    return program({ ...command, ...rest }, analysis);
  };
}

const hive = plain("e", "", "u n p d i --hiveconf --hivevar");

export const SQL_CLIENTS: Readonly<Record<string, Program>> = {
  mysql,
  mariadb: mysql,
  mysqlsh: mysql,
  mycli: mysql,
  obclient: mysql,
  psql,
  gsql: psql,
  pgcli: psql,
  sqlite3: sqlite,
  sqlite: sqlite,
  duckdb: sqlite,
  sqlcmd: (command, analysis) => {
    const query = sqlcmdInteractive({ ...command, piped: false }, analysis);
    return sqlcmd({ ...command, piped: command.piped && query === undefined }, analysis) ?? query;
  },
  cqlsh: plain("e", "--execute", "u p k --username --password --keyspace", "--file"),
  influx: plain("", "-execute --execute", "-host -database -username -password -port"),
  "clickhouse-client": clickhouseClient,
  clickhouse: under("client", clickhouseClient),
  cockroach: under("sql", plain("e", "--execute", "--host --url --database")),
  sqlplus: plain("", "", ""),
  "impala-shell": plain("q", "--query", "i d u"),
  hive,
  beeline: hive,
  "spark-sql": hive,
  presto: plain("", "--execute", "--server --catalog --schema"),
  trino: plain("", "--execute", "--server --catalog --schema"),
  taos: plain("s", "", "h P u p d"),
};
