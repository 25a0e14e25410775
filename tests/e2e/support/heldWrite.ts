/** A service that stops at one of its requests, so that something else can happen just there. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Simulator } from "../../../provider/src/simulator";

export type When = "before" | "after";
type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** @returns lets the service answer by itself again */
function listenInstead(
  simulator: Simulator,
  meet: (request: IncomingMessage, response: ServerResponse, answer: () => void) => void,
): () => void {
  const own = simulator.listeners("request") as Listener[];
  const listener: Listener = (request, response) => {
    meet(request, response, () => {
      for (const answer of own) answer.call(simulator, request, response);
    });
  };
  simulator.removeAllListeners("request");
  simulator.on("request", listener);
  return () => {
    simulator.removeListener("request", listener);
    for (const answer of own) simulator.on("request", answer);
  };
}

const isWrite = (method: string | undefined) => method !== "GET";

interface Hold {
  /** Settled when the request is held. */
  readonly held: Promise<void>;
  /** Lets the service answer as before. */
  readonly release: () => void;
}

/**
 * Never answers the n-th write from now on, counted from 1; answers everything else.
 * @param when whether the held write is carried out
 */
export function holdWrite(simulator: Simulator, nth: number, when: When): Hold {
  return holdRequest(simulator, nth, when, isWrite);
}

/**
 * Never answers the n-th of these requests from now on, counted from 1; answers everything else.
 * @param when whether the held request is carried out
 * @param counts by its method, whether a request is one of them; default: each is
 */
export function holdRequest(
  simulator: Simulator,
  nth: number,
  when: When,
  counts: (method: string | undefined) => boolean = () => true,
): Hold {
  let tell: () => void;
  const held = new Promise<void>((resolve) => {
    tell = resolve;
  });
  let met = 0;
  const release = listenInstead(simulator, (request, response, answer) => {
    const counted = counts(request.method);
    if (counted) met += 1;
    const holds = counted && met === nth;
    if (holds && when === "before") {
      tell();
      return;
    }
    if (holds) {
      response.end = () => {
        tell();
        return response;
      };
    }
    answer();
  });
  return { held, release };
}

/** Lets something happen just before the n-th write from now on, counted from 1. */
export function beforeWrite(simulator: Simulator, nth: number, happen: () => void): () => void {
  let writes = 0;
  return listenInstead(simulator, (request, _response, answer) => {
    if (request.method !== "GET") writes += 1;
    if (request.method !== "GET" && writes === nth) happen();
    answer();
  });
}

/** Holds the first writes until so many have come, then carries them out in the order in which they came. */
export function meetingWrites(simulator: Simulator, count: number): () => void {
  const waiting: (() => void)[] = [];
  return listenInstead(simulator, (request, _response, answer) => {
    if (request.method === "GET" || waiting.length === count) {
      answer();
      return;
    }
    waiting.push(answer);
    if (waiting.length === count) for (const next of waiting) next();
  });
}
