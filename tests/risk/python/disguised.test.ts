/** Names and texts that are put together while the script runs. */
import { highIn } from "../support/found";

const ETC = ["delete-protected@2"];

/** Each deletes /etc in its second line. */
const names: readonly string[] = [
  '__import__("o" + "s").system("rm -rf /etc")',
  'getattr(__import__("os"), "sys" + "tem")("rm -rf /etc")',
  'import importlib; importlib.import_module("shu" "til").rmtree("/etc")',
  'import os; os.__dict__["sys" "tem"]("rm -rf /etc")',
  'import os; vars(os)["system"]("rm -rf /etc")',
  'import os; [v for k, v in vars(os).items() if k == "metsys"[::-1]][0]("rm -rf /etc")',
  'globals()["__builtins__"].__dict__["exec"]("import os; os.system(\'rm -rf /etc\')")',
  'import os, sys; sys.modules["os"].system("rm -rf /etc")',
  'import os; globals()["os"].system("rm -rf /etc")',
  'import os, operator; operator.methodcaller("system", "rm -rf /etc")(os)',
  'import os, functools; functools.partial(os.system, "rm -rf /etc")()',
  'import os; (lambda o: o.system("rm -rf /etc"))(os)',
  'import os; {"a": os.system}["a"]("rm -rf /etc")',
  'import shutil as s; f = getattr(s, "_".join(["rmtree"])); f("/etc")',
  'import shutil; d = shutil.rmtree; [d][0]("/opt/../etc")',
];

const texts: readonly string[] = [
  '"r" + "m" + " -rf " + "/etc"',
  '"cte/ fr- mr"[::-1]',
  '"rXm -rXf /etXc".replace("X", "")',
  '"%s -%s /%s" % ("rm", "rf", "etc")',
  '"{} {o} /{d}".format("rm", o="-rf", d="etc")',
  "f\"{'rm'} -rf /{'cte'[::-1]}\"",
  '" ".join(["rm", "-rf", "/etc"])',
  '"".join(chr(c) for c in [114, 109, 32, 45, 114, 102, 32, 47, 101, 116, 99])',
  '"".join(map(chr, (c ^ 7 for c in [117, 106, 39, 42, 117, 97, 39, 40, 98, 115, 100])))',
  '"".join(chr(ord(c) - 1) for c in "sn!.sg!0fud")',
  "bytes([114, 109, 32, 45, 114, 102, 32, 47, 101, 116, 99]).decode()",
  'bytes.fromhex("726d202d7266202f657463").decode()',
  'bytearray(b"rm -rf /etc").decode()',
  '__import__("base64").b64decode("cm0gLXJmIC9ldGM=").decode()',
  '__import__("base64").b85decode(b"a%~_ja%LbeWprZ").decode()',
  '__import__("binascii").unhexlify("726d202d7266202f657463").decode()',
  '__import__("codecs").decode("ez -es /rgp", "rot13")',
  '__import__("codecs").decode("726d202d7266202f657463", "hex").decode()',
  '__import__("zlib").decompress(b"x\\x9c+\\xcaU\\xd0-JS\\xd0O-I\\x06\\x00\\x15\\x13\\x03\\x90").decode()',
  '__import__("urllib.parse").parse.unquote("%72%6d%20-rf%20%2fetc")',
  'int("726d202d7266202f657463", 16).to_bytes(11, "big").decode()',
  '"sn -sg /fud".translate(str.maketrans("snfgud", "rmeftc"))',
  '"\\x72\\155 -rf /\\u0065tc"',
  '"rm%s-rf%s/etc" % (chr(32), chr(0x20))',
  '__import__("json").loads(\'{"c": "rm -rf /etc"}\')["c"]',
  '__import__("string").Template("$a -rf /etc").substitute(a="rm")',
  '__import__("functools").reduce(lambda a, b: a + b, ["rm -", "rf /", "etc"])',
  '"|".join("rm -rf /etc").split("|")[0] + "m -rf /etc"',
];

describe("names that are looked up", () => {
  it.each(names)("%s", async (line) => {
    expect(await highIn("PYTHON", `# a comment\n${line}`)).toEqual(ETC);
  });
});

describe("texts that are put together", () => {
  it.each(texts)("%s", async (text) => {
    expect(await highIn("PYTHON", `import os\nos.system(${text})`)).toEqual(ETC);
  });
});

const decoded: readonly string[] = [
  "exec(\"import os; os.system('rm -rf /etc')\")",
  'exec(compile("import os; os.system(\'rm -rf /etc\')", "x", "exec"))',
  "eval(\"__import__('os').system('rm -rf /etc')\")",
  "exec(__import__('base64').b64decode('aW1wb3J0IG9zO29zLnN5c3RlbSgicm0gLXJmIC9ldGMiKQ=='))",
  "(lambda b: exec(b, {}))(bytes([105,109,112,111,114,116,32,111,115,59,111,115,46,115,121,115,116,101,109,40,39,114,109,32,45,114,102,32,47,101,116,99,39,41]))",
];

describe("code that is text", () => {
  it.each(decoded)("%s", async (line) => {
    expect(await highIn("PYTHON", `# a comment\n${line}`)).toEqual(ETC);
  });
});

it("decodes with what the script writes itself", async () => {
  const script = [
    "import os",
    "def plain(text, by):",
    "    out = ''",
    "    for c in text:",
    "        if c.isalpha():",
    "            out += chr((ord(c) - 97 + by) % 26 + 97)",
    "        else:",
    "            out += c",
    "    return out",
    "os.system(plain('yt -ym /laj', 19))",
  ];
  expect(await highIn("PYTHON", script.join("\n"))).toEqual(["delete-protected@10"]);
});
