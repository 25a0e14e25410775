/** `pack` and `unpack` as Perl, Ruby and PHP know them, for what hides text. */
import { bytesOf, fromBase64, fromHex, textOf as fromBytes } from "../text/decode";
import { flat, fromCode, joined, numberOf, textOf, type Value } from "./values";

/** Lines of uuencode, without the first and the last line. */
function fromUu(text: string): string | undefined {
  const bytes: number[] = [];
  for (const line of text.split("\n")) {
    const length = ((line.charCodeAt(0) || 32) - 32) & 63;
    const before = bytes.length;
    for (let index = 1; index < line.length && bytes.length < 65_536; index += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map(
        (offset) => ((line.charCodeAt(index + offset) || 32) - 32) & 63,
      );
      bytes.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d);
    }
    bytes.length = Math.min(bytes.length, before + length);
  }
  return fromBytes(Uint8Array.from(bytes.map((byte) => byte & 255)));
}

function reversedNibbles(text: string): string {
  return text.replaceAll(/(.)(.)/g, "$2$1");
}

export function packed(format: string, values: readonly Value[]): string | undefined {
  const items = flat(values);
  const first = textOf(items[0]) ?? "";
  if (/^\(?H/.test(format))
    return joined(
      items.map((item) => fromHex(textOf(item) ?? "")),
      "",
    );
  if (/^\(?h/.test(format)) return fromHex(reversedNibbles(first));
  if (/^\(?[cCUWN]\d?\)?(?:[\d*]*[cCUW]?\d*)*$/.test(format))
    return joined(
      items.map((item) => fromCode(numberOf(item))),
      "",
    );
  if (/^[aA]/.test(format)) return joined(items, "");
  if (format.startsWith("B"))
    return first.replaceAll(/[01]{8}/g, (bits) => String.fromCharCode(Number.parseInt(bits, 2)));
  if (format.startsWith("m")) return Buffer.from(first, "utf8").toString("base64");
  return undefined;
}

export function unpacked(format: string, text: string): Value {
  if (format.startsWith("m")) return fromBase64(text);
  if (format.startsWith("u")) return fromUu(text);
  if (/^[cCUW]/.test(format)) return [...bytesOf(text)];
  if (format.startsWith("H")) return bytesOf(text).toString("hex");
  const size = Number(/^\(?[aA](\d+)\)?/.exec(format)?.[1] ?? 0);
  if (size > 0) return text.match(new RegExp(`[^]{1,${String(Math.min(size, 999))}}`, "g")) ?? [];
  if (/^\(?[aA]\)?\*$/.test(format)) return format.startsWith("(") ? Array.from(text) : text;
  return undefined;
}
