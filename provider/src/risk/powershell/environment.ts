/** Names of variables in one spelling. */
export function environmentName(name: string): string {
  return name.replace(/^(?:global|script|local|private|variable):/, "");
}
