/** COC's published rules on a text, after a table written from the published page by hand. */
import fc from "fast-check";
import { COC_RULES, cocRisk, RISK_CATEGORIES } from "../../provider/src/risk";

/** Hits as `rule@line:column resolved`. */
const hits = (text: string) =>
  cocRisk(text).map(({ rule, line, column, resolved }) => {
    return `${rule}@${String(line)}:${String(column)} ${resolved}`;
  });

describe.each<[string, [text: string, ...hits: string[]][]]>([
  [
    "vi",
    [
      ["vi /etc/vconsole.conf", "coc-vi@1:1 vi /etc"],
      ["vim  /usr/share/x", "coc-vi@1:1 vim /usr"],
      ["  sudo vi /boot/grub.cfg", "coc-vi@1:8 vi /boot"],
      ["mandevi /etc/x", "coc-vi@1:6 vi /etc"],
      ["vi /tmp/x"],
      ["vi etc/x"],
      ["view /etc/x"],
      ["sed -i s/a/b/ /etc/x"],
    ],
  ],
  [
    "service",
    [
      ["service network stop", "coc-service@1:1 service network stop"],
      ["service nginx restart", "coc-service@1:1 service nginx restart"],
      ["service a start; b stop now", "coc-service@1:1 service a start; b stop"],
      ["service  stop", "coc-service@1:1 service stop"],
      ["service nginx\n\n stop", "coc-service@1:1 service nginx stop"],
      ["service nginx \\\n  stop", "coc-service@1:1 service nginx \\ stop"],
      ["service nginx stopped", "coc-service@1:1 service nginx stop"],
      ["service stop"],
      ["service nginx\nstatus stop"],
      ["service nginx reload"],
      ["systemctl restart nginx"],
    ],
  ],
  [
    "mkfs.ext3",
    [
      ["mkfs.ext3 /dev/sda", "coc-mkfs@1:1 mkfs.ext3 /dev/sda"],
      ["mkfs.ext3 /dev/vdb1", "coc-mkfs@1:1 mkfs.ext3 /dev/vdb"],
      ["mkfs.ext4 /dev/sda"],
      ["mkfs.ext3 -q /dev/sda"],
      ["mkfs.ext3 /dev/nvme0n1"],
    ],
  ],
  [
    "umount",
    [
      ["umount -v /dev/sda1", "coc-umount@1:1 umount -v /dev/sda1"],
      ["umount\n", "coc-umount@1:1 umount"],
      ["umount"],
      ["mount /dev/sda1 /mnt"],
    ],
  ],
  [
    "poweroff",
    [
      ["poweroff", "coc-poweroff@1:1 poweroff"],
      ["systemctl poweroff -i", "coc-poweroff@1:11 poweroff"],
      ["echo xpoweroffx", "coc-poweroff@1:7 poweroff"],
      ["power off"],
      ["shutdown -h now"],
    ],
  ],
  [
    "kill",
    [
      ["kill 12345", "coc-kill@1:1 kill 12345"],
      ["pkill nginx", "coc-kill@1:2 kill nginx"],
      ["skill up", "coc-kill@1:2 kill up"],
      ["kill"],
      ["killall nginx"],
    ],
  ],
  [
    "mv … /dev/null",
    [
      ["mv test /dev/null", "coc-mv-null@1:1 mv test /dev/null"],
      ["mv  /dev/null x", "coc-mv-null@1:1 mv /dev/null"],
      ["mv a\n\n\n  /dev/null", "coc-mv-null@1:1 mv a /dev/null"],
      ["mv a b; cat x > /dev/null", "coc-mv-null@1:1 mv a b; cat x > /dev/null"],
      ["mv /dev/null x"],
      ["mv a /dev\n/null"],
      ["mv a b\ncat /dev/null"],
      ["cp a /dev/null"],
    ],
  ],
  [
    "> /dev/sdx",
    [
      ["cat test.txt > /dev/sda", "coc-disk-write@1:1 cat test.txt > /dev/sda"],
      [" > /dev/sdb1", "coc-disk-write@1:2 > /dev/sdb"],
      ["cat x\n > /dev/sda", "coc-disk-write@2:2 > /dev/sda"],
      ["a\n\tb >\n/dev/sda", "coc-disk-write@2:2 b > /dev/sda"],
      ["> /dev/sda"],
      ["cat x >/dev/sda"],
      ["cat x >> /dev/sda"],
      ["cat x > /dev/vda"],
      ["dd if=/dev/zero of=/dev/sda"],
    ],
  ],
  [
    "init 0",
    [
      ["init 0", "coc-init@1:1 init 0"],
      ["git init 0day", "coc-init@1:5 init 0"],
      ["init 6"],
      ["init0"],
    ],
  ],
  [
    "reboot",
    [
      ["reboot", "coc-reboot@1:1 reboot"],
      ["echo rebooted", "coc-reboot@1:6 reboot"],
      ["# no reboot here", "coc-reboot@1:6 reboot"],
      ["Reboot"],
      ["shutdown -r now"],
    ],
  ],
  [
    "halt",
    [
      ["halt", "coc-halt@1:1 halt"],
      ["echo asphalt", "coc-halt@1:9 halt"],
      ["halting", "coc-halt@1:1 halt"],
      ["ha lt"],
    ],
  ],
  [
    "fork bomb",
    [
      [":(){:|:&};:", "coc-fork-bomb@1:1 :(){:|:&};:"],
      [":(){ :|:& };:"],
      ["bomb(){ bomb|bomb& };bomb"],
    ],
  ],
  [
    "rm",
    [
      ["rm test.txt ", "coc-rm@1:1 rm test.txt"],
      ["rm\n-rf /", "coc-rm@1:1 rm -rf /"],
      ["alarm test", "coc-rm@1:4 rm test"],
      ["echo confirm it", "coc-rm@1:11 rm it"],
      ["perform x", "coc-rm@1:6 rm x"],
      ["git rm --cached f", "coc-rm@1:5 rm --cached f"],
      ["docker rm x", "coc-rm@1:8 rm x"],
      ["rm"],
      ["rmdir x"],
      ["find / -delete"],
      ["chmod -R 777 /"],
    ],
  ],
])("the rule about %s", (_what, rows) => {
  it.each(rows)("on %j", (text, ...expected) => {
    expect(hits(text)).toEqual(expected);
  });
});

describe("the rules", () => {
  it("hit their own examples, as high", () => {
    for (const { id, example } of COC_RULES) {
      const found = cocRisk(example).filter(({ rule }) => rule === id);
      expect(found).toMatchObject([{ line: 1, column: 1, severity: "high" }]);
    }
  });

  it("have an id of their own, a known category, and sentences", () => {
    expect(new Set(COC_RULES.map(({ id }) => id)).size).toBe(13);
    for (const { id, category, message, alternative } of COC_RULES) {
      expect(id).toMatch(/^coc-[a-z-]+$/);
      expect(RISK_CATEGORIES).toContain(category);
      expect(message).toMatch(/^[A-Z].*\.$/);
      expect(alternative).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("find the words wherever they stand, with place, reason and a safer way", () => {
    expect(cocRisk("echo a\nrm -rf /x\n")).toEqual([
      {
        rule: "coc-rm",
        category: "recursive delete",
        severity: "high",
        line: 2,
        column: 1,
        resolved: "rm -rf /x",
        message:
          "The rm command is included, special system files may be maliciously deleted or modified.",
        alternative:
          "Name the files one by one with `rm -- PATH`, guard variables with `${x:?}`, or move them to a directory from which they can be fetched back.",
      },
    ]);
  });
});

describe("findings", () => {
  it.each<[string, string, string[]]>([
    [
      "stand in the order of the text",
      "rm a\nreboot; kill 1\n\n\trm b",
      ["coc-rm@1:1 rm a", "coc-reboot@2:1 reboot", "coc-kill@2:9 kill 1", "coc-rm@4:2 rm b"],
    ],
    ["are one per rule and line", "rm a; rm b\nrm c", ["coc-rm@1:1 rm a; rm b", "coc-rm@2:1 rm c"]],
    [
      "include a command that another's rest is",
      "rm\nrm x",
      ["coc-rm@1:1 rm rm x", "coc-rm@2:1 rm x"],
    ],
    [
      "include each line of a rule with two ends",
      "service a stop\nservice b\nservice c stop",
      ["coc-service@1:1 service a stop", "coc-service@3:1 service c stop"],
    ],
    [
      "count CRLF as one line end",
      "echo\r\n\r\n  rm a\r\nhalt\r\n",
      ["coc-rm@3:3 rm a", "coc-halt@4:1 halt"],
    ],
    ["count a lone CR as one", "echo\rrm a", ["coc-rm@2:1 rm a"]],
    ["count columns in UTF-16 code units", "é😀 rm a", ["coc-rm@1:5 rm a"]],
  ])("%s", (_claim, text, expected) => {
    expect(hits(text)).toEqual(expected);
  });

  it("cut a long text off, between characters", () => {
    const [whole] = cocRisk(`rm ${"a".repeat(117)}`);
    expect(whole?.resolved).toBe(`rm ${"a".repeat(117)}`);
    const [even] = cocRisk(`rm ${"a".repeat(118)}`);
    expect(even?.resolved).toBe(`rm ${"a".repeat(116)}…`);
    const [odd] = cocRisk(`rm ${"a".repeat(115)}😀😀`);
    expect(odd?.resolved).toBe(`rm ${"a".repeat(115)}…`);
  });
});

const WORDS = [
  ..."rm kill umount mv service restart stop vi vim /etc /dev/null > /dev/sda mkfs.ext3".split(" "),
  ..."/dev/vdb init 0 reboot halt poweroff :(){:|:&};: x é😀 \ud83d ; | # ".split(" "),
];
const BLANKS = [" ", "  ", "\t", "\n", "\r\n", "\r", "\n \n", "\u2028", "\u00a0"];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS, ...BLANKS), { maxLength: 24 }).map((parts) => parts.join("")),
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...BLANKS)), { maxLength: 12 })
    .map((parts) => parts.flat().join("")),
  fc.string({ unit: "binary" }),
);

const lineOf = (text: string, offset: number) => text.slice(0, offset).split(/\r\n|\n|\r/).length;

/** Each rule, as published and as it is tried at one character. */
const PUBLISHED = COC_RULES.map(({ id, rule }) => {
  const inner = id === "coc-disk-write" ? "(?<=\\s)>\\s+/dev/sd[a-z]" : rule.replace(/^\\s\*/, "");
  return { id, whole: new RegExp(rule), here: new RegExp(inner, "y") };
});

/** The lines in which a command begins that the rule, tried at every character, hits. */
function triedEverywhere(here: RegExp, text: string): number[] {
  const found = new Set<number>();
  for (let offset = 0; offset < text.length; offset++) {
    here.lastIndex = offset;
    if (here.test(text)) found.add(lineOf(text, offset));
  }
  return [...found];
}

describe("on any text", () => {
  it("a rule hits exactly where its published expression does (property)", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = cocRisk(text);
        const hit = PUBLISHED.map(({ id }) => {
          const lines = found.filter(({ rule }) => rule === id).map(({ line }) => line);
          return { id, contained: lines.length > 0, lines };
        });
        // One comparison for all rules: each costs more than the search.
        expect(hit).toEqual(
          PUBLISHED.map(({ id, whole, here }) => {
            return { id, contained: whole.test(text), lines: triedEverywhere(here, text) };
          }),
        );
      }),
      { seed: 5, numRuns: 3000 },
    );
  });

  it("findings lead to a place in it, where what is shown begins (property)", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.split(/\r\n|\n|\r/);
        for (const { line, column, resolved } of cocRisk(text)) {
          const rest = lines[line - 1]?.slice(column - 1) ?? "";
          expect(rest.charAt(0)).toBe(resolved.charAt(0));
          expect(resolved).not.toMatch(/^\s|[\n\r]|\s$|^$/);
        }
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});

describe("the time for 100 KB", () => {
  const SIZE = 102_400;
  /** Milliseconds of the first of three searches that is quick, else of the last. */
  const quickest = (text: string): number => {
    let ms = Infinity;
    for (let tries = 0; tries < 3 && ms >= 500; tries++) {
      const began = performance.now();
      cocRisk(text);
      ms = performance.now() - began;
    }
    return ms;
  };
  const filled = (part: string) => part.repeat(Math.ceil(SIZE / part.length)).slice(0, SIZE);

  it.each([
    ...[" ", "\n", "\t\r\n", "x", ">", " > ", " > /dev/sd", "/dev/null", "\u2028"],
    ...["mv ", "mv\n", "mv a ", "mv  /dev/nul", "service ", "service\n", "service x\u2028"],
    ...["service a stop ", "service a stop\n", "service\nx stop\n", "rm ", "rm\n", "rm\n\n", "vi "],
    ...["vi /etc", "/etc/lib", "mkfs.ext3 /dev/sd", "kill rm halt reboot\n", ":(){:|:&}"],
  ])("is bounded where it is full of %j", (part) => {
    for (const text of [
      filled(part),
      `mv ${filled(part)}`,
      `service x${filled(" ")}${filled(part)}`,
    ]) {
      // Linear search takes a few milliseconds, a quadratic one seconds; the machine may be busy.
      expect(quickest(text)).toBeLessThan(500);
    }
  });
});
