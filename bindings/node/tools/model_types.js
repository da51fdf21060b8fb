/** Prints model.d.ts, the types of what the library's JSON holds, from the JSON Schemas that the library gives. */
import { RELATIONS, jsonSchema } from "gouji";

const HEAD = `/**
 * The members of documents and the columns of relations, made from the JSON Schemas of the library by
 * tools/model_types.js: not to be edited.
 */

/** A decimal as text, exact: "84.67". See \`decimal\` and \`toNumber\`. */
export type Decimal = string;
/** A day: "2013-12-31". */
export type Day = string;
`;

/** The TypeScript of a schema, whose lines but the first are indented by \`indent\`. */
function typeOf(schema, indent) {
  if (schema.$ref) return pascal(schema.$ref.split("/").pop());
  if (schema.anyOf) return schema.anyOf.map((one) => typeOf(one, indent)).join(" | ");
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return words(schema.enum, indent);
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type }, indent)).join(" | ");
  switch (schema.type) {
    case "string":
      return { decimal: "Decimal", date: "Day" }[schema.format] ?? "string";
    case "integer":
      return "number";
    case "null":
      return "null";
    case "array":
      return schema.maxItems === 2 ? "[begin: number, end: number]" : `${typeOf(schema.items, indent)}[]`;
    case "object":
      return `{\n${members(schema, `${indent}  `)}${indent}}`;
    default:
      throw new Error(`a schema without a type: ${JSON.stringify(schema)}`);
  }
}

function words(values, indent) {
  const texts = values.map((value) => JSON.stringify(value));
  const line = texts.join(" | ");
  return line.length < 80 ? line : texts.map((text) => `\n${indent}  | ${text}`).join("");
}

function members({ properties, required = [] }, indent) {
  return Object.entries(properties)
    .map(([name, schema]) => {
      const comment = schema.description ? `${indent}/** ${schema.description} */\n` : "";
      const type = typeOf(schema, indent);
      const colon = type.startsWith("\n") ? ":" : ": ";
      return `${comment}${indent}${name}${required.includes(name) ? "" : "?"}${colon}${type};\n`;
    })
    .join("");
}

function declaration(name, schema, indent = "") {
  const comment = schema.description ? `${indent}/** ${schema.description} */\n` : "";
  return schema.type === "object"
    ? `${comment}${indent}export interface ${name} ${typeOf(schema, indent)}\n`
    : `${comment}${indent}export type ${name} = ${typeOf(schema, indent)};\n`;
}

function pascal(name) {
  return name.replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase());
}

function relation(name) {
  const schema = jsonSchema(name);
  return `  /** ${schema.description} */\n  ${name}: ${typeOf(schema, "  ")};\n`;
}

const document = jsonSchema();
const declarations = [
  ...Object.entries(document.$defs).map(([name, schema]) => declaration(pascal(name), schema)),
  declaration("Model", document),
  `/** A row of each relation: \`Row<"figures">\`. */\nexport interface Rows {\n${RELATIONS.map(relation).join("")}}\n`,
];
process.stdout.write([HEAD, ...declarations].join("\n"));
