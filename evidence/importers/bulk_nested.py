"""Nested YAML → records, each with the line on which it stands."""

import difflib

import yaml

from ..queries.bulk_layout import EVIDENCE, ROOTS
from ..queries.bulk_records import MOST_ROWS, Mistake, Reading, Record, WrongFile
from .bulk_cells import Unreadable, clean

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 12
LISTS = tuple(root.name for root in ROOTS)


def read_nested(text):
    """The records of a YAML file: lists called regimens, studies, and evidence; evidence may stand under its study, too."""
    root = _composed(text)
    if root is None:
        return Reading({name: [] for name in LISTS})
    if not isinstance(root, yaml.MappingNode):
        raise WrongFile(f"The file is not a mapping with the lists {', '.join(LISTS)}.")
    return _Nested().read(root)


def _composed(text):
    """The tree of the file, once it is known to be no deeper and no larger than a file of records is."""
    depth = count = 0
    try:
        for event in yaml.parse(text, Loader=Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            count += isinstance(event, yaml.MappingStartEvent)
            if isinstance(event, yaml.AliasEvent):
                raise WrongFile(f"Line {event.start_mark.line + 1}: write the value out; *references are not followed.")
            if depth > DEEPEST:
                raise WrongFile(f"Line {event.start_mark.line + 1}: nothing is nested so deep.")
        if count > MOST_ROWS + 1:
            raise WrongFile(f"The file has {count:,} records; {MOST_ROWS:,} are read at once. Split it by study.")
        return yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise WrongFile(f"Line {line}: {error.problem or 'this is not YAML'}.") from error
    except yaml.YAMLError as error:
        raise WrongFile(f"This is not YAML: {error}".splitlines()[0] + ".") from error


class _Nested:
    def __init__(self):
        self.mistakes = []
        self.records = {name: [] for name in LISTS}
        self.seen = {}

    def read(self, root):
        for key, node in self.pairs(root, "the file", LISTS):
            noun = next((each for each in ROOTS if each.name == key), None)
            if noun:
                for number, child in self.children(node, key):
                    self.root(noun, child, f"{key} {number}")
        return Reading(self.records, self.mistakes)

    def root(self, noun, node, place, study=None):
        record = self.record(noun, node, place)
        if record is None:
            return
        if study:
            said = record.values.setdefault("study", study)
            if said != study:
                self.tell(node, place, "study", f"It stands under the study “{study}”.", said)
        if not record.key:
            self.tell(node, place, noun.keys[0], f"Say which it is: “{noun.keys[0]}”.")
        elif record.key in self.seen.setdefault(noun.name, {}):
            line = self.seen[noun.name][record.key]
            self.tell(node, place, noun.keys[0], f"It is there twice: first on line {line}.", record.key)
        else:
            self.seen[noun.name][record.key] = record.row
            self.records[noun.name].append(record)

    def record(self, noun, node, place):
        if not isinstance(node, yaml.MappingNode):
            self.tell(node, place, "", "This is not a record: “field: value” is expected.")
            return None
        own_key = noun.keys[0] if noun in ROOTS else ""
        record = Record(noun, place, node.start_mark.line + 1, by_line=True)
        nested = EVIDENCE.name if noun.name == "studies" else ""
        known = [*((own_key,) if own_key else ()), *noun.columns, *(part.name for part in noun.parts), *((nested,) if nested else ())]
        waiting = []
        for key, value in self.pairs(node, place, known):
            record.places[key] = value.start_mark.line + 1
            part = noun.part(key)
            if part:
                children = [self.record(part, child, f"{place} › {key} {number}") for number, child in self.children(value, place, key)]
                record.parts[key] = [child for child in children if child]
            elif key == nested:
                waiting = self.children(value, place, key)
            elif key == own_key:
                record.key = self.scalar(value, place, key) or ""
            else:
                said = self.several(value, place, key) if noun.takes_many(key) else self.scalar(value, place, key)
                if said is not None:
                    record.values[key] = said
        for number, child in waiting:
            self.root(EVIDENCE, child, f"{place} › {nested} {number}", study=record.key)
        return record

    def pairs(self, node, place, known):
        """(key, node) of a mapping; what is written twice, or is no field, is told."""
        seen = set()
        for key_node, value in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else ""
            if key in seen:
                self.tell(key_node, place, key, "It is written twice.")
            elif key not in known:
                near = difflib.get_close_matches(key, known, n=1)
                hint = f" Did you mean “{near[0]}”?" if near else ""
                self.tell(key_node, place, key, f"There is no such field here.{hint}")
            else:
                yield key, value
            seen.add(key)

    def children(self, node, place, column=""):
        if isinstance(node, yaml.SequenceNode):
            return list(enumerate(node.value, 1))
        if not (isinstance(node, yaml.ScalarNode) and not node.value):
            self.tell(node, place, column, "A list is expected.")
        return []

    def scalar(self, node, place, key):
        if not isinstance(node, yaml.ScalarNode):
            self.tell(node, place, key, "One value is expected.")
            return None
        try:
            return clean("" if node.value == "null" and node.style is None else node.value)
        except Unreadable as wrong:
            self.tell(node, place, key, str(wrong))
            return None

    def several(self, node, place, key):
        if isinstance(node, yaml.ScalarNode):
            one = self.scalar(node, place, key)
            return [one] if one else []
        if not isinstance(node, yaml.SequenceNode):
            self.tell(node, place, key, "A list of values is expected.")
            return None
        found = [self.scalar(each, place, key) for each in node.value]
        return [each for each in found if each]

    def tell(self, node, place, column, sentence, said=""):
        self.mistakes.append(Mistake(place, node.start_mark.line + 1, column, sentence, said[:80], by_line=True))
