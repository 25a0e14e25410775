/** Where the services are, and where requests with credentials may go. */
import { ways, type SettingSource } from "./settingSource";

/**
 * Where COC is; or, where nobody knows, the sentence that says how to set it: only a program with
 * scripts needs it.
 */
export type CocPlace = { readonly endpoint: string } | { readonly problem: string };

/** COC is one service for all regions; the official SDK knows these two ways in. */
const COC_BY_REGION: Readonly<Record<string, string>> = {
  "cn-north-4": "https://coc.myhuaweicloud.com",
  "ap-southeast-3": "https://coc-intl.myhuaweicloud.com",
};

function isLoopback(url: URL): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
}

/** What is wrong with an endpoint, without repeating it: it may hold a secret. */
function endpointProblem(endpoint: string, what: string): string | undefined {
  let url: URL;
  try {
    url = new URL(endpoint);
  } catch {
    return `settings: the ${what} endpoint is not a URL; write it as https://…`;
  }
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url))) {
    if (url.username || url.password) {
      return `settings: the ${what} endpoint holds a user or password; take them out`;
    }
    return url.search || url.hash
      ? `settings: the ${what} endpoint holds a query or fragment; take it out`
      : undefined;
  }
  return `settings: the ${what} endpoint must begin with https:// (http is allowed on this machine only)`;
}

/** The MgC endpoint; the empty text where it is missing. */
export function readEndpoint(source: SettingSource): string {
  const endpoint = source.need("endpoint", "the MgC endpoint");
  const problem = endpoint === "" ? undefined : endpointProblem(endpoint, "MgC");
  if (problem) source.problems.push(problem);
  return endpoint;
}

function unknownPlace(why: string): string {
  const regions = Object.keys(COC_BY_REGION).join(" and ");
  return `settings: scripts need the COC endpoint, and ${why}; set it (${ways("cocEndpoint")}), or a region for which it is known, ${regions} (${ways("region")})`;
}

/**
 * The COC endpoint that is set; else the server that stands in for MgC on this machine; else the
 * region's.
 * @param endpoint the MgC endpoint
 */
export function readCocPlace(source: SettingSource, endpoint: string): CocPlace {
  const own = source.get("cocEndpoint");
  if (own !== undefined) {
    const problem = endpointProblem(own, "COC");
    if (problem) source.problems.push(problem);
    return { endpoint: own };
  }
  if (URL.canParse(endpoint) && isLoopback(new URL(endpoint))) return { endpoint };
  const region = source.get("region");
  if (region === undefined) return { problem: unknownPlace("neither it nor a region is set") };
  const known = Object.hasOwn(COC_BY_REGION, region) ? COC_BY_REGION[region] : undefined;
  return known === undefined
    ? { problem: unknownPlace("for the region that is set it is not known") }
    : { endpoint: known };
}
