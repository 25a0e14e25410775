/** Reads each thing once per process; who asks meanwhile waits for the same answer. */
export class OnceEach<T> {
  readonly #read: (key: string) => Promise<T>;
  readonly #answers = new Map<string, Promise<T>>();

  constructor(read: (key: string) => Promise<T>) {
    this.#read = read;
  }

  get(key: string): Promise<T> {
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#read(key);
    this.#answers.set(key, answer);
    // A read that failed says nothing; the next caller tries again.
    answer.catch(() => {
      if (this.#answers.get(key) === answer) this.#answers.delete(key);
    });
    return answer;
  }

  /** Forgets everything that was read. */
  clear(): void {
    this.#answers.clear();
  }
}
