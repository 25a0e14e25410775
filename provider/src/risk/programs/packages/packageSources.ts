/** Where packages come from, and whether anything vouches for them. */
import type { Analysis } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { rendered, type Text } from "../../text/text";
import { resolvedCommand } from "../dispatch";

const PRIVATE_HOST =
  /^[a-z+]+:\/\/(?:[^/@]*@)?(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[^/:]+\.(?:internal|local|lan|intranet|corp)(?:[:/]|$)|[^/.:]+(?:[:/]|$))/i;

export function isPrivateHost(url: string): boolean {
  return PRIVATE_HOST.test(url);
}

function add(
  command: Command,
  analysis: Analysis,
  severity: "high" | "medium",
  because: string,
): void {
  const resolved = resolvedCommand(command.argv);
  analysis.report.add("untrusted-package", command.at, resolved, { severity, because });
}

/** Signatures are not checked. */
export function judgeUnchecked(command: Command, analysis: Analysis): void {
  add(command, analysis, "high", "Signatures are not checked.");
}

/** A package given by its address or its file. */
export function judgePackage(
  word: Text,
  command: Command,
  analysis: Analysis,
  checksItself: boolean,
): void {
  const name = rendered(word);
  if (/^(?:[a-z]+\+)?(?:http|ftp):\/\//i.test(name)) {
    const severity = isPrivateHost(name.replace(/^[a-z]+\+/i, "")) ? "medium" : "high";
    add(command, analysis, severity, "The package comes over an open connection.");
  } else if (/^(?:[a-z]+\+)?(?:https|ssh):\/\//i.test(name)) {
    if (/[#&](?:sha256|sha512|md5)=/.test(name)) return;
    const pinned = /^git\+.*@v?[\d.]+|^git\+.*@[0-9a-f]{40}/.test(name);
    const severity = checksItself || pinned || isPrivateHost(name) ? "medium" : "high";
    add(command, analysis, severity, "The package comes straight from an address.");
  } else if (/[/.]/.test(name) && analysis.written(word, command.directory)?.downloaded) {
    add(command, analysis, "high", "The package was downloaded, and nothing compared it.");
  }
}

/** Adding a source of packages. */
export function judgeSource(url: string, command: Command, analysis: Analysis): void {
  if (isPrivateHost(url) || url.startsWith("file:") || url.startsWith("/")) return;
  add(command, analysis, "medium", "A new source of packages is trusted from now on.");
}
