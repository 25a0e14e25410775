/** What the engine loads: serving the pack is the only side effect of this package. */
import { PolicyPack } from "@pulumi/policy";

new PolicyPack("mgc", { policies: [] });
