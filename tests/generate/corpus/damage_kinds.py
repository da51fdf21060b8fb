"""The kinds of damage by name: each module of them registers its own."""

KINDS = {}  # name: (stage, function)


def damage(name, stage):
    def register(function):
        KINDS[name] = (stage, function)
        return function
    return register


def numbers(table):
    """The cells that print a number and nothing beside it."""
    return [c for c in table.cells.values() if c.state == "number" and c.text == c.value]


def some(rng, things, share):
    """A part of the things, at least one."""
    chosen = [t for t in things if rng.random() < share]
    return chosen or [rng.choice(things)] if things else []
