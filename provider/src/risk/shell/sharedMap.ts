/** A map that many states share until one of them changes it: states are copied at every branch. */
export class SharedMap<V> {
  #map: Map<string, V>;
  #owned: boolean;

  constructor(map = new Map<string, V>(), owned = true) {
    this.#map = map;
    this.#owned = owned;
  }

  /** From here on neither of the two changes what the other sees. */
  copy(): SharedMap<V> {
    this.#owned = false;
    return new SharedMap(this.#map, false);
  }

  get(key: string): V | undefined {
    return this.#map.get(key);
  }

  has(key: string): boolean {
    return this.#map.has(key);
  }

  set(key: string, value: V): void {
    this.#own().set(key, value);
  }

  delete(key: string): void {
    if (this.#map.has(key)) this.#own().delete(key);
  }

  keys(): Iterable<string> {
    return this.#map.keys();
  }

  [Symbol.iterator](): Iterator<[string, V]> {
    return this.#map[Symbol.iterator]();
  }

  /** Whether both hold the same, because neither was changed since they were copied. */
  isSame(other: SharedMap<V>): boolean {
    return this.#map === other.#map;
  }

  #own(): Map<string, V> {
    if (!this.#owned) {
      this.#map = new Map(this.#map);
      this.#owned = true;
    }
    return this.#map;
  }
}
