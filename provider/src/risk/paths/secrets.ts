/** Files whose content is for nobody's eyes. */
import type { Text } from "../text/text";
import { pathReadings } from "./posix";

const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/^\/etc\/(?:shadow|gshadow)[-~]?(?:\.\w+)?$|^\/var\/backups\/g?shadow/, "password hashes"],
  [/^\/etc\/security\/opasswd$/, "password hashes"],
  [/(?:^|\/)\.ssh\/(?:id_[^./]+|identity|[^/]+_rsa|[^/]+\.(?:pem|key))$/, "a private key"],
  [/^(?:\/root|\/home\/[^/]+|~[^/]*)\/\.ssh(?:\/\*?|\/id_\*)?$/, "private keys"],
  [/^\/etc\/ssh\/ssh_host_[^/]*key$|^\/etc\/ssh\/(?:ssh_host_\*|\*)$/, "the keys of the server"],
  [
    /^\/etc\/(?:ssl|pki)\/(?:\S*\/)?private(?:\/|$)|^\/etc\/letsencrypt\/(?:live|archive)\/.*privkey/,
    "private keys",
  ],
  [/^\/etc\/pki\/.*\.key$|^\/etc\/kubernetes\/pki(?:$|\/$|\/.*\.key$)/, "private keys"],
  [
    /(?:^|\/)\.aws\/(?:credentials|\*)?$|(?:^|\/)\.(?:azure|config\/gcloud)(?:\/|$)/,
    "credentials of the cloud",
  ],
  [
    /(?:^|\/)\.(?:docker\/config\.json|kube\/config|netrc|pgpass|my\.cnf|git-credentials|npmrc|pypirc|vault-token|obsutilconfig|s3cfg|hcloud\/config\.json)$/,
    "credentials",
  ],
  [
    /^\/etc\/kubernetes\/(?:admin|kubelet|super-admin|controller-manager|scheduler)\.conf$/,
    "credentials of the cluster",
  ],
  [/^\/var\/run\/secrets\/|^\/run\/secrets\//, "secrets of containers"],
  [/^\/proc\/(?:\d+|\*|\[[^/]+|self|\uE000)\/environ$/, "the variables of other processes"],
  [/^\/proc\/(?:(?:\d+|\*|self|\uE000)\/mem|kcore)$|^\/dev\/k?mem$/, "the memory of the server"],
  [/^\/etc\/(?:krb5\.keytab|ipsec\.secrets|ppp\/(?:chap|pap)-secrets)$/, "keys"],
  [/(?:^|\/)\.gnupg\/(?:secring|private-keys)/, "private keys"],
  [
    /^\/var\/lib\/sss\/db|^\/etc\/openldap\/slapd\.d|^\/var\/lib\/samba\/private/,
    "password hashes",
  ],
];

/** What is secret in a file, whichever way its path may turn out. */
export function secretOf(path: Text, directory: Text): string | undefined {
  return pathReadings(path, directory)
    .map((reading) => secretAt(reading.path))
    .find((what) => what !== undefined);
}

/** What is secret in a file (path in normal form, wildcards kept); undefined for other files. */
export function secretAt(path: string): string | undefined {
  return SECRETS.find(([pattern]) => pattern.test(path.replace(/^~/, "/root")))?.[1];
}
