/** Addresses in object stores: how much lies below one. */
import { dearness } from "../../sql/names";
import { rendered, UNKNOWN, type Text } from "../../text/text";

const ADDRESS = /^(?:s3|obs|oss|gs|cos|s3a|cosn|hdfs|b2|swift|[\w.-]+):(?:\/\/)?/;

/**
 * What it means to delete all below an address: high for a bucket or a top folder, medium where a
 * deeper folder or an unknown one is meant, undefined for what is named as passing.
 */
export function bucketDanger(address: Text): "high" | "medium" | undefined {
  const text = rendered(address).replace(/\/\*+$/, "/");
  const parts = text
    .replace(ADDRESS, "")
    .split("/")
    .filter((part) => part !== "");
  const folders = parts.slice(1);
  if (folders.some((part) => dearness(part, "database") === "scratch")) return undefined;
  if (dearness(parts[0] ?? "", "database") === "scratch") return undefined;
  const empty = address.some((piece) => {
    return typeof piece !== "string" && piece.kind === "hole" && piece.empty !== "never";
  });
  if (folders.length > 1 && !empty) return "medium";
  if (folders.length === 1 && !empty && !folders[0]?.includes(UNKNOWN)) {
    return /cache|log|old|archive|\d{4}/i.test(folders[0] ?? "") ? "medium" : "high";
  }
  if (text.startsWith(UNKNOWN) && folders.length === 0) return "medium";
  return folders.length > 1 ? "medium" : "high";
}
