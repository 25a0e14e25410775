/** Message queues and search indexes: topics, queues and indexes that are dropped whole. */
import type { Program } from "../../analysis/analysis";
import { deeds } from "../deeds";

const kafkaTopics = deeds([
  { verb: /.*/, needs: /^--delete$/, unless: /^--if-exists-dry$/, rule: "sql-destroy" },
]);

const rabbit = deeds(
  [
    { verb: /^(?:force_)?reset\b/, rule: "flush-store" },
    { verb: /^(?:delete_vhost|delete_queue)\b/, rule: "flush-store" },
    { verb: /^purge_queue\b/, rule: "flush-store", severity: "medium" },
    { verb: /^delete (?:queue|exchange|vhost)\b/, rule: "flush-store", severity: "medium" },
    { verb: /^delete_user (?:admin|root)\b/, rule: "delete-account" },
  ],
  "-n -p --node --vhost -t -q",
);

export const QUEUE_PROGRAMS: Readonly<Record<string, Program>> = {
  rabbitmqctl: rabbit,
  rabbitmqadmin: rabbit,
  "kafka-topics": kafkaTopics,
  "kafka-topics.sh": kafkaTopics,
};

const SEARCH_PORT = /:(?:9200|9201)(?:\/|$)|elastic|opensearch|\bes\d*[.:]/i;

/** How bad a deletion through HTTP is; undefined where it deletes one thing of a service. */
export function judgeHttpDeletion(method: string, url: string): "high" | "medium" | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/[?#].*$/, "");
  const search = SEARCH_PORT.test(url);
  if (method.toUpperCase() === "POST") {
    return search && path.endsWith("/_delete_by_query") ? "medium" : undefined;
  }
  if (method.toUpperCase() !== "DELETE") return undefined;
  if (/^\/?(?:_all|\*|%2a|_snapshot\/[^/]+|_data_stream\/\*)?\/?$/i.test(path) && search)
    return "high";
  if (search) {
    const [index = ""] = path.split("/").filter((part) => part !== "");
    if (/^[.\w-]*\*/.test(index)) return /\d{4}/.test(index) ? "medium" : "high";
    return path.split("/").filter((part) => part !== "").length > 1 ? undefined : "medium";
  }
  if (/\/v1\/kv\/?$|[?&]recurse/.test(url.replace(/#.*$/, ""))) return "high";
  if (/^\/api\/v1\/(?:namespaces|persistentvolumes|nodes)\/?[^/]*$/.test(path)) return "high";
  return undefined;
}
