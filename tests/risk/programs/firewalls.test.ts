import { allIn, highIn } from "../support/found";

const DANGEROUS: readonly (readonly [script: string, expected: readonly string[]])[] = [
  ["/etc/init.d/iptables stop", ["flush-firewall@1"]],
  ["iptables -F", ["flush-firewall@1"]],
  ["iptables --flush", ["flush-firewall@1"]],
  ["iptables -t nat -F", ["flush-firewall@1"]],
  ["iptables -F INPUT", ["flush-firewall@1"]],
  ["iptables -P INPUT DROP", ["block-network@1"]],
  ["iptables -P OUTPUT DROP", ["block-network@1"]],
  ["iptables -A INPUT -j DROP", ["block-network@1"]],
  ["iptables -I INPUT 1 -j REJECT", ["block-network@1"]],
  ["iptables -A OUTPUT -j DROP", ["block-network@1"]],
  ["iptables -I INPUT -p tcp --dport 22 -j DROP", ["block-network@1"]],
  ["iptables -A INPUT -p tcp -j DROP", ["block-network@1"]],
  ["iptables -I INPUT -j ACCEPT", ["flush-firewall@1"]],
  ["iptables -A INPUT -s 0.0.0.0/0 -j DROP", ["block-network@1"]],
  ["iptables-restore <<< $'*filter\n:INPUT ACCEPT [0:0]\nCOMMIT\n'", ["flush-firewall@1"]],
  ["iptables-restore <<< $'*filter\n:INPUT DROP [0:0]\nCOMMIT\n'", ["block-network@1"]],
  ["nft flush ruleset", ["flush-firewall@1"]],
  ["nft delete table inet filter", ["flush-firewall@1"]],
  ["nft add rule inet filter input drop", ["block-network@1"]],
  ["nft -f - <<< $'flush ruleset\n'", ["flush-firewall@1"]],
  [
    "nft add chain inet filter input '{ type filter hook input priority 0; policy drop; }'",
    ["block-network@1"],
  ],
  ["ufw --force reset", ["flush-firewall@1"]],
  ["ufw disable", ["flush-firewall@1"]],
  ["ufw default deny incoming; ufw --force enable", ["block-network@1"]],
  ["ufw deny 22", ["block-network@1"]],
  ["ufw delete allow ssh", ["block-network@1"]],
  ["firewall-cmd --panic-on", ["block-network@1"]],
  ["firewall-cmd --permanent --remove-service=ssh", ["block-network@1"]],
  ["firewall-cmd --set-default-zone=drop", ["block-network@1"]],
  ["firewall-cmd --set-default-zone=trusted", ["flush-firewall@1"]],
  ["firewall-cmd --direct --add-rule ipv4 filter INPUT 0 -j DROP", ["block-network@1"]],
  [
    "for t in filter nat mangle; do iptables -t $t -F; iptables -t $t -X; done",
    ["flush-firewall@1"],
  ],
  ['echo "ALL: ALL" >> /etc/hosts.deny', ["block-network@1"]],
];

const DOUBTFUL: readonly string[] = [
  "iptables -P INPUT DROP; iptables -A INPUT -p tcp --dport 22 -j ACCEPT",
  "iptables -F; iptables -A INPUT -i lo -j ACCEPT; iptables -A INPUT -p tcp --dport 22 -j ACCEPT; iptables -P INPUT DROP",
  "at now + 5 minutes <<< 'iptables-restore < /root/fw.bak'; iptables -P INPUT DROP",
  "nft delete table inet myapp",
  "ufw default deny incoming; ufw allow 22/tcp; ufw --force enable",
  "conntrack -F",
  'iptables-save > /root/fw.bak; echo "iptables-restore < /root/fw.bak" | at now + 10 minutes; iptables -F',
];

const HARMLESS: readonly string[] = [
  "iptables -F MYAPP",
  "iptables -t nat -F MYAPP",
  "iptables -L -n -v; iptables -S; iptables-save > /root/x",
  "iptables -D INPUT -s 10.0.0.5 -j DROP",
  "iptables -C INPUT -p tcp --dport 22 -j ACCEPT || iptables -I INPUT -p tcp --dport 22 -j ACCEPT",
  "iptables -A INPUT -p tcp --dport 22 -j ACCEPT; iptables -P INPUT DROP",
  "iptables -P FORWARD DROP",
  "iptables -I INPUT -s 10.0.0.5 -j DROP",
  "iptables -A INPUT -s 192.0.2.0/24 -p tcp --dport 22 -j DROP",
  "iptables -A INPUT -p tcp --dport 23 -j DROP",
  "iptables -A INPUT -m state --state INVALID -j DROP",
  "iptables -A INPUT -p tcp -s 10.0.0.0/8 --dport 22 -j ACCEPT; iptables -A INPUT -p tcp --dport 22 -j DROP",
  "iptables -A INPUT -p tcp ! -s 10.0.0.0/8 --dport 22 -j DROP",
  "iptables -A INPUT -p icmp -j DROP",
  "iptables -A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT",
  "iptables -A INPUT -p tcp --dport 443 -j ACCEPT",
  "iptables -w 5 -A INPUT -p tcp --dport 443 -j ACCEPT",
  "iptables-restore < /etc/iptables/rules.v4",
  "iptables-restore --test < /etc/iptables/rules.v4",
  "iptables-restore <<< $'*filter\n:INPUT DROP [0:0]\n-A INPUT -p tcp --dport 22 -j ACCEPT\nCOMMIT\n'",
  "nft list ruleset",
  "nft -c -f /etc/nftables.conf",
  "nft -f /etc/nftables.conf",
  "nft add rule inet filter input tcp dport 443 accept",
  "nft add rule inet filter input ip saddr 10.0.0.5 drop",
  "nft -f - <<< $'flush ruleset\ntable inet f {\n chain input { type filter hook input priority 0; policy drop;\n tcp dport 22 accept\n }\n}\n'",
  "ufw allow OpenSSH; ufw default deny incoming; ufw --force enable",
  "ufw allow 443/tcp; ufw status; ufw reload",
  "ufw deny from 10.0.0.5",
  "ufw limit ssh",
  "firewall-cmd --permanent --add-port=443/tcp; firewall-cmd --reload; firewall-cmd --list-all",
  'firewall-cmd --permanent --add-rich-rule=\'rule family="ipv4" source address="10.0.0.5" drop\'',
  "ip netns add x; ip netns exec x iptables -F; ip netns exec x ip link set lo up; ip netns del x",
  'echo "sshd: 198.51.100.7" >> /etc/hosts.deny',
];

describe("firewalls", () => {
  it.each(DANGEROUS)("refuses %j", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });

  it.each(DOUBTFUL)("leaves %j to a person", async (script) => {
    expect(await highIn("SHELL", script)).toEqual([]);
    expect(await allIn("SHELL", script)).not.toEqual([]);
  });

  it.each(HARMLESS)("finds nothing in %j", async (script) => {
    expect(await allIn("SHELL", script)).toEqual([]);
  });
});
