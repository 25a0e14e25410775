/** Files whose content is for nobody else's eyes. */

const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/^\/etc\/g?shadow-?$/, "the password hashes of the server"],
  [/\/\.ssh\/(?:id_[^/]*|[^/]*\.(?:key|pem)|\*?)$/, "private keys for ssh"],
  [/^(?:\/root|\/home\/[^/]+)\/\.ssh$/, "private keys for ssh"],
  [/^\/etc\/ssh\/ssh_host_\S*key$/, "the private keys of the server"],
  [/^\/etc\/(?:ssl|pki)\/(?:\S*\/)?private(?:\/|$)/, "private keys of certificates"],
  [
    /\/\.(?:aws\/credentials|kube\/config|docker\/config\.json|netrc|pgpass|my\.cnf|git-credentials|vault-token|hcloud\/config\.json|obsutilconfig)$/,
    "credentials of an account",
  ],
  [/^\/etc\/kubernetes\/(?:admin\.conf|pki(?:\/|$))/, "the credentials of the cluster"],
  [/^\/proc\/(?:self|\d+|\*)\/environ$/, "the environment of a process, passwords included"],
  [/^\/etc\/krb5\.keytab$/, "the keys of the server"],
];

/** What is secret in the file at a path, in normal form; undefined for others. */
export function secretAt(path: string): string | undefined {
  return SECRETS.find(([pattern]) => pattern.test(path.replace(/^~/, "/root")))?.[1];
}
