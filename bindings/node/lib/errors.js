/** What can go wrong. No input is an error for what it holds: what is odd in it is a diagnostic. */
import { OK } from "./abi.js";
import { STATUSES } from "./library.js";

export class GoujiError extends Error {
  constructor(code, message, offset = null, input = null) {
    const place = input === null ? "" : `${input}: `;
    super(place + message + (offset === null ? "" : ` at byte ${offset}`));
    this.name = "GoujiError";
    this.code = code;
    this.offset = offset;
    this.input = input;
  }
}

export class FreedError extends Error {
  constructor(what) {
    super(`the ${what} is freed`);
    this.name = "FreedError";
  }
}

/** Throws for what is no success. */
export function check(status) {
  if (status !== OK) throw new GoujiError(status, STATUSES[status] ?? `status ${status}`);
}
