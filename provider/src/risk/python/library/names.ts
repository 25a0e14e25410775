/** Names that Python knows without an import. */

export const BUILTIN_NAMES: ReadonlySet<string> = new Set(
  (
    "abs all any ascii bin bool bytearray bytes callable chr classmethod compile complex delattr dict " +
    "dir divmod enumerate eval exec execfile exit quit file filter float format frozenset getattr globals " +
    "hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview min " +
    "next object oct open ord pow print property range reduce reload repr reversed round set setattr slice " +
    "sorted staticmethod str sum super tuple type vars zip __import__ apply buffer " +
    "Exception BaseException OSError IOError ValueError TypeError KeyError IndexError RuntimeError " +
    "SystemExit KeyboardInterrupt ImportError AttributeError FileNotFoundError PermissionError " +
    "StopIteration NotImplementedError NameError EnvironmentError ConnectionError TimeoutError"
  ).split(" "),
);

/** Modules under another name, and functions that are the same as others. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:posix|nt)(?=\.|$)/, "os"],
  [/^(?:posixpath|ntpath|os\.path|genericpath)(?=\.|$)/, "os.path"],
  [/^(?:__builtin__|__builtins__)(?=\.|$)/, "builtins"],
  [/^_io\.open|^io\.open|^codecs\.open/, "builtins.open"],
  [/^urllib2(?=\.|$)/, "urllib.request"],
  [/^urllib\.(urlopen|urlretrieve|URLopener)/, "urllib.request.$1"],
  [/^urllib\.(quote|unquote|urlencode)/, "urllib.parse.$1"],
  [/^(?:httplib|http\.client)(?=\.|$)/, "http.client"],
  [/^subprocess32(?=\.|$)/, "subprocess"],
  [/^_?(?:cPickle|_pickle|dill|cloudpickle)(?=\.|$)/, "pickle"],
  [/^os\.(getcwdu)$/, "os.getcwd"],
  [/^pathlib2(?=\.|$)/, "pathlib"],
  [/^ConfigParser(?=\.|$)/, "configparser"],
  [/^importlib\.__import__$/, "builtins.__import__"],
  [/^six\.moves\.(?=urllib)/, ""],
  [
    /^(?:psycopg2|pymysql|MySQLdb|sqlite3|cx_Oracle|psycopg|oracledb|pyodbc|mysql\.connector)\.connect$/,
    "db.connect",
  ],
];

export function plainName(name: string): string {
  for (const [pattern, other] of SAME) {
    if (pattern.test(name)) return name.replace(pattern, other);
  }
  return name;
}
