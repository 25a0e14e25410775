import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { openApiDocument } from "../../provider/src/simulator";
import { routes } from "../../provider/src/simulator/routes";

const file = join(__dirname, "../../provider/openapi.json");

describe("openapi.json", () => {
  it("is what the routes say (else: node provider/dist/simulator/main.js --openapi)", () => {
    const written = JSON.parse(readFileSync(file, "utf8")) as unknown;
    expect(written).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  it("says that the contract is assumed", () => {
    expect(readFileSync(file, "utf8")).toContain("Huawei Cloud publishes no MgC workflow API");
  });

  it("has every route", () => {
    const paths = openApiDocument().paths as Record<string, Record<string, object>>;
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(operations).toHaveLength(routes.length);
  });

  it("knows no unknown key in an answer", () => {
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema(openApiDocument(), "openapi");
    const valid = ajv.compile({ $ref: "openapi#/components/schemas/WorkflowPage" });
    const summary = { workflow_id: "w", name: "w", type: "BATCH_SERVER", status: "WAITING" };
    expect(valid({ count: 1, workflows: [summary] })).toBe(true);
    expect(valid({ count: 1, workflows: [{ ...summary, extra: 1 }] })).toBe(false);
  });
});
