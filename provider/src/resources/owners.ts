/**
 * Which live items the resources of this process hold. An item that nobody holds may be taken over
 * by an identical declaration; one that was taken over in this run must survive the deletion of the
 * resource that held it before (a resource that was renamed without an alias is created under its
 * new name first and deleted under its old name last).
 */
export class Owners {
  readonly #held = new Set<string>();
  readonly #takenOver = new Set<string>();

  /**
   * Told by creates, diffs and updates, which speak for resources of the program; a refresh reads
   * resources that the program may have given up.
   * @param ids item ids, unique within the service
   */
  hold(...ids: readonly string[]): void {
    for (const id of ids) this.#held.add(id);
  }

  isHeld(id: string): boolean {
    return this.#held.has(id);
  }

  takeOver(...ids: readonly string[]): void {
    for (const id of ids) {
      this.#held.add(id);
      this.#takenOver.add(id);
    }
  }

  wasTakenOver(id: string): boolean {
    return this.#takenOver.has(id);
  }

  release(...ids: readonly string[]): void {
    for (const id of ids) this.#held.delete(id);
  }
}
