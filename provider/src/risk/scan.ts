/** The analyser: what in a script a careful engineer would not run unattended. */
import { Analysis } from "./analysis/analysis";
import { Exhausted } from "./analysis/budget";
import type { Frame, Language } from "./analysis/command";
import { content as contentOf } from "./analysis/content";
import type { RiskFinding, ScriptText } from "./finding";
import { KNOWLEDGE } from "./knowledge";
import { Lines } from "./lines";
import { loadParser, ParserMissing } from "./parsers";
import { literal, START } from "./text/text";

const LANGUAGES: Record<string, Language> = { SHELL: "SHELL", PYTHON: "PYTHON", BAT: "BAT" };

function frameOf(type: string): Frame {
  const system = type === "BAT" ? "windows" : "posix";
  return { directory: literal(START), entered: true, depth: 0, system };
}

/**
 * The text as an interpreter takes it: without NUL, which shells pass over, and without the characters
 * that stand for something in rendered texts.
 */
function taken(text: string): string {
  return text.replaceAll("\0", "").replaceAll(/[\uE000-\uE004]/g, "\uFFFD");
}

/** Characters that show a text in another order than it runs. */
const REORDERING = /[\u202A-\u202E\u2066-\u2069]/;

function judgeCharacters(text: string, analysis: Analysis): void {
  const found = REORDERING.exec(text);
  if (!found) return;
  const because = "It holds characters that show the text in another order than it runs.";
  const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
  analysis.report.add("not-analysed", found.index, code, { because });
}

/** What stands for a script that is not analysed: the beginning of its first line. */
function opening(text: string): string {
  return (/^.*/.exec(text)?.[0] ?? "").slice(0, 40);
}

function analysed(script: ScriptText): readonly RiskFinding[] {
  const text = taken(script.content);
  const analysis = new Analysis(new Lines(text), KNOWLEDGE);
  const language = LANGUAGES[script.type];
  if (!language) {
    const because = `Scripts of the type ${script.type} are not known here.`;
    analysis.report.add("not-analysed", 0, opening(text), { because });
    return analysis.report.findings();
  }
  judgeCharacters(text, analysis);
  try {
    const code = contentOf(literal(text), (offset) => offset);
    analysis.script = code;
    analysis.run(language, code, frameOf(script.type), 0);
  } catch (error) {
    if (error instanceof ParserMissing) throw error;
    const because =
      error instanceof Exhausted ? "The script is too intricate." : "The analysis failed on it.";
    analysis.report.add("not-analysed", 0, opening(text), { because });
  }
  return analysis.report.findings();
}

/** All findings, in the order of the text. It never rejects, and runs nothing of the script. */
export async function scan(script: ScriptText): Promise<readonly RiskFinding[]> {
  for (;;) {
    try {
      return analysed(script);
    } catch (error) {
      if (!(error instanceof ParserMissing)) throw error;
      await loadParser(error.parser);
    }
  }
}
