/** What the page about the command shows is what the command prints. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Folder, mgc } from "../command/calling";

const PAGE = join(__dirname, "../../provider/src/command/README.md");
const SCRIPTS = join(__dirname, "scripts");
const MARKED = /(<!-- output: mgc ([^\n]+) -->\n\n```\n)[\s\S]*?(```\n)/g;

/** What `mgc ARGS` prints in the folder of the scripts; how long it takes is another thing each time. */
async function printed(args: string): Promise<string> {
  const words = args.split(" ").map((word) => (word.endsWith(".sh") ? join(SCRIPTS, word) : word));
  const { out } = await mgc(words);
  return out.replaceAll(`${SCRIPTS}/`, "").replaceAll(/"ms":[\d.]+/g, '"ms":0.4');
}

async function renewed(page: string): Promise<string> {
  const outputs = await Promise.all(
    [...page.matchAll(MARKED)].map(([, , args = ""]) => printed(args)),
  );
  expect(outputs).toHaveLength(2);
  return page.replaceAll(MARKED, (_, head: string, __, tail: string) => {
    return `${head}${outputs.shift() ?? ""}${tail}`;
  });
}

it("the page shows what the command prints", async () => {
  const page = readFileSync(PAGE, "utf8");
  const wanted = await renewed(page);
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, wanted);
  expect(readFileSync(PAGE, "utf8")).toBe(wanted);
});

it("its waiver waives what it shows", async () => {
  const [, json = ""] = /```json\n([\s\S]*?)```/.exec(readFileSync(PAGE, "utf8")) ?? [];
  const folder = new Folder();
  folder.write({ "waivers.json": json });
  const { code, err } = await mgc(
    ["scan", "--waivers", folder.at("waivers.json"), join(SCRIPTS, "prepare.sh")],
    { today: "2027-01-31" },
  );
  folder.remove();
  expect({ code, err }).toEqual({ code: 0, err: "" });
});
