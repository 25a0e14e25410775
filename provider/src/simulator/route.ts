/** What a route is: one operation of the wire contract, with the shapes of its request and answer. */
import { z } from "zod";
import { issueSentence } from "./seed";
import type { Service } from "./service";
import { ServiceError } from "./serviceError";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** The parts of a request that routes read; nothing is checked yet. */
export interface Incoming {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined: no body. */
  readonly body: unknown;
}

interface Shape {
  /** Its name in the OpenAPI document, and that of its file. */
  readonly operation: string;
  readonly summary: string;
  readonly method: Method;
  /** With parameters in braces: `/v1/{project_id}/workflows`. */
  readonly path: string;
  /** The status of success; 204 has no body. */
  readonly status: 200 | 201 | 204;
  readonly answer?: z.ZodType;
}

export interface Route extends Shape {
  readonly query: z.ZodObject;
  readonly body: z.ZodType | undefined;
  /** @throws ServiceError */
  readonly run: (incoming: Incoming, service: Service) => unknown;
}

/** How a service says that a request is malformed; `whole` names what has no path. */
type BadParameter = (error: z.ZodError, whole: string) => ServiceError;

const badParameter: BadParameter = (error, whole) =>
  new ServiceError(400, `bad parameter: ${issueSentence(error, whole)}`);

const noQuery = z.object({});

/**
 * A route whose handler gets what its schemas promise. The shape is checked first: query, then
 * body; a handler looks for what the path names, and asks the rules last.
 */
export function defineRoute<
  Q extends z.ZodObject = typeof noQuery,
  B extends z.ZodType = z.ZodUndefined,
>(
  shape: Shape & {
    readonly query?: Q;
    readonly body?: B;
    /** Default: in the way of MgC. */
    readonly badParameter?: BadParameter;
    readonly handle: (
      call: {
        /** The path parameter of this name. */
        readonly param: (name: string) => string;
        readonly query: z.output<Q>;
        readonly body: z.output<B>;
      },
      service: Service,
    ) => unknown;
  },
): Route {
  const { query, body, handle, badParameter: refused = badParameter, ...rest } = shape;
  const parse = <T extends z.ZodType>(schema: T, value: unknown, whole: string): z.output<T> => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    throw refused(result.error, whole);
  };
  return {
    ...rest,
    query: query ?? noQuery,
    body,
    run: (incoming, service) => {
      const param = (name: string) => incoming.params[name] ?? "";
      const parsedQuery = parse(query ?? noQuery, incoming.query, "the query") as z.output<Q>;
      const parsedBody = (body ? parse(body, incoming.body, "the body") : undefined) as z.output<B>;
      return handle({ param, query: parsedQuery, body: parsedBody }, service);
    },
  };
}
