#!/usr/bin/env node
"use strict";
// Outside dist, so that npm can link the command before anything has been built.
require("@pulumi-mgc/provider/command").main();
