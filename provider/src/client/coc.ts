/** COC's script API, one function per operation; answers are checked and translated. */
import { z } from "zod";
import type { CocScriptDetail, CocScriptSummary, NewCocScript } from "../core/cocScript";
import type { ScriptSource } from "../core/model";
import { changeBody, createBody, wireCreated, wireDetail, wirePage } from "./cocWire";
import { isNoScript } from "./errors";
import { pathBelow } from "./path";
import type { Transport } from "./transport";
import { pieces, united, wireVerdict, type CocVerdict } from "./verdict";

/** Most scripts that one answer of a list holds. */
const PAGE = 100;

/** Longest name that the tenant's own list can be searched for. */
const MAX_NAME_LIKE = 32;

const BASE: Record<ScriptSource, string> = {
  CUSTOM: "/v1/job/scripts",
  PUBLIC: "/v1/job/public-scripts",
};

const WORDS: Record<ScriptSource, string> = { CUSTOM: "script", PUBLIC: "public script" };

const nothing = z.unknown();

/** What a list is narrowed down to. */
export interface ScriptFilter {
  /**
   * The exact name of a public script. Of the tenant's own, COC finds all names that are like the
   * first 32 characters of it: the caller compares.
   */
  readonly name?: string | undefined;
  readonly type?: string | undefined;
  readonly riskLevel?: string | undefined;
}

/** Scripts of COC, over a transport that leads there. */
export class ScriptsClient {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** The script with its content; undefined where COC says that its list has none of this id. */
  async get(source: ScriptSource, id: string): Promise<CocScriptDetail | undefined> {
    try {
      return await this.#transport.send({
        method: "GET",
        path: pathBelow(BASE[source], id),
        action: `read ${WORDS[source]} ${id}`,
        answer: wireDetail(source),
      });
    } catch (error) {
      if (isNoScript(error)) return undefined;
      throw error;
    }
  }

  /** All scripts that the filter lets through, from every page. */
  async list(source: ScriptSource, filter: ScriptFilter = {}): Promise<CocScriptSummary[]> {
    const found = new Map<string, CocScriptSummary>();
    let marker: string | number | undefined;
    for (;;) {
      const page = await this.#page(source, filter, marker);
      const before = found.size;
      for (const script of page.scripts) found.set(script.id, script);
      // A page that brings nothing new is the end, also where the service doesn't know the marker.
      if (found.size === before) break;
      const partly = page.scripts.length < PAGE;
      if (partly && page.total !== undefined && found.size >= page.total) break;
      ({ marker } = page);
    }
    return [...found.values()];
  }

  #page(source: ScriptSource, filter: ScriptFilter, marker: string | number | undefined) {
    const { name, type, riskLevel } = filter;
    const byName =
      source === "PUBLIC"
        ? { name }
        : {
            name_like:
              name === undefined ? undefined : Array.from(name).slice(0, MAX_NAME_LIKE).join(""),
          };
    return this.#transport.send({
      method: "GET",
      path: BASE[source],
      query: { limit: PAGE, marker, ...byName, type, risk_level: riskLevel },
      action: `list ${WORDS[source]}s`,
      answer: wirePage(source),
    });
  }

  /** COC's verdict on a content of any length; a long one is judged in pieces. */
  async checkRisk(content: string): Promise<CocVerdict> {
    let verdict: CocVerdict = { level: "LOW", commands: [] };
    for (const piece of pieces(content)) {
      const answer = await this.#transport.send({
        method: "POST",
        asks: true,
        path: "/v1/job/analyze-job",
        body: { content: piece },
        action: "check a script's content for high-risk commands",
        answer: wireVerdict,
      });
      verdict = united(verdict, answer);
    }
    return verdict;
  }

  /** @returns the id of the new script */
  create(script: NewCocScript): Promise<string> {
    return this.#transport.send({
      method: "POST",
      path: BASE.CUSTOM,
      body: createBody(script),
      action: `create script "${script.name}"`,
      answer: wireCreated,
    });
  }

  /**
   * Sets description, content, version, risk level, reviewers and parameters; COC lets neither name
   * nor type change. A sensitive parameter without a value loses the one that it has.
   */
  async update(id: string, script: NewCocScript): Promise<void> {
    await this.#transport.send({
      method: "PUT",
      path: pathBelow(BASE.CUSTOM, id),
      body: changeBody(script),
      action: `update script ${id}`,
      answer: nothing,
    });
  }

  async delete(id: string): Promise<void> {
    await this.#transport.send({
      method: "DELETE",
      path: pathBelow(BASE.CUSTOM, id),
      action: `delete script ${id}`,
      answer: nothing,
    });
  }
}
