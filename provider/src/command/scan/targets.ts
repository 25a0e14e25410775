/** The files that the paths of a call stand for. */
import { type Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { systemWords } from "./systemWords";

export interface Target {
  readonly file: string;
  /** Given as such, or found in a folder; there, what is no script is passed over. */
  readonly named: boolean;
}

/** What can't be looked at. */
export interface Lost {
  readonly file: string;
  readonly message: string;
}

const NOT_ENTERED = [".git", "node_modules"];

function joined(folder: string, name: string): string {
  return /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;
}

/** Links to folders are no folders here: they may lead anywhere, and in a circle. */
async function isFile(path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const behind = await stat(path).catch(() => undefined);
  return behind?.isFile() === true;
}

async function* below(folder: string): AsyncGenerator<Target | Lost> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { file: folder, message: `the folder can't be read: ${systemWords(error)}` };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = joined(folder, entry.name);
    if (entry.isDirectory()) {
      if (!NOT_ENTERED.includes(entry.name)) yield* below(path);
    } else if (await isFile(path, entry)) yield { file: path, named: false };
  }
}

/** Each path's files, folders in the order of names. `-` is handed on as it is. */
export async function* targets(paths: readonly string[]): AsyncGenerator<Target | Lost> {
  for (const path of paths) {
    const found = path === "-" ? undefined : await stat(path).catch(() => undefined);
    // What is not there is told by the attempt to read it.
    if (found?.isDirectory()) yield* below(path);
    else yield { file: path, named: true };
  }
}
