/** The operations of the workflow API, one function each; answers are checked and translated. */
import { z } from "zod";
import type {
  NewStage,
  NewStep,
  Position,
  Stage,
  Step,
  Workflow,
  WorkflowSummary,
} from "../core/model";
import type { OwnFields } from "../core/change";
import { InvalidIdError } from "./errors";
import type { Transport } from "./transport";
import {
  positionBody,
  stageBody,
  stepBody,
  wireStage,
  wireStep,
  wireWorkflow,
  wireWorkflowPage,
} from "./wire";

/** Most workflows that one answer of the list holds. */
const PAGE = 100;

/** How often the list is read at most when it changes meanwhile. */
const READINGS = 3;

const nothing = z.unknown();

export class WorkflowsClient {
  readonly #transport: Transport;
  readonly #base: string;

  constructor(transport: Transport, projectId: string) {
    this.#transport = transport;
    this.#base = `/v1/${encodeURIComponent(projectId)}/workflows`;
  }

  #path(...ids: string[]): string {
    // A URL resolves these, and the request would go to another address.
    const wrong = ids.find((id) => ["", ".", ".."].includes(id));
    if (wrong !== undefined) throw new InvalidIdError(wrong);
    return [this.#base, ...ids.map((id) => encodeURIComponent(id))].join("/");
  }

  /**
   * All workflows, from every page. Read again where the list changed between two pages, because
   * one that goes moves the next ones to a page that has been read.
   * @param filter only those of this type, status or name
   */
  async list(
    filter: { type?: string; status?: string; name?: string } = {},
  ): Promise<WorkflowSummary[]> {
    const found = new Map<string, WorkflowSummary>();
    for (let reading = 1; reading <= READINGS; reading++) {
      found.clear();
      const counts = new Set<number>();
      for (let offset = 0, more = true; more; offset += PAGE) {
        const page = await this.#page(filter, offset);
        counts.add(page.count);
        for (const workflow of page.workflows) found.set(workflow.id, workflow);
        more = page.workflows.length > 0 && offset + PAGE < page.count;
      }
      if (counts.size === 1) break;
    }
    return [...found.values()];
  }

  #page(filter: { type?: string; status?: string; name?: string }, offset: number) {
    return this.#transport.send({
      method: "GET",
      path: this.#base,
      query: { ...filter, limit: PAGE, offset },
      action: "list workflows",
      answer: wireWorkflowPage,
    });
  }

  /** One workflow with its stages and steps. */
  get(workflowId: string): Promise<Workflow> {
    return this.#transport.send({
      method: "GET",
      path: this.#path(workflowId),
      action: `read workflow ${workflowId}`,
      answer: wireWorkflow,
    });
  }

  createStage(workflowId: string, stage: NewStage, position: Position): Promise<Stage> {
    return this.#transport.send({
      method: "POST",
      path: this.#path(workflowId, "stages"),
      body: { position: positionBody(position), ...stageBody(stage) },
      action: `create stage "${stage.name}" in workflow ${workflowId}`,
      answer: wireStage,
    });
  }

  /** Sets name and description; the steps stay as they are. */
  updateStage(workflowId: string, stageId: string, fields: OwnFields): Promise<Stage> {
    return this.#transport.send({
      method: "PUT",
      path: this.#path(workflowId, "stages", stageId),
      body: { name: fields.name, description: fields.description },
      action: `update stage ${stageId} of workflow ${workflowId}`,
      answer: wireStage,
    });
  }

  async deleteStage(workflowId: string, stageId: string): Promise<void> {
    await this.#transport.send({
      method: "DELETE",
      path: this.#path(workflowId, "stages", stageId),
      action: `delete stage ${stageId} of workflow ${workflowId}`,
      answer: nothing,
    });
  }

  /** Without a position the step goes last. */
  createStep(
    workflowId: string,
    stageId: string,
    step: NewStep,
    position?: Position,
  ): Promise<Step> {
    return this.#transport.send({
      method: "POST",
      path: this.#path(workflowId, "stages", stageId, "steps"),
      body: { ...(position ? { position: positionBody(position) } : {}), ...stepBody(step) },
      action: `create step "${step.name}" in stage ${stageId} of workflow ${workflowId}`,
      answer: wireStep,
    });
  }

  updateStep(workflowId: string, stageId: string, stepId: string, step: NewStep): Promise<Step> {
    return this.#transport.send({
      method: "PUT",
      path: this.#path(workflowId, "stages", stageId, "steps", stepId),
      body: stepBody(step),
      action: `update step ${stepId} of workflow ${workflowId}`,
      answer: wireStep,
    });
  }

  async deleteStep(workflowId: string, stageId: string, stepId: string): Promise<void> {
    await this.#transport.send({
      method: "DELETE",
      path: this.#path(workflowId, "stages", stageId, "steps", stepId),
      action: `delete step ${stepId} of workflow ${workflowId}`,
      answer: nothing,
    });
  }

  /** Starts, pauses or resumes a workflow. */
  act(workflowId: string, operation: "start" | "pause" | "resume"): Promise<Workflow> {
    return this.#transport.send({
      method: "POST",
      path: this.#path(workflowId, "action"),
      body: { operation },
      action: `${operation} workflow ${workflowId}`,
      answer: wireWorkflow,
    });
  }

  /** Confirms a checkpoint that waits, or retries or skips a step that failed. */
  actOnStep(
    workflowId: string,
    stageId: string,
    stepId: string,
    operation: "confirm" | "retry" | "skip",
  ): Promise<Step> {
    return this.#transport.send({
      method: "POST",
      path: this.#path(workflowId, "stages", stageId, "steps", stepId, "action"),
      body: { operation },
      action: `${operation} step ${stepId} of workflow ${workflowId}`,
      answer: wireStep,
    });
  }
}
