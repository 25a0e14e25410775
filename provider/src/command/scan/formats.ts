import type { Format, Style } from "./format";
import { jsonFormat, jsonLinesFormat } from "./jsonFormat";
import { markdownFormat } from "./markdownFormat";
import { sarifFormat } from "./sarifFormat";
import { textFormat } from "./textFormat";

export const FORMAT_NAMES = ["text", "json", "jsonl", "sarif", "markdown"] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

export const FORMATS: Readonly<Record<FormatName, (style: Style) => Format>> = {
  text: textFormat,
  json: jsonFormat,
  jsonl: jsonLinesFormat,
  sarif: sarifFormat,
  markdown: markdownFormat,
};
