/** What the engine loads from the folder `strict`: the pack with the strict preset. */
import { PolicyPack } from "@pulumi/policy";
import { strict } from "./presets";
import { packArgs } from "./serve";
import { engineWorld } from "./world";

new PolicyPack("mgc-strict", packArgs(strict, engineWorld));
