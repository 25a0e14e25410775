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
