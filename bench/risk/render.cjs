// @ts-check
"use strict";

/** @typedef {import("./tables.cjs").Table} Table */

/**
 * @param {Table} table
 * @returns {string[]}
 */
function plainTable({ title, head, texts, rows }) {
  const lines = aligned([head, ...rows], texts).map((cells) => cells.join("  ").trimEnd());
  return [title, ...lines.slice(0, 1), "-".repeat(widest(lines)), ...lines.slice(1)];
}

/**
 * @param {Table} table
 * @returns {string[]}
 */
function markdownTable({ title, head, texts, rows }) {
  const dashes = head.map((_, i) => (i < texts ? "---" : "--:"));
  const [top = [], ...rest] = aligned([head, dashes, ...rows], texts);
  const [rule = [], ...body] = rest;
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const ruled = rule.map((cell, i) =>
    i < texts ? "-".repeat(cell.length) : `${"-".repeat(cell.length - 1)}:`,
  );
  return [`**${title}**`, "", ...[top, ruled, ...body].map(line)];
}

/**
 * @param {readonly (readonly string[])[]} rows
 * @param {number} texts
 */
function aligned(rows, texts) {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row.map((cell, i) => (i < texts ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
  );
}

/** @param {readonly string[]} lines */
const widest = (lines) => Math.max(...lines.map(({ length }) => length));

module.exports = { markdownTable, plainTable };
