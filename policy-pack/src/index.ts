/** What the engine loads: the pack with the recommended preset. Serving it is the only side effect. */
import { PolicyPack } from "@pulumi/policy";
import { recommended } from "./presets";
import { packArgs } from "./serve";
import { engineWorld } from "./world";

new PolicyPack("mgc", packArgs(recommended, engineWorld));
