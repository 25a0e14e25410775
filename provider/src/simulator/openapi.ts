/** What the simulator serves as an OpenAPI 3.1 document, made from the schemas that the routes use. */
import { z } from "zod";
import * as coc from "./coc/wire";
import type { Route } from "./route";
import { isCoc, isControl, routes } from "./routes";
import * as wire from "./wire";

type Json = Record<string, unknown>;

const components = z.registry<{ id: string }>();
components.add(wire.workflow, { id: "Workflow" });
components.add(wire.workflowPage, { id: "WorkflowPage" });
components.add(wire.workflowSummary, { id: "WorkflowSummary" });
components.add(wire.stage, { id: "Stage" });
components.add(wire.step, { id: "Step" });
components.add(wire.stepScript, { id: "StepScript" });
components.add(wire.server, { id: "Server" });
components.add(wire.serverPage, { id: "ServerPage" });
components.add(wire.execution, { id: "Execution" });
components.add(wire.executionPage, { id: "ExecutionPage" });
components.add(wire.errorAnswer, { id: "Error" });
components.add(coc.scriptIdAnswer, { id: "CocScriptIdAnswer" });
components.add(coc.scriptAnswer, { id: "CocScriptAnswer" });
components.add(coc.scriptPageAnswer, { id: "CocScriptPageAnswer" });
components.add(coc.publicScriptAnswer, { id: "CocPublicScriptAnswer" });
components.add(coc.publicScriptPageAnswer, { id: "CocPublicScriptPageAnswer" });
components.add(coc.acceptanceAnswer, { id: "CocAcceptanceAnswer" });
components.add(coc.riskAnswer, { id: "CocRiskAnswer" });
components.add(coc.scriptDetail, { id: "CocScript" });
components.add(coc.scriptSummary, { id: "CocScriptSummary" });
components.add(coc.publicScriptDetail, { id: "CocPublicScript" });
components.add(coc.publicScriptSummary, { id: "CocPublicScriptSummary" });
components.add(coc.errorAnswer, { id: "CocError" });

const TAGS = [
  {
    name: "workflows",
    description: "MgC's workflows. Assumed: Huawei Cloud publishes no API for them.",
  },
  {
    name: "coc",
    description:
      "Scripts of COC (Cloud Operations Center). Unlike the workflows, these calls follow the API that COC publishes; which code goes with which mistake in a request is partly assumed.",
  },
  { name: "simulator", description: "The simulator's own control plane; no service has it." },
];

function tagOf({ path }: Route): string {
  if (isControl(path)) return "simulator";
  return isCoc(path) ? "coc" : "workflows";
}

const MGC_ERRORS =
  "400 bad parameter, 401 not authenticated, 403, 404 unknown, 405, 409 refused by a rule, 413, 429, 500";
const COC_ERRORS =
  "400 bad parameter, unknown script, or refused; 401 not authenticated, 403, 405, 413, 429, 500";

function reference(id: string): Json {
  return { $ref: `#/components/schemas/${id}` };
}

function jsonContent(schema: Json): Json {
  return { "application/json": { schema } };
}

const REQUEST_ID = { "X-Request-Id": { schema: { type: "string", minLength: 1 } } };

/** The schema without the keys that only a document of its own needs. */
function embedded(schema: object): Json {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== "$schema" && key !== "$id"),
  );
}

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(components, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, embedded(schema)]));
}

/** What a request may look like; parts that the answers name too stand here in full. */
function inline(schema: z.ZodType, io: "input" | "output"): Json {
  return embedded(z.toJSONSchema(schema, { io }));
}

function parameters(route: Route): Json[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", minLength: 1 },
  }));
  const inQuery = Object.entries(route.query.shape).map(([name, schema]) => ({
    name,
    in: "query",
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: inline(schema as z.ZodType, "output"),
  }));
  return [...inPath, ...inQuery];
}

function success(route: Route): Json {
  const id = route.answer && components.get(route.answer)?.id;
  const content = id === undefined ? {} : { content: jsonContent(reference(id)) };
  return { description: "Done.", headers: REQUEST_ID, ...content };
}

function operation(route: Route): Json {
  const tag = tagOf(route);
  const body = route.body && { required: true, content: jsonContent(inline(route.body, "input")) };
  return {
    operationId: route.operation,
    summary: route.summary,
    tags: [tag],
    ...(tag === "simulator" ? { security: [] } : {}),
    parameters: parameters(route),
    ...(body ? { requestBody: body } : {}),
    responses: {
      [route.status]: success(route),
      default: {
        description: tag === "coc" ? COC_ERRORS : MGC_ERRORS,
        headers: REQUEST_ID,
        content: jsonContent(reference(tag === "coc" ? "CocError" : "Error")),
      },
    },
  };
}

/** The document; the package holds it as openapi.json. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "MgC migration workflows, as assumed, and COC's scripts",
      version: "1",
      description:
        "Huawei Cloud publishes no MgC workflow API. What is tagged workflows is assumed, in the conventions of its other services; what is tagged coc follows the API that COC publishes.",
    },
    tags: TAGS,
    security: [{ token: [] }, { signature: [] }],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        token: { type: "apiKey", in: "header", name: "X-Auth-Token" },
        signature: {
          type: "apiKey",
          in: "header",
          name: "Authorization",
          description: "SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…, with X-Sdk-Date.",
        },
      },
    },
  };
}
