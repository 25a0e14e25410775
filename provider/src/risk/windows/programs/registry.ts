/** reg and regedit. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { outputOf } from "../../analysis/content";
import { resolvedCommand } from "../../programs/dispatch";
import { rendered } from "../../text/text";
import { readText } from "../files";
import { judgeRegistryDeletion, judgeRegistryValue, registryKey } from "../registry";
import { ALL_PRODUCTS, memoryOf, namesProducts } from "../memory";
import { runWindowsFile } from "../written";

function option(command: Command, name: string): string | undefined {
  const index = command.argv.findIndex((word) => rendered(word).toLowerCase() === name);
  const word = index < 0 ? undefined : command.argv[index + 1];
  return word && rendered(word);
}

function importFile(command: Command, index: number, analysis: Parameters<Program>[1]): void {
  const path = command.argv[index];
  const file = path && readText(path, command, analysis);
  if (file) runWindowsFile(file, "x.reg", command, analysis);
}

/** Whether it prints the key of every product there is. */
function listsProducts(command: Command): boolean {
  const line = command.argv.map((word) => rendered(word).toLowerCase()).join(" ");
  return /\\currentversion\\uninstall\\?(?: |$)/.test(line) && !/ \/(?:f|v|d)(?: |$)/.test(line);
}

const reg: Program = (command, analysis) => {
  const verb = rendered(command.argv[1] ?? []).toLowerCase();
  const key = rendered(command.argv[2] ?? []);
  const words = command.argv.map((word) => rendered(word).toLowerCase());
  const resolved = resolvedCommand(command.argv);
  const { at } = command;
  if (command.argv.some(namesProducts)) memoryOf(analysis).askedOfProducts = true;
  const isWhole = words.includes("/va");
  const value = words.includes("/ve") ? "" : option(command, "/v");
  if (verb === "delete") {
    const change = { key, value: isWhole ? "*" : value, at, resolved };
    judgeRegistryDeletion(change, analysis);
  } else if (verb === "add") {
    judgeRegistryValue({ key, value, data: option(command, "/d"), at, resolved }, analysis);
  } else if (verb === "query" && listsProducts(command)) {
    return outputOf(ALL_PRODUCTS, "maybe");
  } else if (verb === "import") importFile(command, 2, analysis);
  else if (verb === "save" || verb === "export" || verb === "copy") {
    const plain = registryKey(key);
    if (/^hklm\\(?:sam|security)(?:\\|$)/.test(plain)) {
      analysis.report.add("leak-credentials", at, resolved);
    } else if (verb === "save" && plain === "hklm\\system") {
      analysis.report.add("leak-credentials", at, resolved, { severity: "medium" });
    }
  } else if (verb === "restore" || verb === "load" || verb === "unload") {
    const isHive = /^hklm\\(?:system|sam|security|software)$/.test(registryKey(key));
    if (isHive) analysis.report.add("break-boot", at, resolved);
  }
  return outputOf("(reg)");
};

const regedit: Program = (command, analysis) => {
  const words = command.argv.map((word) => rendered(word).toLowerCase());
  if (words.includes("/e")) return undefined;
  const index = words.findIndex((word, at) => at > 0 && !word.startsWith("/"));
  if (index > 0) importFile(command, index, analysis);
  return undefined;
};

export const REGISTRY: Readonly<Record<string, Program>> = { reg, regedit };
