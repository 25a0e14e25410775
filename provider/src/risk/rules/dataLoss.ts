import type { RiskRule } from "./rule";

export const dataLossRules = {
  "sql-destroy": {
    category: "data loss",
    severity: "high",
    message: "The data is gone once the statement has run.",
    alternative: "Take a dump first, and delete by a condition, inside a transaction.",
  },
  "flush-store": {
    category: "data loss",
    severity: "high",
    message: "All keys of the store go at once.",
    alternative: "Delete keys by their prefix, or let them expire.",
  },
  "remove-containers": {
    category: "data loss",
    severity: "high",
    message: "Containers, images or volumes go with the data in them.",
    alternative: "Name the one container or volume, or prune with a filter and without --volumes.",
  },
  "delete-cluster-objects": {
    category: "data loss",
    severity: "high",
    message: "What runs in the cluster is deleted, and volumes with it.",
    alternative:
      "Delete one object by kind, name and namespace, after kubectl diff or --dry-run=server.",
  },
  "delete-stored-objects": {
    category: "data loss",
    severity: "high",
    message: "Stored objects or machines are deleted without a way back.",
    alternative: "Name a narrow prefix, look with a dry run, and keep versions in the bucket.",
  },
  "delete-backups": {
    category: "data loss",
    severity: "high",
    message: "Without backups the next mistake can't be undone.",
    alternative: "Let the retention of the backup tool remove old copies.",
  },
  "overwrite-data": {
    category: "data loss",
    severity: "high",
    message: "The content of a file that exists once is emptied or overwritten.",
    alternative: "Keep a copy, and write to a new file.",
  },
} as const satisfies Record<string, RiskRule>;
