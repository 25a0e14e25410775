import { allIn, highIn } from "../support/found";

const DELETED = ["delete-protected@1"];

const PERL: readonly string[] = [
  `perl -e 'system("rm -rf /usr")'`,
  `perl -e 'system "rm", "-rf", "/usr"'`,
  `perl -e 'exec "rm -rf /usr"'`,
  `perl -e 'system join "", map { chr(ord($_) - 1) } split //, q{sn!.sg!0vts}'`,
  `perl -e 'system(pack("H*", "726d202d7266202f757372"))'`,
  `perl -e 'system pack "C*", 114, 109, 32, 45, 114, 102, 32, 47, 117, 115, 114'`,
  `perl -e 'system(unpack("u", q{+<FT@+7)F("]U<W(}))'`,
  `perl -MMIME::Base64 -e 'system(decode_base64("cm0gLXJmIC91c3I="))'`,
  `perl -MMIME::Base64 -e 'eval decode_base64("c3lzdGVtKCJybSAtcmYgL3VzciIp")'`,
  `perl -e 'system(scalar reverse "rsu/ fr- mr")'`,
  `perl -e '$x = "rm"; $x .= " -rf"; $x .= " /usr"; system($x)'`,
  `perl -e 'my @a = ("/usr", "-rf", "rm"); system "@a[2,1,0]"'`,
  `perl -e '@w = qw(rm -rf /usr); system(@w)'`,
  `perl -e '$_ = "sn -sg /vts"; tr/b-z/a-y/; system $_'`,
  `perl -e '($c = "xm -xf /usr") =~ s/x/r/g; system $c'`,
  `perl -e '$c = "72 6d"; $c = "rm -XX /usr"; $c =~ s/XX/rf/; system($c)'`,
  `perl -e '$h = "726d202d7266202f757372"; $h =~ s/(..)/chr(hex($1))/ge; exec $h'`,
  `perl -e 'system(chr(114) . chr(109) . " -rf " . "/usr")'`,
  `perl -e 'system(sprintf("%s -%s /%s", "rm", "rf", "usr"))'`,
  `perl -e 'system(lc("RM -RF /USR"))'`,
  "perl -e 'my $o = `rm -rf /usr`; print $o'",
  `perl -e 'open(F, "|-", "rm -rf /usr")'`,
  `perl -e 'open(F, "rm -rf /usr |")'`,
  `perl -e 'print "rm -rf /usr"' | sh`,
  `perl -e 'print pack("H*", "726d202d7266202f757372")' | bash`,
  `perl -e 'print join(" ", reverse qw(/usr -rf rm)), "\\n"' | sh`,
  `perl -e '%h = (c => "rm -rf", p => "/usr"); system("$h{c} $h{p}")'`,
  `perl -e 'eval "sys" . "tem(q{rm -rf /usr})"'`,
  `perl -e 'unlink glob("/etc/*")'`,
  `echo 'sn -sg /vts' | perl -pe 'tr/b-z/a-y/' | sh`,
  `printf 'rm\\n-rf\\n/usr\\n' | perl -pe 's/\\n/ /' | sh`,
  `perl -e 'exec @ARGV' rm -rf /usr`,
  `perl -MFile::Path -e 'rmtree("/usr")'`,
];

const RUBY: readonly string[] = [
  `ruby -e 'system("rm -rf /usr")'`,
  `ruby -e 'system(["726d202d7266202f757372"].pack("H*"))'`,
  `ruby -e 'exec "cm0gLXJmIC91c3I=".unpack1("m0")'`,
  `ruby -e 'exec "cm0gLXJmIC91c3I=".unpack("m")[0]'`,
  `ruby -e 'system "rsu/ fr- mr".reverse'`,
  `ruby -e 'system "sn -sg /vts".tr("b-z", "a-y")'`,
  `ruby -e 'system [114, 109, 32, 45, 114, 102, 32, 47, 117, 115, 114].map(&:chr).join'`,
  `ruby -e 'system [114, 109, 32, 45, 114, 102, 32, 47, 117, 115, 114].map { |c| c.chr }.join("")'`,
  `ruby -e 'system(%w[rm -rf /usr].join(" "))'`,
  `ruby -e '%x{rm -rf /usr}'`,
  `ruby -e 'Kernel.send(:system, "rm -rf /usr")'`,
  `ruby -e 'Kernel.send("sys" + "tem", "rm -rf /usr")'`,
  `ruby -e 'IO.popen("rm -rf /usr")'`,
  `ruby -e 'x = "rm"; y = "-rf"; system("#{x} #{y} /usr")'`,
  `ruby -rbase64 -e 'system(Base64.decode64("cm0gLXJmIC91c3I="))'`,
  `ruby -rbase64 -e 'eval(Base64.decode64("c3lzdGVtKCJybSAtcmYgL3VzciIp"))'`,
  `ruby -rfileutils -e 'FileUtils.rm_rf("/usr")'`,
  `ruby -e 'puts "rsu/ fr- mr".reverse' | sh`,
];

const JAVASCRIPT: readonly string[] = [
  `node -e 'require("child_process").execSync("rm -rf /usr")'`,
  `node -e 'require("child_"+"process")["ex"+"ecSync"]("rm -rf /usr")'`,
  `node -e 'const cp = require("child_process"); cp.execSync(Buffer.from("cm0gLXJmIC91c3I=", "base64").toString())'`,
  `node -e 'require("child_process").execSync(Buffer.from("726d202d7266202f757372", "hex").toString())'`,
  `node -e 'require("child_process").execSync(String.fromCharCode(114,109,32,45,114,102,32,47,117,115,114))'`,
  `node -e 'require("child_process").exec("rsu/ fr- mr".split("").reverse().join(""))'`,
  `node -e 'require("child_process").exec(atob("cm0gLXJmIC91c3I="))'`,
  'node -e \'const a = "rm", b = "-rf"; require("child_process").execSync(`${a} ${b} /usr`)\'',
  `node -e 'require("child_process").spawnSync("rm", ["-rf", "/usr"], { stdio: "inherit" })'`,
  `node -e 'require("fs").rmSync("/usr", { recursive: true, force: true })'`,
  `node -e 'const p = ["/usr", "-rf", "rm"].reverse().join(" "); require("child_process").execSync(p)'`,
  `node -e 'require("child_process").execSync([114,109,32,45,114,102,32,47,117,115,114].map(c => String.fromCharCode(c)).join(""))'`,
  `node -e 'eval(atob("cmVxdWlyZSgiY2hpbGRfcHJvY2VzcyIpLmV4ZWNTeW5jKCJybSAtcmYgL3VzciIp"))'`,
  `node -e 'console.log(atob("cm0gLXJmIC91c3I="))' | sh`,
  `node -p '"rsu/ fr- mr".split("").reverse().join("")' | sh`,
];

const PHP: readonly string[] = [
  `php -r 'system("rm -rf /usr");'`,
  `php -r 'system(base64_decode("cm0gLXJmIC91c3I="));'`,
  `php -r 'exec(str_rot13("ez -es /hfe"));'`,
  `php -r 'passthru(strrev("rsu/ fr- mr"));'`,
  `php -r 'shell_exec(chr(114).chr(109)." -rf /usr");'`,
  `php -r '$f = "sys"."tem"; $f("rm -rf /usr");'`,
  `php -r '$f = strrev("metsys"); $c = "rm -rf"; $f($c . " /usr");'`,
  `php -r '("sys"."tem")("rm -rf /usr");'`,
  `php -r 'eval(base64_decode("c3lzdGVtKCJybSAtcmYgL3VzciIpOw=="));'`,
  `php -r 'assert("system(\\"rm -rf /usr\\")");'`,
  `php -r 'system(gzinflate(base64_decode("K8pV0C1KU9AvLS4CAA==")));'`,
  `php -r 'system(hex2bin("726d202d7266202f757372"));'`,
  `php -r 'system(implode("", array_map("chr", [114,109,32,45,114,102,32,47,117,115,114])));'`,
  `php -r '$a = ["rm", "-rf", "/usr"]; system(implode(" ", $a));'`,
  `php -r 'call_user_func("sys"."tem", "rm -rf /usr");'`,
  `php -r 'echo strrev("rsu/ fr- mr");' | sh`,
  `php -r 'array_map("unlink", glob("/etc/*"));'`,
];

const HARMLESS: readonly string[] = [
  `perl -pi -e 's/a/b/' file`,
  `perl -pi -e 's/^(PermitRootLogin).*/$1 no/' /tmp/sshd_config`,
  `perl -ne 'print if /ERROR/' app.log`,
  `perl -lane 'print $F[0]' access.log`,
  `perl -e 'print "rm -rf /\\n"'`,
  `perl -e 'print join ",", map { $_ * 2 } 1..5'`,
  `perl -MPOSIX -e 'print strftime("%F", localtime)'`,
  `perl -e 'system "systemctl", "status", "nginx"'`,
  `perl -e '$n = 3; $n += 4; print "$n\\n"; # system("rm -rf /")'`,
  `perl -e 'print reverse <>' list.txt`,
  `perl -MJSON -e 'print encode_json({ a => 1 })'`,
  `perl -e 'my $t = time; sleep 1 while time < $t + 2'`,
  `perl -e 'alarm 5; exec @ARGV' true`,
  `echo abc | perl -pe 's/b/x/' | cat`,
  `ruby -e 'puts 1 + 2'`,
  `ruby -rjson -e 'puts JSON.parse(STDIN.read)["version"]' < package.json`,
  `ruby -ne 'puts $_.upcase' names.txt`,
  `ruby -e 'puts %w[a b c].map { |x| x.upcase }.join(",")'`,
  `ruby -e 'puts "rm -rf /"'`,
  `ruby -e 'system("nginx -t")'`,
  `node -e 'console.log(1 + 2)'`,
  `node -e 'console.log(require("./package.json").version)'`,
  `node -p 'process.version'`,
  `node -e 'console.log("rm -rf /")'`,
  `node -e 'require("fs").rmSync("build", { recursive: true })'`,
  `node -e 'require("fs").writeFileSync("out.json", JSON.stringify({ a: 1 }))'`,
  `node -e 'console.log(Buffer.from("aGVsbG8=", "base64").toString())'`,
  `node -e 'const { execSync } = require("child_process"); console.log(execSync("git rev-parse HEAD").toString())'`,
  `node -e 'process.stdin.on("data", (d) => process.stdout.write(String(d).toUpperCase()))'`,
  `php -r 'echo PHP_VERSION;'`,
  `php -r 'echo json_encode(["a" => 1]);'`,
  `php -r 'echo base64_decode("aGVsbG8="), "\\n";'`,
  `php -r 'unlink("/tmp/cache.php");'`,
  `php -r 'print_r(array_map("strtoupper", ["a", "b"]));'`,
  `php -r 'exit(extension_loaded("mysqli") ? 0 : 1);'`,
];

const UNKNOWN: readonly string[] = [
  `perl -e 'system($ARGV[0])' "$1"`,
  `ruby -e 'system(read_it())'`,
  `php -r 'system($_GET["c"]);'`,
];

describe.each([
  ["Perl", PERL],
  ["Ruby", RUBY],
  ["JavaScript", JAVASCRIPT],
  ["PHP", PHP],
])("one line of %s", (_, scripts) => {
  it.each(scripts)("sees what %j does", async (script) => {
    expect(await highIn("SHELL", script)).toEqual(DELETED);
  });
});

describe("code in other languages", () => {
  it.each(HARMLESS)("finds nothing in %j", async (script) => {
    expect(await allIn("SHELL", script)).toEqual([]);
  });

  it.each(UNKNOWN)("says that it doesn't know what %j runs", async (script) => {
    expect(await allIn("SHELL", script)).toEqual(["medium run-unknown@1"]);
  });
});
