/**
 * Which live items the resources of this process hold. A resource is told apart by its claim, a
 * word that it got when it was made and keeps in state: two resources may have the same item in
 * state (one that was renamed without an alias is created under its new name first and deleted
 * under its old one last, perhaps in a later run), and what the other one holds must survive the
 * deletion of the first. An item that nobody holds may be taken over by an identical declaration.
 */
export class Owners {
  readonly #claims = new Map<string, Set<string>>();

  /**
   * Told by creates, diffs and updates, which speak for resources of the program; a refresh reads
   * resources that the program may have given up.
   * @param ids item ids, unique within the service
   */
  hold(claim: string, ...ids: readonly string[]): void {
    for (const id of ids) {
      const claims = this.#claims.get(id) ?? new Set();
      this.#claims.set(id, claims.add(claim));
    }
  }

  isHeld(id: string): boolean {
    return this.#claims.has(id);
  }

  isHeldByOther(claim: string, id: string): boolean {
    return [...(this.#claims.get(id) ?? [])].some((other) => other !== claim);
  }

  /** The items are no more. */
  release(...ids: readonly string[]): void {
    for (const id of ids) this.#claims.delete(id);
  }
}
