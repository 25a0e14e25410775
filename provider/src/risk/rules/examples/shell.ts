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
};
