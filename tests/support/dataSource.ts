/** What programs ask, answered by a simulator over HTTP. */
import { dataSource } from "../../provider/src/hosts/data";
import {
  startSimulator,
  type Simulator,
  type SimulatorOptions,
} from "../../provider/src/simulator";

export interface Asked {
  readonly simulator: Simulator;
  readonly data: ReturnType<typeof dataSource>;
  /** Which requests a question costs, as `GET /path`. */
  readonly cost: (question: () => Promise<unknown>) => Promise<string[]>;
}

const open: Simulator[] = [];

/** A simulator, by default with the shipped seeds, and a source that asks it with a new memory. */
export async function asked(options: SimulatorOptions = {}): Promise<Asked> {
  const simulator = await startSimulator(options);
  open.push(simulator);
  return { simulator, ...asking(simulator) };
}

/** Another source for the same simulator, as another run of the program has it. */
export function asking(simulator: Simulator): Pick<Asked, "data" | "cost"> {
  const env = { MGC_ENDPOINT: simulator.url, MGC_PROJECT_ID: "p", MGC_AUTH_TOKEN: "token-1" };
  const data = dataSource(env, () => undefined);
  const cost = async (question: () => Promise<unknown>) => {
    const before = simulator.requests.length;
    await question();
    return simulator.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
  };
  return { data, cost };
}

/** Stops every simulator of the test. */
export async function stopSimulators(): Promise<void> {
  await Promise.all(open.splice(0).map((simulator) => simulator.stop()));
}
