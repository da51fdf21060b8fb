"""Reads gouji.h: its functions, structs and enumerators."""
import pathlib
import re


class Header:
    def __init__(self, path):
        text = pathlib.Path(path).read_text(encoding="utf-8")
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        self.functions = re.findall(r"GOUJI_API [^;]*?\b(gouji_\w+)\(", text)
        self.structs = {}  # name: members in their order
        for body, name in re.findall(r"typedef struct \w+ \{(.*?)\} (\w+);", text, re.DOTALL):
            self.structs[name] = re.findall(r"(\w+)(?:\)\([^;]*\))?;", body)
        self.enumerators = {}  # name: value
        for body in re.findall(r"\benum \{(.*?)\};", text, re.DOTALL):
            for item in filter(None, map(str.strip, body.split(","))):
                name, value = item.split(" = ")
                self.enumerators[name] = int(value)
