import type { RuleId } from "..";
import type { RiskExample } from "../rule";

export const shellExamples: Partial<Record<RuleId, RiskExample>> = {
  // Data
  "sql-destroy": {
    bad: `mysql -e 'DROP DATABASE shop'`,
    good: `mysql shop -e "DELETE FROM events WHERE created < NOW() - INTERVAL 90 DAY"`,
  },
  "flush-store": {
    bad: `redis-cli FLUSHALL`,
    good: `redis-cli --scan --pattern 'session:*' | xargs -r redis-cli unlink`,
  },
  "remove-containers": {
    bad: `docker system prune -a -f --volumes`,
    good: `docker image prune -f --filter until=168h`,
  },
  "delete-cluster-objects": {
    bad: `kubectl delete pvc --all --all-namespaces`,
    good: `kubectl delete job migrate-7 -n shop`,
  },
  "delete-stored-objects": {
    bad: `obsutil rm obs://shop-data -r -f`,
    good: `obsutil rm obs://shop-data/tmp/run-17 -r -f`,
  },
  "delete-backups": {
    bad: `restic forget --keep-last 0 --prune`,
    good: `restic forget --keep-daily 7 --keep-weekly 4 --prune`,
  },
  // Packages
  "remove-essential-package": {
    bad: `dnf -y remove openssh-server sudo`,
    good: `dnf -y remove old-agent`,
  },
  "force-package-removal": {
    bad: `xargs -a /srv/list.txt rpm -e --nodeps`,
    good: `rpm -e old-agent`,
  },
  "remove-many-packages": {
    bad: `apt-get -y purge $(dpkg-query -W -f '\${Package} ')`,
    good: `apt-get -y purge old-agent old-agent-data`,
  },
  "untrusted-package": {
    bad: `yum -y install --nogpgcheck http://packages.example.com/agent.rpm`,
    good: `yum -y install agent`,
  },
  // Disks
  "make-file-system": {
    bad: `mkfs.xfs -f /dev/vdb`,
    good: `truncate -s 1G /srv/images/test.img && mkfs.xfs /srv/images/test.img`,
  },
  "change-partitions": {
    bad: `sgdisk --zap-all /dev/vdb`,
    good: `sgdisk --backup=/root/vdb.table /dev/vdb`,
  },
  "remove-volume": {
    bad: `lvremove -f /dev/vg0/data`,
    good: `lvremove --test vg0/data`,
  },
  "erase-disk": {
    bad: `wipefs -a /dev/vdb`,
    good: `wipefs --no-act -a /dev/vdb`,
  },
  "delete-snapshots": {
    bad: `zfs destroy tank/data@%`,
    good: `zfs destroy -nv tank/data@before-upgrade`,
  },
  // State of the server
  "power-off": {
    bad: `needs-restarting -r || shutdown -r now`,
    good: `needs-restarting -r || echo "a restart is needed" > /root/restart.txt`,
  },
  "kill-everything": {
    bad: `pkill -9 -u root`,
    good: `kill "$(cat /run/app.pid)"`,
  },
  "stop-system-service": {
    bad: `systemctl mask --now systemd-logind`,
    good: `systemctl disable --now cups`,
  },
  "change-kernel": {
    bad: `modprobe -r virtio_net`,
    good: `sysctl -w vm.swappiness=10`,
  },
  "unmount-system": {
    bad: `mount -o remount,ro /`,
    good: `umount /mnt/backup`,
  },
  "switch-target": {
    bad: `systemctl isolate rescue.target`,
    good: `systemctl set-default multi-user.target`,
  },
  // Permissions
  "open-permissions": {
    bad: `chmod 666 /etc/shadow`,
    good: `chmod 640 /opt/app/conf/app.yaml`,
  },
  "recursive-permissions": {
    bad: `chown -R app:app /usr`,
    good: `chown -R app:app /opt/app`,
  },
  "set-user-id": {
    bad: `chmod u+s /usr/bin/python3`,
    good: `setcap cap_net_bind_service=+ep /opt/app/bin/server`,
  },
  "disable-access-control": {
    bad: `setenforce 0`,
    good: `setsebool -P httpd_can_network_connect on`,
  },
  "remove-access": {
    bad: `chmod -x /usr/bin/*`,
    good: `chmod o-rwx /opt/app/conf/app.env`,
  },
  // Accounts
  "add-root-account": {
    bad: `useradd -o -u 0 -g 0 helper`,
    good: `useradd -r -s /usr/sbin/nologin app`,
  },
  "set-password": {
    bad: `echo 'ops:Winter2024' | chpasswd`,
    good: `useradd -m ops && chage -d 0 ops`,
  },
  "delete-account": {
    bad: `passwd -l root`,
    good: `passwd -l contractor`,
  },
  // Network
  "flush-firewall": {
    bad: `iptables -F`,
    good: `iptables -D INPUT -s 192.0.2.7 -j DROP`,
  },
  "block-network": {
    bad: `iptables -P INPUT DROP`,
    good: `iptables -A INPUT -p tcp --dport 22 -j ACCEPT && iptables -P INPUT DROP`,
  },
  "interface-down": {
    bad: `ip addr flush dev eth0`,
    good: `ip link set eth0 mtu 9000`,
  },
  "drop-route": {
    bad: `ip route del default`,
    good: `ip route replace default via 192.0.2.1`,
  },
  "stop-network-service": {
    bad: `systemctl stop sshd`,
    good: `sshd -t && systemctl reload sshd`,
  },
  // Audit, logs and schedules
  "stop-audit": {
    bad: `auditctl -e 0`,
    good: `auditctl -w /etc/sudoers -p wa -k sudoers`,
  },
  "remove-schedule": {
    bad: `crontab -r`,
    good: `crontab -l | grep -v old-job | crontab -`,
  },
};
