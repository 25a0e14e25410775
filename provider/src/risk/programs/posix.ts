/** The programs of a POSIX system that the analyser knows. */
import type { Program, Programs } from "../analysis/analysis";
import { ACCESS_CONTROL_PROGRAMS } from "./accessControl";
import { ACCOUNT_PROGRAMS } from "./accounts";
import { ANSWER_PROGRAMS } from "./answers";
import { CIPHER_PROGRAMS } from "./ciphers";
import { DOWNLOAD_PROGRAMS } from "./downloads";
import { EDITOR_PROGRAMS } from "./editors";
import { FILE_SYSTEM_PROGRAMS } from "./fileSystems";
import { FILE_PROGRAMS } from "./files";
import { FIND_PROGRAMS } from "./find";
import { IPTABLES_PROGRAMS } from "./firewall";
import { FIREWALL_TOOL_PROGRAMS } from "./firewallTools";
import { KERNEL_PROGRAMS } from "./kernel";
import { LOGGING_PROGRAMS } from "./logging";
import { MOUNT_PROGRAMS } from "./mounts";
import { NETWORK_PROGRAMS } from "./network";
import { NETWORK_TOOL_PROGRAMS } from "./networkTools";
import { PARTITION_PROGRAMS } from "./partitions";
import { PASSWORD_PROGRAMS } from "./passwords";
import { PERMISSION_PROGRAMS } from "./permissions";
import { POWER_PROGRAMS } from "./power";
import { PROCESS_PROGRAMS } from "./processes";
import { SCHEDULE_PROGRAMS } from "./schedules";
import { INIT_SCRIPT_PROGRAMS, SERVICE_PROGRAMS } from "./services";
import { SHELL_PROGRAMS } from "./shells";
import { TEXT_PROGRAMS } from "./texts";
import { VOLUME_PROGRAMS } from "./volumes";
import { WRAPPERS } from "./wrappers";

const TABLES: readonly Readonly<Record<string, Program>>[] = [
  INIT_SCRIPT_PROGRAMS,
  ACCESS_CONTROL_PROGRAMS,
  ACCOUNT_PROGRAMS,
  ANSWER_PROGRAMS,
  CIPHER_PROGRAMS,
  DOWNLOAD_PROGRAMS,
  EDITOR_PROGRAMS,
  FILE_SYSTEM_PROGRAMS,
  FILE_PROGRAMS,
  FIND_PROGRAMS,
  IPTABLES_PROGRAMS,
  FIREWALL_TOOL_PROGRAMS,
  KERNEL_PROGRAMS,
  LOGGING_PROGRAMS,
  MOUNT_PROGRAMS,
  NETWORK_PROGRAMS,
  NETWORK_TOOL_PROGRAMS,
  PARTITION_PROGRAMS,
  PASSWORD_PROGRAMS,
  PERMISSION_PROGRAMS,
  POWER_PROGRAMS,
  PROCESS_PROGRAMS,
  SCHEDULE_PROGRAMS,
  SERVICE_PROGRAMS,
  SHELL_PROGRAMS,
  TEXT_PROGRAMS,
  VOLUME_PROGRAMS,
  WRAPPERS,
];

export const POSIX_PROGRAMS: Programs = new Map(TABLES.flatMap((table) => Object.entries(table)));
