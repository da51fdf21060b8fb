/** What to do with decimals, which are text in all objects because a double would round them. */

const DECIMAL = /^-?(\d+)(?:\.(\d+))?$/;
const EXACT_DIGITS = 15; // any decimal of so many digits survives the way through a double

export function decimal(text) {
  const match = DECIMAL.exec(text);
  if (match === null) throw new SyntaxError(`no decimal: '${text}'`);
  return { coefficient: BigInt(text.replace(".", "")), scale: match[2]?.length ?? 0 };
}

export function toNumber(text) {
  const { coefficient } = decimal(text);
  const digits = String(coefficient).replace("-", "").length;
  if (digits > EXACT_DIGITS) throw new RangeError(`a number (a double) cannot tell ${text} from its neighbours`);
  return Number(text);
}
