#!/usr/bin/env node
// @ts-check
"use strict";
// `gh api` for the comments of one pull request, which stand in the file that TEST_COMMENTS names.

const fs = require("node:fs");

const file = process.env["TEST_COMMENTS"] ?? "";
const comments = JSON.parse(fs.readFileSync(file, "utf8"));
const args = process.argv.slice(2);

/** @param {string} name */
const value = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

if (process.env["GH_TOKEN"] !== "github-token") throw new Error("gh has no token");
const field = value("--field");
const route = args.find((arg) => arg.startsWith("repos/")) ?? "";
if (field === undefined) {
  const listed = route === "repos/acme/migrations/issues/7/comments?per_page=100";
  process.stdout.write(JSON.stringify(listed ? comments : []));
} else {
  const body = fs.readFileSync(field.replace("body=@", ""), "utf8");
  const call = `${value("--method")} ${route}`;
  if (call === "POST repos/acme/migrations/issues/7/comments") {
    comments.push({ id: 100 + comments.length, user: { login: "github-actions[bot]" }, body });
  } else {
    const id = Number(/^PATCH repos\/acme\/migrations\/issues\/comments\/(\d+)$/.exec(call)?.[1]);
    comments.find((/** @type {{ id: number }} */ comment) => comment.id === id).body = body;
  }
  fs.writeFileSync(file, JSON.stringify(comments));
}
