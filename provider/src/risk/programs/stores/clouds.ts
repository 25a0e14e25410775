/** Command lines of clouds and of what describes them: machines, databases and groups that are deleted. */
import type { Program } from "../../analysis/analysis";
import { wordsOf } from "../arguments";
import { deeds, type Deed } from "../deeds";
import { s3 } from "./objectStores";

function gone(verb: RegExp, more: Partial<Deed> = {}): Deed {
  return { verb, rule: "delete-stored-objects", ...more };
}

const AWS_VALUES = "--profile --region --output --endpoint-url --query --instance-ids --filters";

const awsDeeds = deeds(
  [
    gone(/^rds delete-db-(?:instance|cluster)\b/),
    gone(/^ec2 (?:terminate-instances|delete-volume|delete-vpc)\b/),
    { verb: /^ec2 delete-snapshot\b/, rule: "delete-snapshots" },
    { verb: /^rds delete-db-(?:cluster-)?snapshot\b/, rule: "delete-snapshots" },
    { verb: /^backup delete-(?:recovery-point|backup-vault)\b/, rule: "delete-backups" },
    gone(
      /^(?:dynamodb delete-table|s3api delete-bucket|efs delete-file-system|eks delete-cluster)\b/,
    ),
    gone(/^(?:cloudformation delete-stack|elasticache delete-\S+|redshift delete-cluster)\b/),
    gone(/^s3api delete-objects\b/, { severity: "medium" }),
    gone(/^(?:kms schedule-key-deletion|secretsmanager delete-secret)\b/),
    { verb: /^cloudtrail (?:delete-trail|stop-logging)\b/, rule: "stop-audit" },
    { verb: /^logs delete-log-group\b/, rule: "clear-logs" },
    { verb: /^iam attach-user-policy\b/, needs: /AdministratorAccess/, rule: "add-root-account" },
    gone(/^s3 sync\b/, { needs: /^--delete$/, severity: "medium" }),
  ],
  AWS_VALUES,
  /^(?:--help|help|--dryrun|--dry-run|--generate-cli-skeleton)$/,
);

const aws: Program = (command, analysis) => {
  const deletes = /\bs3 (?:\S+ )*(?:rm|rb)\b/.test(wordsOf(command).slice(0, 12).join(" "));
  return (deletes ? s3 : awsDeeds)(command, analysis);
};

/** Of services by their names in Huawei Cloud: machines, disks, buckets, databases, clusters. */
const KOO: readonly Deed[] = [
  gone(
    /^(?:ECS|EVS|BMS|IMS|SFSTurbo|SFS|DCS|DDS|GaussDB\S*|RDS|CCE|VPC|OBS|DWS|CBH) (?:Batch)?Delete(?!\w*(?:Tag|Metadata|Rule|Alarm|Port|Nic))\w*/,
  ),
  { verb: /^CBR (?:Batch)?Delete\w*/, rule: "delete-backups" },
  { verb: /^CTS Delete\w*/, rule: "stop-audit" },
  { verb: /^EVS DeleteSnapshot/, rule: "delete-snapshots" },
  gone(/^obs rm\b/, { needs: /^-\w*r/ }),
  gone(/^obs rb\b/, { needs: /^-f$/ }),
];

const openStack: readonly Deed[] = [
  gone(/^(?:server|volume|image|stack|project|network|router|object store) delete\b/),
  gone(/^container delete\b/, { needs: /^(?:-r|--recursive)$/ }),
  { verb: /^volume (?:snapshot|backup) delete\b/, rule: "delete-backups" },
];

const infrastructure: readonly Deed[] = [
  gone(/^(?:destroy|apply -destroy)\b/, {
    needs: /^--?(?:auto-approve|force)$/,
    unless: /^--?target/,
  }),
  gone(/^destroy\b/, { needs: /^--?target/, severity: "medium" }),
  gone(/^apply\b/, { needs: /^--?destroy$/ }),
  gone(/^state rm\b/, { severity: "medium" }),
  gone(/^workspace delete\b/, { severity: "medium" }),
];

const GOOGLE =
  /^(?:compute (?:instances|disks|snapshots|images|networks)|sql (?:instances|databases|backups)|container clusters|projects|storage buckets|bigtable instances|spanner (?:instances|databases)|kms keys versions|redis instances|filestore instances) (?:delete|destroy)\b/;

const AZURE =
  /^(?:group|vm|disk|sql (?:server|db)|mysql (?:server|flexible-server)|postgres (?:server|flexible-server)|storage (?:account|container|blob)|aks|keyvault|cosmosdb|redis|backup vault|snapshot|vmss|resource) (?:\S+ )?delete(?:-batch)?\b/;

const hdfs = deeds([
  gone(/^(?:dfs|fs)\b/, { needs: /^-(?:rmr|expunge)$/ }),
  gone(/^(?:dfs|fs)\b.*(?:^| )(?:\S*:\/\/[^/\s]+)?\/[^/\s]*\/?(?: |$)/, { needs: /^-rm$/ }),
  gone(/^(?:dfs|fs)\b(?!.*\b(?:tmp|temp|staging)\b)/, {
    needs: /^-skipTrash$/i,
    severity: "medium",
  }),
  gone(/^namenode\b/, { needs: /^-format$/ }),
  gone(/^dfsadmin\b/, { needs: /^-(?:deleteSnapshot|safemode)$/, severity: "medium" }),
]);

export const CLOUD_PROGRAMS: Readonly<Record<string, Program>> = {
  aws,
  hcloud: deeds(KOO),
  koocli: deeds(KOO),
  openstack: deeds(openStack, "--os-cloud --os-project-name --os-region-name"),
  nova: deeds([gone(/^delete\b/)]),
  cinder: deeds([
    gone(/^(?:force-)?delete\b/),
    { verb: /^snapshot-delete\b/, rule: "delete-snapshots" },
  ]),
  gcloud: deeds(
    [
      gone(GOOGLE),
      gone(/^storage rm\b/, { needs: /^(?:-r|-R|--recursive)$/ }),
      { verb: /^logging (?:sinks|logs) delete\b/, rule: "stop-audit" },
    ],
    "--project --zone --region --account --format",
  ),
  bq: deeds([gone(/^rm\b/, { needs: /^-\w*r/ }), gone(/^rm\b/, { severity: "medium" })]),
  az: deeds(
    [
      gone(AZURE),
      { verb: /^monitor (?:diagnostic-settings|log-profiles) delete/, rule: "stop-audit" },
    ],
    "-g --resource-group -n --name --subscription -o --output",
  ),
  aliyun: deeds([
    gone(/^(?:ecs|rds|r-kvstore|dds|slb|polardb|cs) Delete(?!Tag)\w*/i),
    gone(/^oss rm\b/, { needs: /^-\w*r/ }),
  ]),
  tccli: deeds([gone(/^(?:cvm Terminate|cdb Isolate|cbs Terminate)\w*/)]),
  doctl: deeds([gone(/^(?:compute (?:droplet|volume)|databases|kubernetes cluster) delete\b/)]),
  terraform: deeds(infrastructure, "-chdir"),
  tofu: deeds(infrastructure, "-chdir"),
  terragrunt: deeds([...infrastructure, gone(/^(?:run-all destroy|destroy-all)\b/)]),
  pulumi: deeds(
    [
      gone(/^(?:destroy|down)\b/, { needs: /^(?:-\w*y\w*|--yes)$/, unless: /^--preview-only$/ }),
      gone(/^stack rm\b/, { needs: /^(?:-f|--force)$/, severity: "medium" }),
    ],
    "-s --stack -C --cwd",
  ),
  vault: deeds(
    [
      gone(/^secrets disable\b/),
      gone(/^(?:kv (?:metadata delete|destroy)|delete)\b/, { severity: "medium" }),
      {
        verb: /^operator seal\b/,
        rule: "stop-system-service",
        because: "Nobody gets secrets any more.",
      },
      { verb: /^audit disable\b/, rule: "stop-audit" },
      { verb: /^auth disable\b/, rule: "delete-account" },
    ],
    "-address -namespace",
  ),
  hdfs,
  hadoop: hdfs,
  hbase: deeds([gone(/^hbck\b/, { severity: "medium" })]),
  gluster: deeds([
    gone(/^volume delete\b/),
    gone(/^volume stop\b/, { severity: "medium" }),
    gone(/^snapshot delete (?:all|volume)\b/, { rule: "delete-snapshots" }),
  ]),
  ceph: deeds([
    gone(/^osd (?:pool (?:delete|rm)|purge|destroy|lost)\b/),
    gone(/^fs (?:rm|volume rm|reset)\b/),
    gone(/^osd (?:out|down|rm)\b/, { severity: "medium" }),
  ]),
  rbd: deeds(
    [
      gone(/^(?:rm|remove)\b/),
      { verb: /^snap purge\b/, rule: "delete-snapshots" },
      { verb: /^snap rm\b/, rule: "delete-snapshots", severity: "medium" },
      gone(/^trash purge\b/, { severity: "medium" }),
    ],
    "-p --pool",
  ),
  rados: deeds([gone(/^(?:purge|rmpool)\b/)], "-p --pool"),
  "radosgw-admin": deeds([gone(/^(?:bucket|user) rm\b/, { needs: /^--purge-(?:objects|data)$/ })]),
  git: deeds(
    [gone(/^push\b/, { needs: /^(?:--mirror|--delete)$/, severity: "medium" })],
    "-C -c --git-dir --work-tree",
  ),
};
