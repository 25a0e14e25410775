/** `import` under whatever name. */
import { child, childrenIn, codeOf, type PyNode } from "../tree/syntax";
import { MEMBERS } from "../library";
import { plainName } from "../library/names";
import { native } from "../values/value";
import { attributeOf } from "./attributes";
import type { Machine } from "./machine";
import { setName } from "./names";

function moduleNamed(name: string): ReturnType<typeof native> {
  return native(plainName(name.replaceAll(/\s/g, "")));
}

export function importModules(m: Machine, node: PyNode): void {
  for (const part of childrenIn(node, "name")) {
    const [name, alias] = [child(part, "name"), child(part, "alias")];
    if (part.type === "aliased_import" && name && alias)
      setName(m, codeOf(alias), moduleNamed(codeOf(name)));
    else {
      const [top = ""] = codeOf(part).split(".");
      setName(m, top, moduleNamed(top));
    }
  }
}

export function importFrom(m: Machine, node: PyNode): void {
  const module = child(node, "module_name");
  if (!module) return;
  const from = moduleNamed(codeOf(module).replace(/^\.+/, "") || "package");
  if (node.children.some(({ type }) => type === "wildcard_import")) {
    for (const member of MEMBERS.get(from.name) ?? [])
      setName(m, member, attributeOf(m, from, member, node));
    return;
  }
  for (const part of childrenIn(node, "name")) {
    const isAliased = part.type === "aliased_import";
    const name = isAliased ? child(part, "name") : part;
    const alias = isAliased ? child(part, "alias") : part;
    if (name && alias) setName(m, codeOf(alias), attributeOf(m, from, codeOf(name), node));
  }
}
