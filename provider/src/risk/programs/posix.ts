/** The programs of a POSIX system that the analyser knows. */
import type { Program, Programs } from "../analysis/analysis";

const TABLES: readonly Readonly<Record<string, Program>>[] = [];

export const POSIX_PROGRAMS: Programs = new Map(TABLES.flatMap((table) => Object.entries(table)));
