import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { CocScript, MgcScriptStep } from "../../sdk/src";
import { inputsOf, secretOf, value, withoutEngine } from "../support/pulumi";

type Args = ConstructorParameters<typeof CocScript>[1];

const CONTENT = '#!/bin/sh\nrm "$path"\n';
const folder = mkdtempSync(join(tmpdir(), "pulumi-mgc-script-"));

beforeAll(() => withoutEngine("SC1", { takenOver: true }));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const own = {
  name: "reset_agent",
  type: "SHELL" as const,
  description: "Removes the agent",
  version: "1.0.0",
  riskLevel: "LOW" as const,
};

const script = (name: string, more: Partial<Args> = { content: CONTENT }) =>
  new CocScript(name, { ...own, ...more });

function fileOf(text: string | Buffer): string {
  const file = join(folder, `${createHash("sha256").update(text).digest("hex")}.sh`);
  writeFileSync(file, text);
  return file;
}

describe("a script", () => {
  it("registers under its type, with the bridge and what the program gave, and nothing more", async () => {
    const resource = script("plain");
    expect(await value(resource.urn)).toContain("::pulumi-nodejs:dynamic/mgc:CocScript::");
    expect(await inputsOf(resource)).toEqual({
      __provider:
        'exports.handler = () => require("@pulumi-mgc/sdk/runtime").provider("cocScript");',
      ...own,
      content: CONTENT,
    });
  });

  it("hands over everything that a program can give", async () => {
    const more = {
      content: pulumi.output(CONTENT),
      parameters: [{ name: "path", default: pulumi.output("/opt"), description: "where" }],
      reviewers: [pulumi.output({ name: "Ann", id: "1" })],
      protocol: "EMAIL",
      enterpriseProjectId: "0",
    } as const;
    const { content, parameters, reviewers, protocol, enterpriseProjectId } = await inputsOf(
      script("whole", {
        ...more,
        parameters: [...more.parameters],
        reviewers: [...more.reviewers],
      }),
    );
    expect({ content, parameters, reviewers, protocol, enterpriseProjectId }).toEqual({
      content: CONTENT,
      parameters: [{ name: "path", default: "/opt", description: "where" }],
      reviewers: [{ name: "Ann", id: "1" }],
      protocol: "EMAIL",
      enterpriseProjectId: "0",
    });
  });

  it("gives its id, the digest of its content, and what was declared", async () => {
    const resource = script("outputs");
    expect(await value(resource.scriptId)).toBe("SC1");
    expect(await value(resource.sha256)).toBe(createHash("sha256").update(CONTENT).digest("hex"));
    expect(await value(resource.name)).toBe("reset_agent");
    expect(await value(resource.version)).toBe("1.0.0");
    expect(await value(resource.content)).toBe(CONTENT);
    expect(await value(resource.takenOver)).toBe(true);
  });

  it.each([
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["名", createHash("sha256").update(Buffer.from("名", "utf8")).digest("hex")],
  ])("has the digest of %j as sha256sum prints it", async (content, digest) => {
    expect(await value(script(`digest ${content}`, { content }).sha256)).toBe(digest);
  });

  it("knows its instances, also those of another copy, and no others", () => {
    const resource = script("instance");
    expect(CocScript.isInstance(resource)).toBe(true);
    expect(CocScript.isInstance({ __pulumiType: "pulumi-nodejs:dynamic/mgc:CocScript" })).toBe(
      true,
    );
    expect(MgcScriptStep.isInstance(resource)).toBe(false);
    expect(CocScript.isInstance(undefined)).toBe(false);
  });
});

describe("the file of a script", () => {
  it.each([
    ["as it is", CONTENT],
    ["with the line ends of Windows", "echo 1\r\necho 2\r\n"],
    ["with other alphabets", "echo 名 é\n"],
    ["empty, which check refuses", ""],
  ])("is its content, %s, and is no input itself", async (how, text) => {
    const resource = script(`file ${how}`, { file: fileOf(text) });
    const inputs = await inputsOf(resource);
    expect(inputs.content).toBe(text);
    expect(inputs).not.toHaveProperty("file");
    expect(await value(resource.sha256)).toBe(createHash("sha256").update(text).digest("hex"));
  });

  it("is looked for from the program's folder", async () => {
    const file = relative(process.cwd(), fileOf("relative"));
    expect((await inputsOf(script("relative", { file }))).content).toBe("relative");
  });

  it.each<[string, Partial<Args>]>([
    ["both", { content: CONTENT, file: "x.sh" }],
    ["neither", {}],
    ["an empty content and a file", { content: "", file: "x.sh" }],
    ["neither, spelled out", { content: undefined, file: undefined }],
  ])("and its content: %s is an error without a stack", (how, more) => {
    const make = () => script(`wrong ${how}`, more);
    expect(make).toThrow(pulumi.RunError);
    expect(make).toThrow(`CocScript "wrong ${how}": give exactly one of content and file`);
  });

  it.each([
    ["missing", () => join(folder, "no.sh"), /ENOENT/],
    ["a folder", () => folder, /EISDIR/],
    ["in another encoding", () => fileOf(Buffer.from([0xb2, 0xe2])), /not valid for encoding/],
  ])("that is %s is an error that says from where it was looked for", (how, file, cause) => {
    const make = () => script(`unreadable ${how}`, { file: file() });
    expect(make).toThrow(pulumi.RunError);
    expect(make).toThrow(cause);
    expect(make).toThrow(
      new RegExp(`^CocScript "unreadable ${how}": file can't be read: .*${process.cwd()}$`),
    );
  });
});

describe("defaults of sensitive parameters", () => {
  const path = { name: "path", default: "/opt", sensitive: false };

  it.each<[string, pulumi.Input<string>]>([
    ["plain", "canary"],
    ["a secret", pulumi.secret("canary")],
    ["an output", pulumi.output("canary")],
    ["a promise", Promise.resolve("canary")],
  ])("stand apart as secrets, and the others stay readable: %s", async (how, secret) => {
    const parameters = [
      path,
      { name: "token", default: secret, description: "to unregister", sensitive: true },
      { name: "key", default: secret, sensitive: true },
    ];
    const resource = script(`sensitive ${how}`, { content: CONTENT, parameters });
    const inputs = await inputsOf(resource);
    expect(inputs.parameters).toEqual([
      path,
      { name: "token", description: "to unregister", sensitive: true },
      { name: "key", sensitive: true },
    ]);
    expect(secretOf(inputs.secretDefaults)).toEqual({ token: "canary", key: "canary" });
    expect(inputs).not.toHaveProperty("secretInputs");
    expect(JSON.stringify({ ...inputs, secretDefaults: "" })).not.toContain("canary");
    expect(await pulumi.isSecret(resource.content)).toBe(false);
    expect(await pulumi.isSecret(resource.scriptId)).toBe(false);
  });

  it.each<[string, Args["parameters"]]>([
    ["no parameters", undefined],
    ["an empty list", []],
    ["open ones", [path]],
    ["a sensitive one without a default", [{ name: "token", sensitive: true }]],
  ])("are none with %s", async (how, parameters) => {
    const given = parameters === undefined ? {} : { parameters };
    const inputs = await inputsOf(script(`open ${how}`, { content: CONTENT, ...given }));
    expect(inputs).not.toHaveProperty("secretDefaults");
    expect(inputs.parameters).toEqual(parameters);
  });

  it("that are empty are values too", async () => {
    const parameters = [{ name: "token", default: "", sensitive: true }];
    const inputs = await inputsOf(script("empty default", { content: CONTENT, parameters }));
    expect(secretOf(inputs.secretDefaults)).toEqual({ token: "" });
  });
});

it("a script says which other arguments are secret", async () => {
  const inputs = await inputsOf(
    script("secrets", {
      content: pulumi.secret(CONTENT),
      description: pulumi.secret("Removes"),
      parameters: [
        { name: "path", default: pulumi.secret("/opt") },
        { name: "token", default: "canary", sensitive: true },
      ],
    }),
  );
  expect(inputs.secretInputs).toEqual(["content", "description", "parameters"]);
});

it("a content that is secret has a digest that is", async () => {
  const resource = script("secret content", { content: pulumi.secret(CONTENT) });
  expect(await pulumi.isSecret(resource.sha256)).toBe(true);
});
