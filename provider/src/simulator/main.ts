/** The command `mgc-simulator`. Exit codes: 0 ended as asked, 1 could not listen, 2 bad options or files. */
import { HELP, readCommand, type Command } from "./commandLine";
import { openApiDocument, SettingError, startSimulator } from "./index";

async function serve({ port, options, notes }: Extract<Command, { kind: "serve" }>): Promise<void> {
  const simulator = await startSimulator({ ...options, port });
  process.stdout.write(`${simulator.url}\n`);
  for (const note of notes) process.stderr.write(`mgc-simulator: ${note}\n`);
  const stop = () => void simulator.stop();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2));
  switch (command.kind) {
    case "help":
      process.stdout.write(HELP);
      return;
    case "openapi":
      process.stdout.write(`${JSON.stringify(openApiDocument(), null, 2)}\n`);
      return;
    case "serve":
      await serve(command);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `mgc-simulator: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = error instanceof SettingError ? 2 : 1;
});
