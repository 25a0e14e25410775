/** A description that was left out and is empty stays left out. */
export function observedText(live: string, declared: string | undefined): string | undefined {
  return live === "" && declared === undefined ? undefined : live;
}
