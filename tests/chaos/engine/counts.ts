/** What the runs of the real engine have met. */
export class EngineCounts {
  histories = 0;
  /** Runs of `pulumi up`, `refresh` and `destroy`. */
  runs = 0;
  readonly met = new Map<string, number>();

  count(what: string): void {
    this.met.set(what, (this.met.get(what) ?? 0) + 1);
  }

  get lines(): string[] {
    const met = [...this.met].sort(([, a], [, b]) => b - a);
    return [
      `${String(this.histories)} histories, ${String(this.runs)} runs of the engine; met:`,
      ...met.map(([what, count]) => `  ${String(count).padStart(5)}  ${what}`),
    ];
  }
}
