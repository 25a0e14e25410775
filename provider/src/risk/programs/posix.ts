/** The programs of a POSIX system that the analyser knows. */
import type { Program, Programs } from "../analysis/analysis";
import { ACCESS_CONTROL_PROGRAMS } from "./accounts/accessControl";
import { ACCOUNT_PROGRAMS } from "./accounts/accounts";
import { ANSWER_PROGRAMS } from "./texts/answers";
import { BACKUP_PROGRAMS } from "./stores/backups";
import { CIPHER_PROGRAMS } from "./files/ciphers";
import { CLOUD_PROGRAMS } from "./stores/clouds";
import { CLUSTER_PROGRAMS } from "./clusters/clusters";
import { CONTAINER_PROGRAMS } from "./clusters/containers";
import { DATABASE_TOOLS } from "./data/databaseTools";
import { DEBIAN_PROGRAMS } from "./packages/debianPackages";
import { DOWNLOAD_PROGRAMS } from "./fetching/downloads";
import { EDITOR_PROGRAMS } from "./files/editors";
import { CONTENT_PROGRAMS } from "./files/fileContents";
import { COPY_PROGRAMS } from "./files/copies";
import { DELETION_PROGRAMS } from "./files/deletions";
import { VERIFYING_PROGRAMS } from "./fetching/verification";
import { CONNECTION_PROGRAMS } from "./fetching/connections";
import { ARGUMENT_PROGRAMS } from "./running/xargs";
import { OTHER_USER_PROGRAMS } from "./running/otherUsers";
import { FILE_SYSTEM_PROGRAMS } from "./disks/fileSystems";
import { FIND_PROGRAMS } from "./files/find";
import { IPTABLES_PROGRAMS } from "./network/firewall";
import { FIREWALL_TOOL_PROGRAMS } from "./network/firewallTools";
import { KERNEL_PROGRAMS } from "./system/kernel";
import { KEY_VALUE_PROGRAMS } from "./data/keyValueStores";
import { KUBERNETES_PROGRAMS } from "./clusters/kubernetes";
import { LOGGING_PROGRAMS } from "./system/logging";
import { QUEUE_PROGRAMS } from "./data/messageQueues";
import { MONGO_PROGRAMS } from "./data/mongo";
import { MOUNT_PROGRAMS } from "./disks/mounts";
import { NETWORK_PROGRAMS } from "./network/network";
import { NETWORK_TOOL_PROGRAMS } from "./network/networkTools";
import { OBJECT_STORES } from "./stores/objectStores";
import { OTHER_PACKAGE_PROGRAMS } from "./packages/otherPackages";
import { PARTITION_PROGRAMS } from "./disks/partitions";
import { PASSWORD_PROGRAMS } from "./accounts/passwords";
import { PERMISSION_PROGRAMS } from "./accounts/permissions";
import { POWER_PROGRAMS } from "./system/power";
import { PROCESS_PROGRAMS } from "./system/processes";
import { RPM_PROGRAMS } from "./packages/rpmPackages";
import { SCHEDULE_PROGRAMS } from "./running/schedules";
import { INIT_SCRIPT_PROGRAMS, SERVICE_PROGRAMS } from "./system/services";
import { SHELL_PROGRAMS } from "./running/shells";
import { SQL_CLIENTS } from "./data/sqlClients";
import { CHOOSING_PROGRAMS } from "./texts/choosing";
import { TEXT_PROGRAMS } from "./texts/texts";
import { VOLUME_PROGRAMS } from "./disks/volumes";
import { LAUNCHERS } from "./running/launchers";
import { WRAPPERS } from "./running/wrappers";

const TABLES: readonly Readonly<Record<string, Program>>[] = [
  // First, so that programs of the same name take its place.
  INIT_SCRIPT_PROGRAMS,
  ACCESS_CONTROL_PROGRAMS,
  ACCOUNT_PROGRAMS,
  ANSWER_PROGRAMS,
  BACKUP_PROGRAMS,
  CIPHER_PROGRAMS,
  CLOUD_PROGRAMS,
  CLUSTER_PROGRAMS,
  CONTAINER_PROGRAMS,
  DATABASE_TOOLS,
  DEBIAN_PROGRAMS,
  DOWNLOAD_PROGRAMS,
  EDITOR_PROGRAMS,
  CONTENT_PROGRAMS,
  COPY_PROGRAMS,
  DELETION_PROGRAMS,
  VERIFYING_PROGRAMS,
  CONNECTION_PROGRAMS,
  ARGUMENT_PROGRAMS,
  OTHER_USER_PROGRAMS,
  FILE_SYSTEM_PROGRAMS,
  FIND_PROGRAMS,
  IPTABLES_PROGRAMS,
  FIREWALL_TOOL_PROGRAMS,
  KERNEL_PROGRAMS,
  KEY_VALUE_PROGRAMS,
  KUBERNETES_PROGRAMS,
  LOGGING_PROGRAMS,
  QUEUE_PROGRAMS,
  MONGO_PROGRAMS,
  MOUNT_PROGRAMS,
  NETWORK_PROGRAMS,
  NETWORK_TOOL_PROGRAMS,
  OBJECT_STORES,
  OTHER_PACKAGE_PROGRAMS,
  PARTITION_PROGRAMS,
  PASSWORD_PROGRAMS,
  PERMISSION_PROGRAMS,
  POWER_PROGRAMS,
  PROCESS_PROGRAMS,
  RPM_PROGRAMS,
  SCHEDULE_PROGRAMS,
  SERVICE_PROGRAMS,
  SHELL_PROGRAMS,
  SQL_CLIENTS,
  CHOOSING_PROGRAMS,
  TEXT_PROGRAMS,
  VOLUME_PROGRAMS,
  LAUNCHERS,
  WRAPPERS,
];

export const POSIX_PROGRAMS: Programs = new Map(TABLES.flatMap((table) => Object.entries(table)));
