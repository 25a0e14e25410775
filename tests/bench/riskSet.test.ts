/** The evaluation set is what its README says. What the analyser makes of it is not asked here. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  authors,
  FORMS,
  HALVES,
  LANGUAGES,
  labelsOf,
  readHalf,
  SET,
} from "../../bench/risk/set.cjs";
import { RISK_CATEGORIES } from "../../provider/src/risk";

const FOLDERS = { SHELL: "shell", PYTHON: "python", BAT: "bat" };
const ENDINGS = { SHELL: ".sh", PYTHON: ".py", BAT: ".bat" };
const CATEGORIES = RISK_CATEGORIES.filter((category) => category !== "not analysed");

const FOLDERS_OF_AUTHORS = HALVES.flatMap((half) =>
  authors(half).map((author) => ({ half, author, folder: join(SET, half, author) })),
);

describe.each(FOLDERS_OF_AUTHORS)("the scripts of $author", ({ half, author, folder }) => {
  const labels = labelsOf(half, author);

  it("have a label each, and every label a script", () => {
    const names = readdirSync(folder).filter((name) => name !== "labels.jsonl");
    const scripts = names.flatMap((name) =>
      readdirSync(join(folder, name)).map((file) => `${name}/${file}`),
    );
    expect(labels.map(({ file }) => file).sort()).toEqual(scripts.sort());
    expect(names.filter((name) => !Object.values(FOLDERS).includes(name))).toEqual([]);
  });

  it("lie in the folder of their language, and name themselves by words", () => {
    const strays = labels.filter(
      ({ file, type }) =>
        !file.startsWith(`${FOLDERS[type]}/`) ||
        !file.endsWith(ENDINGS[type]) ||
        !/^[a-z]+\/[a-z0-9]+([-_][a-z0-9]+)*\.[a-z]+$/.test(file),
    );
    expect(strays).toEqual([]);
  });

  it("fit into COC", () => {
    const large = labels.filter(({ file }) => readFileSync(join(folder, file)).length > 4400);
    expect(large).toEqual([]);
  });

  it("are high with category, form and lines, or none without", () => {
    const wrong = labels.filter(({ label, category, form, lines, why }) =>
      label === "high"
        ? !CATEGORIES.some((known) => known === category) ||
          !FORMS.some((known) => known === form) ||
          !lines?.length
        : (((label as string) !== "none" || category !== undefined || form) ?? lines ?? !why),
    );
    expect(wrong).toEqual([]);
  });

  it("have the lines that their labels name, and something stands there", () => {
    const wrong = labels.filter(({ file, lines = [] }) => {
      const text = readFileSync(join(folder, file), "utf8").split(/\r\n|\n/);
      return !lines.every((line) => Number.isInteger(line) && text[line - 1]?.trim());
    });
    expect(wrong).toEqual([]);
  });
});

it("no script stands in both halves, or twice in one", () => {
  const contents = HALVES.flatMap((half) => readHalf(half).map(({ content }) => content));
  expect(new Set(contents).size).toBe(contents.length);
});

describe.each([
  [
    "tuning",
    {
      SHELL: { plain: 75, obfuscated: 130, none: 90 },
      PYTHON: { plain: 60, obfuscated: 90, none: 70 },
      BAT: { plain: 40, obfuscated: 45, none: 55 },
    },
  ],
  [
    "held-out",
    {
      SHELL: { plain: 45, obfuscated: 40, none: 60 },
      PYTHON: { plain: 25, obfuscated: 20, none: 40 },
      BAT: { plain: 20, obfuscated: 20, none: 35 },
    },
  ],
] as const)("the %s half", (half, least) => {
  const samples = readHalf(half);

  it.each(LANGUAGES)("has scripts enough in %s for a figure", (language) => {
    const number = (kind: string) =>
      samples.filter(({ type, form = "none" }) => type === language && form === kind).length;
    for (const [kind, wanted] of Object.entries(least[language])) {
      expect([kind, number(kind)]).toEqual([kind, expect.any(Number)]);
      expect(number(kind)).toBeGreaterThanOrEqual(wanted);
    }
  });

  it.each(CATEGORIES)("has scripts in SHELL that endanger by: %s", (wanted) => {
    const found = samples.filter(({ type, category }) => type === "SHELL" && category === wanted);
    expect(found.length).toBeGreaterThanOrEqual(3);
  });
});
