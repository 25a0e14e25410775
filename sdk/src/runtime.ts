/** What the bridge loads by name inside Pulumi's dynamic provider host. Programs don't import it. */
export * from "@pulumi-mgc/provider/dynamic";
