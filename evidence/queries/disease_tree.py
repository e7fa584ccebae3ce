"""The tree of diseases, with how much is published on each and on all that lies under it."""

from django.db.models import Count

from ..models import Disease, DiseaseParent
from ..vocabulary.terms import Specialty
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

    def by_specialty(self):
        """[(specialty, rows of (disease, depth, items))] by the name of the specialty, each tree opened out under its root."""
        found = {}
        for root in self._sorted(key for key in self.diseases if key not in self.parents):
            self._open(root, 0, found)
        return sorted(found.items(), key=lambda entry: entry[0].label)

    def _open(self, key, depth, found):
        disease = self.diseases[key]
        rows = found.setdefault(Specialty(disease.specialty), [])
        rows.append((disease, depth, self.number(key)))
        for child in self._sorted(self.children.get(key, [])):
            same = self.diseases[child].specialty == disease.specialty
            self._open(child, depth + 1 if same else 0, found)

    def _reach(self, key, edges):
        seen, open_ends = {}, list(edges.get(key, []))
        while open_ends:
            each = open_ends.pop(0)
            if each not in seen:
                seen[each] = True
                open_ends += edges.get(each, [])
        return seen.keys()

    def _sorted(self, keys):
        return sorted(keys, key=lambda key: self.diseases[key].label.casefold())
