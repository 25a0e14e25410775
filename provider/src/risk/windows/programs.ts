/** The programs of Windows that the analyser knows. */
import type { Program, Programs } from "../analysis/analysis";
import { ACCOUNTS } from "./programs/accounts";
import { ARCHIVES } from "./programs/archives";
import { COPYING } from "./programs/copying";
import { DATABASES } from "./programs/databases";
import { DELETING } from "./programs/deleting";
import { DISKS } from "./programs/disks";
import { FETCHING } from "./programs/fetching";
import { HOSTS } from "./programs/hosts";
import { LOGS } from "./programs/logs";
import { NETWORK } from "./programs/network";
import { PACKAGES } from "./programs/packages";
import { PERMISSIONS } from "./programs/permissions";
import { POWER } from "./programs/power";
import { POWERSHELL } from "./programs/powershell";
import { REGISTRY } from "./programs/registry";
import { SEARCHING } from "./programs/searching";
import { SERVICES } from "./programs/services";
import { SETTINGS } from "./programs/settings";
import { wmic } from "./programs/wmic";

const TABLES: readonly Readonly<Record<string, Program>>[] = [
  ACCOUNTS,
  ARCHIVES,
  COPYING,
  DATABASES,
  DELETING,
  DISKS,
  FETCHING,
  HOSTS,
  LOGS,
  NETWORK,
  PACKAGES,
  PERMISSIONS,
  POWER,
  POWERSHELL,
  REGISTRY,
  SEARCHING,
  SERVICES,
  SETTINGS,
  { wmic },
];

export const WINDOWS_PROGRAMS: Programs = new Map(TABLES.flatMap((table) => Object.entries(table)));
