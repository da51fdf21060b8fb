/** Who frees what the library gave: `free`, or else the garbage collector. */
import { FreedError } from "./errors.js";

const forgotten = new FinalizationRegistry(({ pointer, release }) => release(pointer));

export class Handle {
  #what;
  #held;

  constructor(what, pointer, release) {
    this.#what = what;
    this.#held = { pointer, release };
    forgotten.register(this, this.#held, this);
  }

  get pointer() {
    if (this.#held === null) throw new FreedError(this.#what);
    return this.#held.pointer;
  }

  get freed() {
    return this.#held === null;
  }

  free() {
    if (this.#held === null) return;
    const { pointer, release } = this.#held;
    this.#held = null;
    forgotten.unregister(this);
    release(pointer);
  }
}
