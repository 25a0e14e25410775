/** Bytes as text, a character each. */

/** Whether every character stands for a byte. */
export function isBytes(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0xff) return false;
  return true;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** Bytes as the characters that they are in UTF-8, where they are that. */
export function bytesAsText(bytes: string): string {
  if (isAscii(bytes) || !isBytes(bytes)) return bytes;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(bytes, "latin1"));
  } catch {
    return bytes;
  }
}

export function textAsBytes(value: string): string {
  return Buffer.from(value, "utf8").toString("latin1");
}
