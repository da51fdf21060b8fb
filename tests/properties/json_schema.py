"""A validator of the part of JSON Schema that our schemas use; any other keyword is an error."""
import re

TYPES = {"integer": int, "string": str, "null": type(None), "object": dict, "array": list}
NOTES = {"$schema", "$defs", "$comment", "title", "description"}


def violations(value, schema):
    """Yields what is wrong with a JSON value, and where."""
    yield from check(value, schema, schema, "")


def check(value, schema, root, where):
    for keyword, rule in schema.items():
        if keyword not in NOTES:
            yield from KEYWORDS[keyword](value, rule, schema, root, where)


def matches(value, schema, root):
    return not any(check(value, schema, root, ""))


def reference(value, rule, schema, root, where):
    yield from check(value, root["$defs"][rule.removeprefix("#/$defs/")], root, where)


def any_of(value, rule, schema, root, where):
    if not any(matches(value, option, root) for option in rule):
        yield f"{where} fits none of {rule}: {value!r}"


def properties(value, rule, schema, root, where):
    for name in value if type(value) is dict else ():
        if name in rule:
            yield from check(value[name], rule[name], root, f"{where}.{name}")


def required(value, rule, schema, root, where):
    if type(value) is dict and (missing := [name for name in rule if name not in value]):
        yield f"{where} lacks {missing}"


def no_others(value, rule, schema, root, where):
    assert rule is False
    if type(value) is dict and (others := value.keys() - schema["properties"]):
        yield f"{where} has {others}"


def items(value, rule, schema, root, where):
    for i, x in enumerate(value if type(value) is list else ()):
        yield from check(x, rule, root, f"{where}[{i}]")


def limit(applies, holds):
    def rule_of(value, rule, schema, root, where):
        if type(value) is applies and not holds(value, rule):
            yield f"{where} is {value!r} against {rule!r}"
    return rule_of


def types(value, rule, schema, root, where):
    if type(value) not in [TYPES[name] for name in ([rule] if type(rule) is str else rule)]:
        yield f"{where} is {value!r}, no {rule}"


def one_of(value, rule, schema, root, where):
    if value not in rule:
        yield f"{where} is {value!r}, none of {rule}"


FORMATS = {"date": "[0-9]{4}-[0-9]{2}-[0-9]{2}", "decimal": "-?[0-9]+([.][0-9]+)?"}

KEYWORDS = {
    "$ref": reference, "anyOf": any_of, "properties": properties, "required": required, "additionalProperties": no_others,
    "items": items, "type": types, "enum": one_of,
    "const": lambda value, rule, *rest: one_of(value, [rule], *rest),
    "minimum": limit(int, lambda x, least: x >= least),
    "minLength": limit(str, lambda x, least: len(x) >= least),
    "minItems": limit(list, lambda x, least: len(x) >= least),
    "maxItems": limit(list, lambda x, most: len(x) <= most),
    "pattern": limit(str, lambda x, pattern: re.search(pattern, x)),
    "format": limit(str, lambda x, name: re.fullmatch(FORMATS[name], x)),
}
