"""Two questions that machines ask: is the process alive, and can it serve?"""

from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@never_cache
@require_safe
def healthz(request):
    """The process answers. Nothing else is asked, so that a slow database never gets a healthy process killed."""
    return sentence("The process is alive.")


@never_cache
@require_safe
def readyz(request):
    """The database answers and has every migration of this code."""
    try:
        missing = last_migrations() - set(MigrationRecorder(connection).applied_migrations())
    except DatabaseError:
        return sentence("The database cannot be reached.", status=503)
    if missing:
        names = ", ".join(sorted(f"{app}.{name}" for app, name in missing))
        return sentence(f"Migrations are missing, up to {names}: run `python manage.py migrate`.", status=503)
    return sentence("Ready.")


@cache
def last_migrations():
    """The newest migration of every app, read from the code once for each process."""
    return set(MigrationLoader(None).graph.leaf_nodes())


def sentence(text, *, status=200):
    return HttpResponse(text + "\n", content_type="text/plain; charset=utf-8", status=status)
