/** What the tests parse: the example report, and the cases of tests/spec. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const ROOT = process.env.GOUJI_ROOT;

export const HEADER = readFileSync(join(ROOT, "capi/gouji.h"), "utf8").replace(/\/\*.*?\*\//gs, "");
export const LAYOUT = readFileSync(join(ROOT, "tests/abi/layout.txt"), "utf8");
export const EXAMPLE = readFileSync(join(ROOT, "examples/report.txt"));
export const TABLES = readFileSync(join(ROOT, "tests/abi/report.txt"));

/** [{ name, bytes }] of every case. */
export function specInputs() {
  const folder = mkdtempSync(join(process.env.TMPDIR, "spec-"));
  try {
    const spec = join(ROOT, "tests/spec");
    const specs = readdirSync(spec).filter((name) => name.endsWith(".spec"));
    const made = spawnSync("python3", ["-B", join(spec, "inputs.py"), folder, ...specs.map((name) => join(spec, name))]);
    if (made.status !== 0) throw new Error(String(made.stderr));
    return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
