"""The first page, and the page on what this is."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..models import PublicItem
from ..queries.disease_tree import DiseaseTree
from ..queries.kept import kept
from ..queries.pages import extent_of, number_by_kind
from .heads import head_of_site
from .sections import HEADINGS


@require_safe
def home(request):
    items = PublicItem.objects.published()
    numbers, extent = kept("numbers and extent of all items", lambda: (number_by_kind(items), extent_of(items)))
    context = {
        "specialties": DiseaseTree().by_name(),
        "number": sum(numbers.values()),
        "kinds": [(kind, heading, numbers[kind]) for kind, heading in HEADINGS.items() if kind in numbers],
        "extent": extent,
        "api": "/api/v1/",
        "head": head_of_site(request),
    }
    return render(request, "home.html", context)


@require_safe
def about(request):
    return render(request, "about.html", {"api": "/api/v1/"})
