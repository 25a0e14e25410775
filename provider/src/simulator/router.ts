/** Finds the route of a request. */
import type { Route } from "./route";
import { routes } from "./routes";
import { ServiceError } from "./serviceError";

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** The parameters in the path, or undefined where the path is not that of the route. */
function match(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, segment] of wanted.entries()) {
    const value = decoded(given[i] ?? "");
    if (!value && segment !== "") return undefined;
    if (segment.startsWith("{")) params[segment.slice(1, -1)] = value ?? "";
    else if (segment !== value) return undefined;
  }
  return params;
}

/** @throws ServiceError 404 for a path that nothing serves, 405 for another method */
export function findRoute(
  method: string,
  path: string,
): { readonly route: Route; readonly params: Record<string, string> } {
  const matches = routes.flatMap((route) => {
    const params = match(route.path, path);
    return params ? [{ route, params }] : [];
  });
  const found = matches.find(({ route }) => route.method === method);
  if (found) return found;
  if (matches.length === 0) throw new ServiceError(404, `nothing is served at ${path}`);
  const allowed = matches.map(({ route }) => route.method).join(", ");
  throw new ServiceError(405, `${method} is not served at ${path}; ${allowed} is`, {
    Allow: allowed,
  });
}
