import { highIn } from "../support/found";

const DANGEROUS: readonly (readonly [script: string, expected: readonly string[]])[] = [
  ["kubectl delete all --all -n prod", ["delete-cluster-objects@1"]],
  ["kubectl -n prod delete deploy --all", ["delete-cluster-objects@1"]],
  ["kubectl delete namespace prod", ["delete-cluster-objects@1"]],
  ["kubectl delete pvc data-mysql-0 -n prod", ["delete-cluster-objects@1"]],
  ["kubectl delete node node-1", ["delete-cluster-objects@1"]],
  ["kubectl delete crd certificates.cert-manager.io", ["delete-cluster-objects@1"]],
  ["kubectl get pv -o name | xargs kubectl delete", ["delete-cluster-objects@1"]],
  [
    "kubectl get nodes -o jsonpath='{.items[*].metadata.name}' | xargs -n1 kubectl drain --ignore-daemonsets --force",
    ["delete-cluster-objects@1"],
  ],
  [
    "kubectl get deploy -A -o name | xargs kubectl scale --replicas=0",
    ["delete-cluster-objects@1"],
  ],
  ["oc delete project shop", ["delete-cluster-objects@1"]],
  ["helm ls -q | xargs helm uninstall", ["delete-cluster-objects@1"]],
  ["helm ls -A -q | xargs -r helm delete", ["delete-cluster-objects@1"]],
  ["docker kill $(docker ps -q)", ["remove-containers@1"]],
  ["docker ps -q | xargs -r docker stop", ["remove-containers@1"]],
  ["docker volume rm $(docker volume ls -q)", ["remove-containers@1"]],
  ["docker rmi -f $(docker images -aq)", ["remove-containers@1"]],
  ["podman rm -fa", ["remove-containers@1"]],
  ["podman system reset -f", ["remove-containers@1"]],
  ["docker container rm -f `docker container ls -aq`", ["remove-containers@1"]],
  ["docker compose down --volumes --remove-orphans", ["remove-containers@1"]],
  ["for c in $(docker ps -aq); do docker rm -f $c; done", ["remove-containers@1"]],
  ["virsh undefine web --remove-all-storage", ["delete-stored-objects@1"]],
  [
    "for v in $(virsh list --name); do virsh destroy $v; virsh undefine $v --remove-all-storage; done",
    ["delete-stored-objects@1"],
  ],
  [
    "kubectl exec -n db mysql-0 -- sh -c 'mysql -p$PW -e \"drop database prod\"'",
    ["sql-destroy@1"],
  ],
  ["docker run --rm -v /:/h busybox sh -c 'rm -rf /h/etc /h/usr'", ["delete-protected@1"]],
  [
    "docker run --rm --privileged --pid=host alpine nsenter -t 1 -m -u -n -i sh -c 'rm -rf /etc'",
    ["delete-protected@1"],
  ],
  ["docker run --rm -v /var/lib/docker:/d alpine sh -c 'rm -rf /d/*'", ["delete-protected@1"]],
  [
    "docker run -v pgdata:/var/lib/postgresql/data alpine rm -rf /var/lib/postgresql/data",
    ["delete-protected@1"],
  ],
  ["lxc delete --force $(lxc list -c n --format csv)", ["remove-containers@1"]],
  ["k3s-uninstall.sh", ["delete-cluster-objects@1"]],
  ["/usr/local/bin/k3s-uninstall.sh", ["delete-cluster-objects@1"]],
  ["crictl rm -fa", ["remove-containers@1"]],
  ["crictl rmi --all", ["remove-containers@1"]],
  ['args=(delete ns prod); kubectl "${args[@]}"', ["delete-cluster-objects@1"]],
  ['k="kubectl"; d=de; $k ${d}lete ns prod', ["delete-cluster-objects@1"]],
  ["docker ps -a --format '{{.Names}}' | xargs docker rm -fv", ["remove-containers@1"]],
  [
    "kubectl get ns --no-headers -o custom-columns=:metadata.name | grep -v kube | xargs kubectl delete ns",
    ["delete-cluster-objects@1"],
  ],
  [
    "kubectl delete pods,svc,deploy,pvc --all -n prod --force --grace-period=0",
    ["delete-cluster-objects@1"],
  ],
  ["for ns in prod shop; do kubectl delete namespace $ns; done", ["delete-cluster-objects@1"]],
  ["docker volume ls -q | xargs docker volume rm -f", ["remove-containers@1"]],
  ["docker images -q | xargs docker rmi -f", ["remove-containers@1"]],
  ["ssh root@db1 'docker rm -f $(docker ps -aq)'", ["remove-containers@1"]],
  [
    "kubectl get ns -o name | while read n; do\n  kubectl delete $n\ndone",
    ["delete-cluster-objects@2"],
  ],
];

const HARMLESS: readonly string[] = [
  "docker ps -a",
  "docker rm -f web",
  "docker rm $(docker ps -aq -f status=exited)",
  "docker ps -aq --filter status=exited | xargs -r docker rm",
  "docker rmi $(docker images -q -f dangling=true)",
  "docker image prune -f --filter until=168h",
  "docker container prune -f",
  "docker builder prune -af",
  "docker compose -f /srv/app/compose.yml down",
  "docker compose pull && docker compose up -d",
  "docker-compose restart web",
  "docker stop web && docker rm web",
  "docker run --rm -v /srv/app:/data alpine rm -rf /data/cache",
  "docker run --rm -v /:/host:ro alpine cat /host/etc/os-release",
  "docker run -d -v app_data:/data -p 8080:80 nginx",
  "docker exec web rm -rf /tmp/cache",
  "docker exec web sh -c 'rm -rf /var/cache/nginx/*'",
  "docker exec db mysql -e 'SELECT 1'",
  "docker exec -i db mysql < /backup/app.sql",
  "docker volume ls -q",
  "podman auto-update",
  "crictl rmi --prune",
  "kubectl get pods -A",
  "kubectl delete pod web-1 -n shop",
  "kubectl delete pods -n shop --field-selector=status.phase=Failed",
  "kubectl delete job migrate-7 -n shop",
  "kubectl delete deploy/web -n shop --dry-run=server",
  "kubectl delete pods --all -A --dry-run=client",
  "kubectl delete ns ci-test-17",
  "kubectl drain node-3 --ignore-daemonsets --delete-emptydir-data",
  'kubectl drain "$(hostname)" --dry-run=client',
  "kubectl cordon node-3",
  "kubectl scale deploy/web --replicas=0 -n shop",
  "kubectl rollout undo deploy/web -n shop",
  "kubectl rollout restart deploy/web -n shop",
  "kubectl apply -f /srv/manifests/app.yml",
  "kubectl apply -f - --dry-run=server < /srv/app.yml",
  "kubectl exec web-1 -- ls /var/lib",
  "kubectl exec deploy/web -- rm -rf /app/cache",
  "kubectl exec db-0 -- pg_dump app",
  "helm upgrade --install web ./chart -n shop",
  "helm uninstall old-web -n shop",
  "kubeadm token list",
  "kubeadm reset --dry-run",
  "virsh list --all",
  "virsh shutdown web",
  'echo "kubectl delete ns prod"',
];

describe("scan, on containers and clusters", () => {
  it.each(DANGEROUS)("finds what %j destroys", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });

  it.each(HARMLESS)("lets %j pass", async (script) => {
    expect(await highIn("SHELL", script)).toEqual([]);
  });
});
