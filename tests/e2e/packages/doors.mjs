/** Prints where an import of a package, `PACKAGE/DOOR` each, gives other names than a require. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
/** What Node and TypeScript add. */
const ADDED = ["default", "module.exports", "__esModule"];
const names = (module) =>
  Object.keys(module)
    .filter((name) => !ADDED.includes(name))
    .sort()
    .join();

for (const door of process.argv.slice(2)) {
  const [imported, required] = [names(await import(door)), names(require(door))];
  if (imported === "" || imported !== required) {
    console.log(`${door}: an import gives "${imported}", a require "${required}"`);
  }
}
