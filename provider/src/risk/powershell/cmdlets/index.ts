/** All cmdlets that the analyser knows, by their full names. */
import type { Cmdlet } from "../calls";
import { CODE } from "./code";
import { DATA } from "./data";
import { FILES } from "./files";
import { OBJECTS } from "./objects";
import { SYSTEM } from "./system";
import { TABLE } from "./table";
import { WEB } from "./web";

export const CMDLETS: ReadonlyMap<string, Cmdlet> = new Map(
  [TABLE, CODE, DATA, FILES, OBJECTS, SYSTEM, WEB].flatMap((table) => Object.entries(table)),
);
