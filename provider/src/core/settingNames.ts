/** The settings by name: how they are given, which of them are secret, and what they mean. */

/** A setting: its config key below `mgc:` and the environment variables, first come first served. */
export interface SettingName {
  readonly key: string;
  readonly env: readonly string[];
  readonly secret: boolean;
  readonly doc: string;
}

/**
 * The environment comes first so that expired credentials can be renewed for `refresh` and
 * `destroy`, which work from what the last run saved. Behind our own names stand those of the
 * official SDK and of Terraform.
 */
export const SETTINGS = {
  endpoint: {
    key: "endpoint",
    env: ["MGC_ENDPOINT"],
    secret: false,
    doc: "URL of the MgC service; https, or http on this machine.",
  },
  cocEndpoint: {
    key: "cocEndpoint",
    env: ["MGC_COC_ENDPOINT"],
    secret: false,
    doc: "URL of COC, which keeps the scripts. Default: the region's; with an MgC endpoint on this machine, the same server.",
  },
  region: {
    key: "region",
    env: ["MGC_REGION", "HW_REGION_NAME"],
    secret: false,
    doc: "Region whose COC is used where no COC endpoint is set: cn-north-4 or ap-southeast-3.",
  },
  projectId: {
    key: "projectId",
    env: ["MGC_PROJECT_ID", "HUAWEICLOUD_SDK_PROJECT_ID", "HW_PROJECT_ID"],
    secret: false,
    doc: "Id of the project that the workflows belong to.",
  },
  domainId: {
    key: "domainId",
    env: ["MGC_DOMAIN_ID", "HUAWEICLOUD_SDK_DOMAIN_ID", "HW_DOMAIN_ID"],
    secret: false,
    doc: "Id of the account (domain), which requests to COC name if they are signed with an access key.",
  },
  authToken: {
    key: "authToken",
    env: ["MGC_AUTH_TOKEN", "HW_AUTH_TOKEN"],
    secret: true,
    doc: "IAM token, sent as X-Auth-Token. Either this or an access key.",
  },
  accessKey: {
    key: "accessKey",
    env: ["MGC_ACCESS_KEY", "HUAWEICLOUD_SDK_AK", "HW_ACCESS_KEY"],
    secret: true,
    doc: "Access key id (AK) for signed requests.",
  },
  secretKey: {
    key: "secretKey",
    env: ["MGC_SECRET_KEY", "HUAWEICLOUD_SDK_SK", "HW_SECRET_KEY"],
    secret: true,
    doc: "Secret access key (SK) that belongs to the access key.",
  },
  securityToken: {
    key: "securityToken",
    env: ["MGC_SECURITY_TOKEN", "HUAWEICLOUD_SDK_SECURITY_TOKEN", "HW_SECURITY_TOKEN"],
    secret: true,
    doc: "Security token of a temporary access key.",
  },
  requestTimeoutSeconds: {
    key: "requestTimeoutSeconds",
    env: ["MGC_REQUEST_TIMEOUT_SECONDS"],
    secret: false,
    doc: "Seconds that one attempt of a request may take, 1–300. Default: 30.",
  },
  adopt: {
    key: "adopt",
    env: ["MGC_ADOPT"],
    secret: false,
    doc: '"identical" takes over an identical item that no resource owns, "never" refuses. Default: "identical".',
  },
  onStarted: {
    key: "onStarted",
    env: ["MGC_ON_STARTED"],
    secret: false,
    doc: 'What deleting does to an item that has begun: "fail" or "retain". Default: "fail".',
  },
  log: {
    key: "log",
    env: ["MGC_LOG"],
    secret: false,
    doc: "File to which a JSON line per request is appended (time, method, path, outcome; no headers, no bodies).",
  },
} as const satisfies Record<string, SettingName>;

/** What only the environment gives: stack config belongs to the program, which is under review. */
export const ENVIRONMENT_ONLY = {
  waivers: {
    env: "MGC_WAIVERS",
    doc: "File with waivers: findings in scripts that somebody has answered for, until a day.",
  },
} as const satisfies Record<string, { readonly env: string; readonly doc: string }>;
