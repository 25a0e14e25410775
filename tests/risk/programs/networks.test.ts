import { allIn, highIn } from "../support/found";

const DANGEROUS: readonly (readonly [script: string, expected: readonly string[]])[] = [
  ["ip link set eth0 down", ["interface-down@1"]],
  ["ip link set dev eth0 down", ["interface-down@1"]],
  ["ip addr flush dev eth0", ["interface-down@1"]],
  ["for n in eth0 eth1; do ip addr flush dev $n; done", ["interface-down@1"]],
  ["ip route flush table main", ["drop-route@1"]],
  ["ip route del default", ["drop-route@1"]],
  ["ip route add blackhole default", ["drop-route@1"]],
  ["ip rule flush", ["drop-route@1"]],
  ["ifconfig eth0 down", ["interface-down@1"]],
  ["ifdown eth0", ["interface-down@1"]],
  ["nmcli networking off", ["interface-down@1"]],
  ["nmcli con down eth0", ["interface-down@1"]],
  ['nmcli connection delete "System eth0"', ["interface-down@1"]],
  ["nmcli device disconnect eth0", ["interface-down@1"]],
  ["route del default", ["drop-route@1"]],
  ["tc qdisc add dev eth0 root netem loss 100%", ["block-network@1"]],
  ["rfkill block all", ["interface-down@1"]],
  ["brctl delbr br0", ["interface-down@1"]],
  ["ovs-vsctl del-br br-ex", ["interface-down@1"]],
  ["dhclient -r eth0", ["interface-down@1"]],
  ["for i in $(ls /sys/class/net); do ip link set $i down; done", ["interface-down@1"]],
  ["IF=$(ip route | awk '/default/{print $5}'); ip link set \"$IF\" down", ["interface-down@1"]],
  ["ip -4 route del 0.0.0.0/0", ["drop-route@1"]],
];

const DOUBTFUL: readonly string[] = [
  "ip link set eth0 down; ip link set eth0 up",
  "ip route del default; ip route add default via 10.0.0.1",
  "ifdown eth0 && ifup eth0",
  "nmcli con down eth0; nmcli con up eth0",
  "tc qdisc add dev eth0 root netem delay 100ms",
  "ethtool -s eth0 speed 10",
  "wg-quick down wg0",
  "ip link set eth0 down && sleep 2 && ip link set eth0 up",
];

const HARMLESS: readonly string[] = [
  "ip link set eth0 up; ip -br a; ip route",
  "ip link set eth0 mtu 9000",
  "ip link set veth0 down; ip link del docker0",
  "ip link add v0 type veth peer name v1; ip link set v0 down",
  "ip route replace default via 10.0.0.1",
  "ip route add 10.1.0.0/16 via 10.0.0.1; ip route del 10.1.0.0/16",
  "ip route flush cache; ip neigh flush all",
  "ifconfig -a; ifconfig eth0 up",
  "nmcli con show; nmcli -t -f NAME con show; nmcli con up eth0; nmcli con mod eth0 ipv4.dns 10.0.0.2",
  "route -n; route add -net 10.1.0.0/16 gw 10.0.0.1",
  "tc qdisc del dev eth0 root; tc -s qdisc show",
  "ethtool eth0; ethtool -K eth0 tso off",
  "hostnamectl set-hostname a; resolvectl status; netplan apply; netplan try",
  "ip -s link show eth0",
  "ip addr add 10.0.0.9/24 dev eth0",
  "ip link add br0 type bridge; ip link set br0 up",
  "ip link add dummy0 type dummy; ip link del dummy0",
  "ip link set eth1 master bond0",
  "ip route get 10.0.0.1",
  "ip rule add from 10.0.0.0/8 table 100",
  "ip -n lab link set v0 down",
  "ip netns exec lab tc qdisc add dev v0 root netem loss 100%",
  "ifconfig eth0 mtu 9000",
  "nmcli device status",
  "nmcli con reload",
  "nmcli con add type ethernet ifname eth1 con-name data",
  "route add default gw 10.0.0.1",
  "ethtool -i eth0",
  "brctl show",
  "ovs-vsctl show",
];

describe("interfaces and routes", () => {
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
