"""What every record has: a row version, its history, and guards against being emptied."""

import pghistory
from django.db import models
from django.db.models import OuterRef

from . import guards


class ByKey(models.QuerySet):
    """Finds a record by its natural key, the fields named in the model's KEY."""

    def get_by_natural_key(self, *values):
        return self.get(**dict(zip(self.model.KEY, values, strict=True)))


def pointing_here(model, relation):
    """Rows that point to the outer row of a subquery along `relation`, the name by which `model` knows them.

    So a model can ask for what points to it without importing it.
    """
    link = model._meta.get_field(relation)
    return link.related_model.objects.filter(**{link.field.name: OuterRef("pk")})


class Recorded(models.Model):
    """The promise behind every record: each change is kept by the database, and counted in `row_version`."""

    KEY: tuple[str, ...] = ()

    row_version = models.PositiveIntegerField(default=1, editable=False)

    objects = ByKey.as_manager()

    class Meta:
        abstract = True
        triggers = [guards.ROW_VERSION, guards.NO_TRUNCATE]

    def natural_key(self):
        """The values of KEY, followed through related records."""
        values = []
        for path in self.KEY:
            value = self
            for name in path.split("__"):
                value = getattr(value, name) if value is not None else None
            values.append(value)
        return tuple(values)


class Public(Recorded):
    """A record whose every change can be seen by readers at once: it raises the data version."""

    class Meta(Recorded.Meta):
        abstract = True
        triggers = [*Recorded.Meta.triggers, guards.BUMP_DATA_VERSION]


def recorded(model):
    """Class decorator: keeps inserts, updates and deletes of the model in an append-only event table."""
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        obj_field=pghistory.ObjForeignKey(related_name="history"),
        meta={"triggers": [guards.NO_TRUNCATE]},
    )(model)
