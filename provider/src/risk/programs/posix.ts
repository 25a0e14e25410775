/** The programs of a POSIX system that the analyser knows. */
import type { Program, Programs } from "../analysis/analysis";
import { ANSWER_PROGRAMS } from "./answers";
import { CIPHER_PROGRAMS } from "./ciphers";
import { DATABASE_TOOLS } from "./databaseTools";
import { DOWNLOAD_PROGRAMS } from "./downloads";
import { EDITOR_PROGRAMS } from "./editors";
import { FILE_PROGRAMS } from "./files";
import { FIND_PROGRAMS } from "./find";
import { SHELL_PROGRAMS } from "./shells";
import { SQL_CLIENTS } from "./sqlClients";
import { TEXT_PROGRAMS } from "./texts";
import { WRAPPERS } from "./wrappers";
import { DEBIAN_PROGRAMS } from "./debianPackages";
import { RPM_PROGRAMS } from "./rpmPackages";
import { OTHER_PACKAGE_PROGRAMS } from "./otherPackages";
import { KEY_VALUE_PROGRAMS } from "./keyValueStores";
import { MONGO_PROGRAMS } from "./mongo";
import { QUEUE_PROGRAMS } from "./messageQueues";
import { CONTAINER_PROGRAMS } from "./containers";
import { KUBERNETES_PROGRAMS } from "./kubernetes";
import { CLUSTER_PROGRAMS } from "./clusters";
import { OBJECT_STORES } from "./objectStores";
import { CLOUD_PROGRAMS } from "./clouds";
import { BACKUP_PROGRAMS } from "./backups";

const TABLES: readonly Readonly<Record<string, Program>>[] = [
  ANSWER_PROGRAMS,
  CIPHER_PROGRAMS,
  DATABASE_TOOLS,
  DOWNLOAD_PROGRAMS,
  EDITOR_PROGRAMS,
  FILE_PROGRAMS,
  FIND_PROGRAMS,
  SHELL_PROGRAMS,
  SQL_CLIENTS,
  TEXT_PROGRAMS,
  WRAPPERS,
  DEBIAN_PROGRAMS,
  RPM_PROGRAMS,
  OTHER_PACKAGE_PROGRAMS,
  KEY_VALUE_PROGRAMS,
  MONGO_PROGRAMS,
  QUEUE_PROGRAMS,
  CONTAINER_PROGRAMS,
  KUBERNETES_PROGRAMS,
  CLUSTER_PROGRAMS,
  OBJECT_STORES,
  CLOUD_PROGRAMS,
  BACKUP_PROGRAMS,
];

export const POSIX_PROGRAMS: Programs = new Map(TABLES.flatMap((table) => Object.entries(table)));
