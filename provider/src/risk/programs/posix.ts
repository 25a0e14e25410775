/** The programs of a POSIX system that the analyser knows. */
import type { Program, Programs } from "../analysis/analysis";
import { ANSWER_PROGRAMS } from "./answers";
import { CIPHER_PROGRAMS } from "./ciphers";
import { DOWNLOAD_PROGRAMS } from "./downloads";
import { EDITOR_PROGRAMS } from "./editors";
import { FILE_PROGRAMS } from "./files";
import { FIND_PROGRAMS } from "./find";
import { SHELL_PROGRAMS } from "./shells";
import { TEXT_PROGRAMS } from "./texts";
import { WRAPPERS } from "./wrappers";

const TABLES: readonly Readonly<Record<string, Program>>[] = [
  ANSWER_PROGRAMS,
  CIPHER_PROGRAMS,
  DOWNLOAD_PROGRAMS,
  EDITOR_PROGRAMS,
  FILE_PROGRAMS,
  FIND_PROGRAMS,
  SHELL_PROGRAMS,
  TEXT_PROGRAMS,
  WRAPPERS,
];

export const POSIX_PROGRAMS: Programs = new Map(TABLES.flatMap((table) => Object.entries(table)));
