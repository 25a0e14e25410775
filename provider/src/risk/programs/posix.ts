/** The programs of a POSIX system that the analyser knows. */
import type { Program, Programs } from "../analysis/analysis";
import { ACCESS_CONTROL_PROGRAMS } from "./accessControl";
import { ACCOUNT_PROGRAMS } from "./accounts";
import { ANSWER_PROGRAMS } from "./answers";
import { BACKUP_PROGRAMS } from "./backups";
import { CIPHER_PROGRAMS } from "./ciphers";
import { CLOUD_PROGRAMS } from "./clouds";
import { CLUSTER_PROGRAMS } from "./clusters";
import { CONTAINER_PROGRAMS } from "./containers";
import { DATABASE_TOOLS } from "./databaseTools";
import { DEBIAN_PROGRAMS } from "./debianPackages";
import { DOWNLOAD_PROGRAMS } from "./downloads";
import { EDITOR_PROGRAMS } from "./editors";
import { FILE_PROGRAMS } from "./files";
import { FILE_SYSTEM_PROGRAMS } from "./fileSystems";
import { FIND_PROGRAMS } from "./find";
import { IPTABLES_PROGRAMS } from "./firewall";
import { FIREWALL_TOOL_PROGRAMS } from "./firewallTools";
import { KERNEL_PROGRAMS } from "./kernel";
import { KEY_VALUE_PROGRAMS } from "./keyValueStores";
import { KUBERNETES_PROGRAMS } from "./kubernetes";
import { LOGGING_PROGRAMS } from "./logging";
import { QUEUE_PROGRAMS } from "./messageQueues";
import { MONGO_PROGRAMS } from "./mongo";
import { MOUNT_PROGRAMS } from "./mounts";
import { NETWORK_PROGRAMS } from "./network";
import { NETWORK_TOOL_PROGRAMS } from "./networkTools";
import { OBJECT_STORES } from "./objectStores";
import { OTHER_PACKAGE_PROGRAMS } from "./otherPackages";
import { PARTITION_PROGRAMS } from "./partitions";
import { PASSWORD_PROGRAMS } from "./passwords";
import { PERMISSION_PROGRAMS } from "./permissions";
import { POWER_PROGRAMS } from "./power";
import { PROCESS_PROGRAMS } from "./processes";
import { RPM_PROGRAMS } from "./rpmPackages";
import { SCHEDULE_PROGRAMS } from "./schedules";
import { INIT_SCRIPT_PROGRAMS, SERVICE_PROGRAMS } from "./services";
import { SHELL_PROGRAMS } from "./shells";
import { SQL_CLIENTS } from "./sqlClients";
import { TEXT_PROGRAMS } from "./texts";
import { VOLUME_PROGRAMS } from "./volumes";
import { WRAPPERS } from "./wrappers";

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
  FILE_PROGRAMS,
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
  TEXT_PROGRAMS,
  VOLUME_PROGRAMS,
  WRAPPERS,
];

export const POSIX_PROGRAMS: Programs = new Map(TABLES.flatMap((table) => Object.entries(table)));
