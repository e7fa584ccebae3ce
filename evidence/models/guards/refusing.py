"""How a trigger refuses: a check violation that carries the name of its rule and the sentence that the curator reads."""


def refuse(rule, sentence):
    """SQL that refuses. `sentence` is a literal, or an SQL expression that begins with format(."""
    message = sentence if sentence.startswith(("format(", "CASE ")) else "'" + sentence.replace("'", "''") + "'"
    return f"RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = '{rule}', MESSAGE = {message};"


def listed(states):
    return ", ".join(f"'{state}'" for state in states)
