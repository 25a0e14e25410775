/** Tools around containers and virtual machines: what they reset, remove or drop as a whole. */
import type { Program } from "../../analysis/analysis";
import { deeds, type Deed } from "../deeds";

/** Whatever it is called with. */
function whole(because: string): Program {
  return deeds([{ verb: /^/, rule: "delete-cluster-objects", because }]);
}

const CONTAINER_RUNTIME: readonly Deed[] = [
  {
    verb: /^rm[ip]?\b/,
    needs: /^(?:-\w*a\w*|--all)$/,
    unless: /^--prune$/,
    rule: "remove-containers",
  },
  { verb: /^stop\b/, needs: /^(?:-\w*a\w*|--all)$/, rule: "remove-containers" },
  { verb: /^rmi\b/, needs: /^--prune$/, rule: "remove-containers", severity: "medium" },
];

const MACHINES: readonly Deed[] = [
  {
    verb: /^(?:undefine|vol-wipe)\b/,
    needs: /^--(?:remove-all-storage|storage|wipe-storage)/,
    rule: "delete-stored-objects",
  },
  { verb: /^(?:vol-delete|pool-delete|vol-wipe)\b/, rule: "delete-stored-objects" },
  {
    verb: /^(?:undefine|destroy|pool-destroy)\b/,
    rule: "delete-stored-objects",
    severity: "medium",
  },
  {
    verb: /^snapshot-delete\b/,
    needs: /^--children/,
    rule: "delete-snapshots",
    severity: "medium",
  },
];

const LXC: readonly Deed[] = [
  { verb: /^storage (?:delete|volume delete)\b/, rule: "delete-stored-objects" },
  {
    verb: /^delete\b/,
    needs: /^(?:-f|--force)$/,
    lists: /\b(?:lxc|incus) list\b/,
    rule: "remove-containers",
  },
  {
    verb: /^delete\b/,
    needs: /^(?:-f|--force)$/,
    rule: "remove-containers",
    severity: "medium",
  },
];

const HELM: readonly Deed[] = [
  {
    verb: /^(?:uninstall|delete|del|un)\b/,
    lists: /\bhelm (?:ls|list)\b(?!.*(?:\s-f|--filter|\s-l|--selector|\bgrep\s+(?!-\w*v)))/,
    rule: "delete-cluster-objects",
  },
  {
    verb: /^(?:uninstall|delete|del|un) .*\uE000/,
    rule: "delete-cluster-objects",
    severity: "medium",
  },
];

const reset = deeds([
  {
    verb: /^reset\b/,
    rule: "delete-cluster-objects",
    because: "The node leaves the cluster, and what it held goes.",
  },
]);

export const CLUSTER_PROGRAMS: Readonly<Record<string, Program>> = {
  crictl: deeds(CONTAINER_RUNTIME, "-r --runtime-endpoint -i --image-endpoint -t --timeout"),
  ctr: deeds(
    [
      { verb: /^(?:namespaces|ns|namespace) (?:rm|remove)\b/, rule: "remove-containers" },
      {
        verb: /(?:containers?|c|tasks?|t|images?|i) (?:rm|del|delete|remove) .*\uE000/,
        rule: "remove-containers",
        severity: "medium",
      },
    ],
    "-n --namespace -a --address",
  ),
  virsh: deeds(MACHINES, "-c --connect"),
  lxc: deeds(LXC),
  incus: deeds(LXC),
  "lxc-destroy": deeds([{ verb: /./, rule: "remove-containers", severity: "medium" }], "-n --name"),
  qm: deeds([{ verb: /^destroy\b/, rule: "delete-stored-objects" }]),
  pct: deeds([{ verb: /^destroy\b/, rule: "delete-stored-objects" }]),
  helm: deeds(HELM, "-n --namespace --kube-context --kubeconfig --timeout"),
  kubeadm: reset,
  k0s: reset,
  rke: deeds([{ verb: /^remove\b/, rule: "delete-cluster-objects" }]),
  rke2: reset,
  "k3s-uninstall.sh": whole("The cluster and all that is stored in it goes."),
  "k3s-agent-uninstall.sh": whole("The node leaves the cluster, and what it held goes."),
  "rke2-uninstall.sh": whole("The cluster and all that is stored in it goes."),
  eksctl: deeds([{ verb: /^delete (?:cluster|nodegroup)\b/, rule: "delete-cluster-objects" }]),
  kops: deeds([{ verb: /^delete cluster\b/, needs: /^--yes$/, rule: "delete-cluster-objects" }]),
  velero: deeds(
    [
      { verb: /^(?:backup delete|delete backup)/, needs: /^--all$/, rule: "delete-backups" },
      { verb: /^(?:backup delete|delete backup)/, rule: "delete-backups", severity: "medium" },
    ],
    "-n --namespace",
  ),
  nomad: deeds([
    {
      verb: /^(?:job )?stop\b/,
      needs: /^--?purge$/,
      rule: "delete-cluster-objects",
      severity: "medium",
    },
    { verb: /^namespace delete\b/, rule: "delete-cluster-objects" },
  ]),
};
