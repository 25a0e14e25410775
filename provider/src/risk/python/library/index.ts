/** All functions of modules, and methods, that are known, by their full names. */
import type { Native, Natives } from "../machine/native";
import { argumentNatives } from "./arguments";
import { conversionNatives } from "./conversions";
import { textSearchNatives } from "./textSearch";
import { copyNatives } from "./copies";
import { fileMethodNatives } from "./fileMethods";
import { concurrencyNatives } from "./concurrency";
import { splittingNatives } from "./splitting";
import { builtinNatives } from "./builtins";
import { cipherNatives } from "./ciphers";
import { collectionNatives } from "./collections";
import { CONSTANTS } from "./constants";
import { databaseMethods, databaseNatives } from "./databases";
import { decodingNatives } from "./decoding";
import { deletionNatives } from "./deletion";
import { digestNatives } from "./digests";
import { environmentNatives } from "./environment";
import { fileNatives } from "./files";
import { functionalNatives } from "./functional";
import { kernelNatives } from "./kernel";
import { killingNatives } from "./killing";
import { listingNatives } from "./listing";
import { networkNatives } from "./network";
import { numberNatives } from "./numbers";
import { pathNatives } from "./paths";
import { permissionNatives } from "./permissions";
import { processNatives, programOf } from "./processes";
import { reflectionNatives } from "./reflection";
import { configurationNatives } from "./configuration";
import { loadingNatives } from "./loading";
import { tableNatives } from "./tables";
import { unboundOf } from "./unbound";
import { shellWordNatives } from "./shellWords";
import { socketNatives } from "./sockets";
import { stringNatives } from "./strings";
import { subprocessNatives } from "./subprocesses";

const TABLES: readonly Natives[] = [
  argumentNatives,
  conversionNatives,
  textSearchNatives,
  copyNatives,
  fileMethodNatives,
  concurrencyNatives,
  splittingNatives,
  builtinNatives,
  cipherNatives,
  collectionNatives,
  databaseNatives,
  decodingNatives,
  deletionNatives,
  digestNatives,
  environmentNatives,
  fileNatives,
  functionalNatives,
  kernelNatives,
  killingNatives,
  listingNatives,
  networkNatives,
  numberNatives,
  pathNatives,
  permissionNatives,
  processNatives,
  reflectionNatives,
  configurationNatives,
  loadingNatives,
  tableNatives,
  shellWordNatives,
  socketNatives,
  stringNatives,
  subprocessNatives,
];

export const NATIVES: ReadonlyMap<string, Native> = new Map(
  TABLES.flatMap((table) => Object.entries(table)),
);

/** Methods that are known by their own name, whatever object they belong to. */
const METHODS: ReadonlyMap<string, Native> = new Map(Object.entries(databaseMethods));

export function nativeOf(name: string): Native | undefined {
  if (/^sh\.\w+$/.test(name)) return programOf;
  return (
    NATIVES.get(name) ??
    unboundOf(name, NATIVES) ??
    METHODS.get(name.slice(name.lastIndexOf(".") + 1))
  );
}

/** The names in each module: what `from module import *` brings, and what `vars(module)` shows. */
export const MEMBERS: ReadonlyMap<string, readonly string[]> = membersByModule();

function membersByModule(): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const name of [...NATIVES.keys(), ...CONSTANTS.keys()]) {
    const cut = name.lastIndexOf(".");
    const module = name.slice(0, cut);
    members.set(module, [...(members.get(module) ?? []), name.slice(cut + 1)]);
  }
  return members;
}
