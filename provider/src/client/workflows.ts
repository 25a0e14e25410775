/** The operations of the workflow API, one function each; answers are checked and translated. */
import { z } from "zod";
import type {
  ExecutionServer,
  NewStage,
  NewStep,
  Position,
  ScriptExecution,
  Stage,
  Step,
  Workflow,
  WorkflowSummary,
} from "../core/model";
import type { OwnFields } from "../core/change";
import { everyPage, PAGE } from "./paging";
import { pathBelow } from "./path";
import { wireExecutions, wireServerPage } from "./scriptWire";
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

const nothing = z.unknown();

/** Which workflows a list holds; those that match all of it. */
export interface WorkflowFilter {
  readonly type?: string | undefined;
  readonly status?: string | undefined;
  /** A part of the name. */
  readonly name?: string | undefined;
}

export class WorkflowsClient {
  readonly #transport: Transport;
  readonly #base: string;

  constructor(transport: Transport, projectId: string) {
    this.#transport = transport;
    this.#base = `/v1/${encodeURIComponent(projectId)}/workflows`;
  }

  #path(...ids: string[]): string {
    return pathBelow(this.#base, ...ids);
  }

  /**
   * All workflows, from every page.
   * @param filter only those of this type, status or name
   */
  list(filter: WorkflowFilter = {}): Promise<WorkflowSummary[]> {
    return everyPage((offset) =>
      this.#transport.send({
        method: "GET",
        path: this.#base,
        query: { ...filter, limit: PAGE, offset },
        action: "list workflows",
        answer: wireWorkflowPage,
      }),
    );
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

  /** All servers that may execute the workflow's scripts, from every page. */
  executionServers(workflowId: string): Promise<ExecutionServer[]> {
    const path = this.#path(workflowId, "execution-servers");
    return everyPage((offset) =>
      this.#transport.send({
        method: "GET",
        path,
        query: { limit: PAGE, offset },
        action: `list execution servers of workflow ${workflowId}`,
        answer: wireServerPage,
      }),
    );
  }

  /** What a script step has run, oldest first: one entry per run and server. */
  executions(workflowId: string, stageId: string, stepId: string): Promise<ScriptExecution[]> {
    return this.#transport.send({
      method: "GET",
      path: this.#path(workflowId, "stages", stageId, "steps", stepId, "executions"),
      action: `list executions of step ${stepId} of workflow ${workflowId}`,
      answer: wireExecutions,
    });
  }
}
