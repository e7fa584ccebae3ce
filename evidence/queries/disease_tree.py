"""The tree of diseases, with how much is published on each and on all that lies under it."""

from django.db.models import Count

from ..models import Disease, DiseaseParent
from ..vocabulary.terms import Specialty
from ..wording.order import by_name
from ..wording.said import label, name_of
from .clocks import NOW
from .kept import kept


class DiseaseTree:
    """All diseases and who lies under whom, read once: four queries, however many there are. The numbers are of the time of the clocks."""

    def __init__(self, clocks=NOW):
        self.diseases = {disease.pk: disease for disease in Disease.objects.published().with_names()}
        self.parents, self.children = {}, {}
        for child, parent in DiseaseParent.objects.values_list("child", "parent"):
            if child in self.diseases and parent in self.diseases:
                self.parents.setdefault(child, []).append(parent)
                self.children.setdefault(parent, []).append(child)
        told = clocks.items().exclude(item__disease=None).order_by().values_list("item__disease").annotate(items=Count("pk"))
        self._own = kept(f"items by disease{clocks.query}", lambda: dict(told))

    def own(self, key):
        """Published items on the disease itself."""
        return self._own.get(key, 0)

    def number(self, key):
        """Published items on the disease and all that lies under it."""
        return sum(self.own(each) for each in {key} | self.under(key))

    def under(self, key):
        return self._reach(key, self.children)

    def above(self, key):
        """All groups to which it belongs, nearest first."""
        return self._reach(key, self.parents)

    def trails(self, key):
        """Each way down from a root to the disease, without itself: lists of diseases."""
        parents = self.parents.get(key, [])
        if not parents:
            return [[]]
        return [[*trail, self.diseases[parent]] for parent in self._sorted(parents) for trail in self.trails(parent)]

    def forms(self, key):
        """The diseases directly under it."""
        return [self.diseases[each] for each in self._sorted(self.children.get(key, []))]

    def by_name(self):
        """[(specialty, rows of (disease, depth, items))], each disease once, by name: the depth is 0."""
        return [(specialty, [self._row(key, 0) for key in self._sorted(keys)]) for specialty, keys in self._specialties()]

    def by_place(self):
        """[(specialty, rows of (disease, depth, items))], the trees of each specialty opened out.

        A disease of several groups stands under each of them, with its forms under the first; those of another specialty are opened there.
        """
        return [(specialty, self._opened(keys)) for specialty, keys in self._specialties()]

    def _specialties(self):
        found = {}
        for key, disease in self.diseases.items():
            found.setdefault(Specialty(disease.specialty), set()).add(key)
        return by_name(found.items(), lambda entry: label(Specialty, entry[0]))

    def _opened(self, keys):
        rows, opened = [], set()

        def show(key, depth):
            rows.append(self._row(key, depth))
            if key in keys - opened:
                opened.add(key)
                for child in self._sorted(self.children.get(key, [])):
                    show(child, depth + 1)

        for root in self._sorted(key for key in keys if keys.isdisjoint(self.parents.get(key, []))):
            show(root, 0)
        return rows

    def _row(self, key, depth):
        return self.diseases[key], depth, self.number(key)

    def _reach(self, key, edges):
        seen, open_ends = {}, list(edges.get(key, []))
        while open_ends:
            each = open_ends.pop(0)
            if each not in seen:
                seen[each] = True
                open_ends += edges.get(each, [])
        return seen.keys()

    def _sorted(self, keys):
        return by_name(keys, lambda key: name_of(self.diseases[key].names_by_language()))
