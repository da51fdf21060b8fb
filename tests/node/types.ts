/** What the compiler has to know of the package, and what it has to refuse. Nobody runs this. */
import { Document, GoujiError, type Figure, type Row, decimal, parse, toNumber } from "gouji";
import { ipc, table } from "gouji/arrow";

using document: Document = parse("2013年", { name: "a.txt" });

const figure: Figure | undefined = document.reports[0]?.figures[0];
if (figure?.value) {
  const coefficient: bigint = decimal(figure.value).coefficient;
  const rounded: number = toNumber(figure.value);
  console.log(coefficient, rounded);
}
const cells: Row<"cells">[] = document.rows("cells");
const states = cells.filter((cell) => cell.state === "not_applicable");
const bytes: Uint8Array = ipc([document], "checks");
console.log(states, bytes, table([document], "reports").numRows, new GoujiError instanceof Error);

// @ts-expect-error: no such relation
document.rows("figure");
// @ts-expect-error: a decimal is text
const wrong: number | null = cells[0]!.value;
// @ts-expect-error: no such state
cells.filter((cell) => cell.state === "empty");
// @ts-expect-error: a path is no Buffer
parse(new URL("file:///report.txt"));
