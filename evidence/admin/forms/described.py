"""A choice with what each word means, so that the meaning can stand beside it as one chooses."""

from functools import cache

from django import forms

from ...vocabulary import bibliography, doses, evidence, languages, leads, studies, terms, workflow
from ...vocabulary.words import Word

_MODULES = (bibliography, doses, evidence, languages, leads, studies, terms, workflow)


class DescribedSelect(forms.Select):
    """A list of choices; the script evidence/described.js shows the meaning of the chosen one below it."""

    def __init__(self, meanings, **options):
        super().__init__(**options)
        self.meanings = meanings

    def create_option(self, name, value, *rest, **options):
        made = super().create_option(name, value, *rest, **options)
        if meaning := self.meanings.get(str(value)):
            made["attrs"]["data-meaning"] = meaning
        return made


def meanings_of(choices):
    """{stored word: what it means} for the choices of a column, which are all or some of one vocabulary, or of two together."""
    return dict(_meanings(tuple((str(value), str(label)) for value, label in choices if value)))


@cache
def _meanings(choices):
    wanted, found = set(choices), []
    for vocabulary in _vocabularies():
        if wanted <= set(vocabulary.choices):
            return [(member.value, member.meaning) for member in vocabulary if (member.value, member.label) in wanted]
        if set(vocabulary.choices) <= wanted:
            found += [(member.value, member.meaning) for member in vocabulary]
    return found


def _vocabularies():
    """Every vocabulary, the one with the fewest words first: the nearest is the right one."""
    known = [each for module in _MODULES for each in vars(module).values() if isinstance(each, type) and issubclass(each, Word)]
    return sorted((each for each in dict.fromkeys(known) if each is not Word), key=len)
