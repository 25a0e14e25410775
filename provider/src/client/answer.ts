/** What came back over HTTP, before anybody knows whether it is as agreed. */
import type { AxiosResponse } from "axios";
import { z } from "zod";

const code = z.union([z.string().min(1), z.number()]).transform(String);
const requestId = z.string().nullish().catch(undefined);

/** The shapes that Huawei's services and gateways use. */
export const errorBody = z.union([
  z
    .object({ error_code: code, error_msg: z.string(), request_id: requestId })
    .transform((body) => ({
      code: body.error_code,
      reason: body.error_msg,
      requestId: body.request_id ?? undefined,
    })),
  z
    .object({ error: z.object({ code, message: z.string() }), request_id: requestId })
    .transform(({ error, request_id }) => ({
      code: error.code,
      reason: error.message,
      requestId: request_id ?? undefined,
    })),
]);

/** @param name in lower case */
export function header(response: AxiosResponse, name: string): string | undefined {
  const value: unknown = response.headers[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The JSON of a body; an empty one is readable and stands for nothing. */
export function parsed(text: string): { readable: boolean; value?: unknown } {
  if (text === "") return { readable: true, value: undefined };
  try {
    return { readable: true, value: JSON.parse(text) };
  } catch {
    return { readable: false };
  }
}

/** Whether it is for people: proxies, gateways and sign-in pages answer so, no service of ours. */
export function isWebPage(response: AxiosResponse<string>): boolean {
  return (
    /^text\/html\b/i.test(header(response, "content-type") ?? "") ||
    /^\s*<[!a-z]/i.test(response.data)
  );
}
