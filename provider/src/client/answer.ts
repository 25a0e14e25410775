/** What came back over HTTP, before anybody knows whether it is as agreed. */
import type { AxiosResponse } from "axios";
import { z } from "zod";

/** Both shapes that Huawei's services and gateways use. */
export const errorBody = z.union([
  z.object({ error_code: z.string(), error_msg: z.string() }),
  z
    .object({ error: z.object({ code: z.string(), message: z.string() }) })
    .transform(({ error }) => ({ error_code: error.code, error_msg: error.message })),
]);

/** @param name in lower case */
export function header(response: AxiosResponse, name: string): string | undefined {
  const value: unknown = response.headers[name];
  return typeof value === "string" ? value : undefined;
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
