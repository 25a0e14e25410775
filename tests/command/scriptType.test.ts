import { typeByName, typeByShebang } from "../../provider/src/command/scan/scriptType";

describe("the type of a script", () => {
  it.each([
    ["a.sh", "SHELL"],
    ["dir.py/a.bash", "SHELL"],
    ["a.ksh", "SHELL"],
    ["A.PY", "PYTHON"],
    ["a.bat", "BAT"],
    ["a.cmd", "BAT"],
    [".sh", undefined],
    ["sh", undefined],
    ["a.sh.txt", undefined],
    ["a.constructor", undefined],
    ["dir.sh/readme", undefined],
  ])("is told by the name %s: %s", (name, type) => {
    expect(typeByName(name)).toBe(type);
  });

  it.each([
    ["#!/bin/sh", "SHELL"],
    ["#! /bin/bash -e\r\necho", "SHELL"],
    ["#!/usr/local/bin/zsh", "SHELL"],
    ["#!/usr/bin/ksh93", "SHELL"],
    ["#!/bin/busybox sh", "SHELL"],
    ["#!/usr/bin/env bash", "SHELL"],
    ["#!/usr/bin/env -S bash -eu", "SHELL"],
    ["#!/usr/bin/env -i LANG=C dash", "SHELL"],
    ["#!/usr/bin/python", "PYTHON"],
    ["#!/usr/bin/env python3.12", "PYTHON"],
    ["#!/usr/bin/env -S/usr/bin/python3 -u", "PYTHON"],
    ["#!/usr/bin/perl", undefined],
    ["#!/usr/bin/fish", undefined],
    ["#!/usr/bin/pythonista", undefined],
    ["#!", undefined],
    ["#!/usr/bin/env", undefined],
    [" #!/bin/sh", undefined],
    ["echo\n#!/bin/sh", undefined],
    ["", undefined],
  ])("is told by the first line %j: %s", (text, type) => {
    expect(typeByShebang(text)).toBe(type);
  });
});
