/** Databases, stores and clusters, by the methods of their clients: the object itself is seldom known. */
import type { RuleId } from "../../rules";
import { rendered } from "../../text/text";
import { isNear } from "../machine/nested";
import type { Call, Native, Natives } from "../machine/native";
import { codeOf } from "../tree/syntax";
import { contentOf, plain, textOf } from "../values/convert";
import { itemsOf, object, type Value } from "../values/value";
import { startShell } from "./processes";

const SQL =
  /^\s*(?:--[^\n]*\n\s*|\/\*[\s\S]*?\*\/\s*)*(?:drop|delete|truncate|update|alter|grant|revoke|create|insert|select|set|call|exec|begin|use|reset|flush|purge|with|optimize|reindex|vacuum|copy|load)\b/i;

function sqlIn(value: Value): boolean {
  return SQL.test(rendered(textOf(value)));
}

/** A statement that goes to whatever database this is. */
const executed: Native = (call) => {
  const { m } = call;
  const statement = call.args[0] ?? call.named.get("query") ?? call.named.get("sql");
  if (!statement) return undefined;
  const value = statement.kind === "native" && statement.self ? statement.self : statement;
  const words = rendered(textOf(value)).trim();
  if (/^(?:FLUSHALL|FLUSHDB|SHUTDOWN)\b/i.test(words)) {
    m.analysis.report.add("flush-store", call.at, words);
    return undefined;
  }
  if (!sqlIn(value)) return undefined;
  const settled = m.settled(value);
  const origin = settled.kind === "text" ? settled.origin : undefined;
  const content = contentOf(settled, origin && isNear(origin, call.node) ? origin : undefined);
  m.analysis.run("SQL", content, m.frame, call.at);
  return undefined;
};

function found(rule: RuleId, applies: (call: Call) => boolean = () => true): Native {
  return (call) => {
    if (applies(call)) call.m.analysis.report.add(rule, call.at, codeOf(call.node));
    return undefined;
  };
}

function isNothing(value: Value | undefined): boolean {
  if (value === undefined) return true;
  return value.kind === "none" || (value.kind === "dict" && value.slots.size === 0);
}

function isEverything(call: Call): boolean {
  const wanted = call.args[0] ?? call.named.get("index") ?? call.named.get("name");
  const names = wanted?.kind === "sequence" ? itemsOf(wanted).items : wanted ? [wanted] : [];
  return names.some((name) => /^(?:_all|.*\*.*)$/.test(plain(name) ?? ""));
}

/** Whether the name of what is called says that it comes from this client, or could. */
function from(client: RegExp): (call: Call) => boolean {
  return (call) => client.test(call.name);
}

function isOfMany(call: Call): boolean {
  return /list\(\)|\[\]|all\(\)/.test(call.name);
}

const remote: Native = (call) => {
  const [command] = call.args;
  if (command && /paramiko|SSHClient|Connection/.test(call.name)) startShell(call, command);
  return undefined;
};

export const databaseNatives: Natives = {
  "sqlalchemy.text": ({ args: [statement] }) => statement,
  "sqlalchemy.sql.text": ({ args: [statement] }) => statement,
  "psycopg2.sql.SQL": ({ args: [statement] }) => statement,
  "psycopg2.sql.Identifier": ({ args: [name] }) => name,
  "psycopg.sql.SQL": ({ args: [statement] }) => statement,
  "psycopg.sql.Identifier": ({ args: [name] }) => name,
  "db.connect": () => object("database"),
  "database.__enter__": (call) => call.self,
  "database.execute": executed,
  "database.cursor": () => object("cursor"),
  "cursor.__enter__": (call) => call.self,
  "cursor.execute": executed,
};

export const databaseMethods: Natives = {
  execute: executed,
  executescript: executed,
  executemany: executed,
  exec_driver_sql: executed,
  execute_async: executed,
  sql: executed,
  query: executed,
  execute_command: executed,
  flushall: found("flush-store"),
  flushdb: found("flush-store"),
  flush_all: found("flush-store"),
  drop_database: found("sql-destroy"),
  dropDatabase: found("sql-destroy"),
  drop_collection: found("sql-destroy"),
  drop: found("sql-destroy", from(/mongo/i)),
  drop_all: found("sql-destroy"),
  delete_many: found("sql-destroy", (call) => isNothing(call.args[0])),
  prune: found("remove-containers", from(/docker|volumes|system|images/)),
  prune_volumes: found("remove-containers"),
  delete_namespace: found("delete-cluster-objects"),
  delete_collection_namespaced_pod: found("delete-cluster-objects"),
  delete_collection_namespaced_deployment: found("delete-cluster-objects"),
  delete_collection_namespaced_persistent_volume_claim: found("delete-cluster-objects"),
  delete_collection_persistent_volume: found("delete-cluster-objects"),
  delete_persistent_volume: found("delete-cluster-objects", isOfMany),
  delete_node: found("delete-cluster-objects"),
  delete_topics: found("delete-stored-objects"),
  delete_bucket: found("delete-stored-objects"),
  deleteBucket: found("delete-stored-objects"),
  delete_objects: found("delete-stored-objects"),
  deleteObjects: found("delete-stored-objects"),
  terminate_instances: found("delete-stored-objects"),
  delete_db_instance: found("delete-stored-objects"),
  delete_snapshot: found("delete-snapshots", isOfMany),
  delete: found(
    "delete-stored-objects",
    (call) =>
      (/objects|object_versions|Bucket/.test(call.name) && isOfMany(call)) ||
      (/indices|elasticsearch|Elasticsearch|opensearch|OpenSearch/i.test(call.name) &&
        isEverything(call)),
  ),
  remove: found(
    "remove-containers",
    (call) =>
      /docker|containers|volumes|images/.test(call.name) &&
      isOfMany(call) &&
      !call.name.includes("images"),
  ),
  exec_command: remote,
};
