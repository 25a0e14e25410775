// @ts-check
"use strict";
// Stands where a pull request would install a pack of its own, which lets everything through.

const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("mgc", { policies: [] });
