import type { RiskRule } from "./rule";

export const networkRules = {
  "flush-firewall": {
    category: "network cut-off",
    severity: "high",
    message: "Without its rules the firewall lets everything in, or nothing.",
    alternative:
      "Delete the one rule that is meant, and keep a copy of the others (iptables-save).",
  },
  "block-network": {
    category: "network cut-off",
    severity: "high",
    message: "The server can't be reached any more, this session included.",
    alternative:
      "Add the accepting rules first, and let a timer take the change back if nobody confirms it.",
  },
  "interface-down": {
    category: "network cut-off",
    severity: "high",
    message: "With the interface the connection to the server goes.",
    alternative: "Change the configuration and let the network service reload it.",
  },
  "drop-route": {
    category: "network cut-off",
    severity: "high",
    message: "Without its routes the server can't answer anybody outside its own network.",
    alternative: "Replace the one route that changes: ip route replace.",
  },
  "stop-network-service": {
    category: "network cut-off",
    severity: "high",
    message: "The service carries the network or the logins of the server.",
    alternative: "Restart or reload it instead of stopping it.",
  },
} as const satisfies Record<string, RiskRule>;
