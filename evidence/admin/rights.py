"""Who may change what, beyond the permissions of the groups."""

from ..actions.workflow import may


def reviews(person):
    """Whether this person is a reviewer or editor."""
    return may(person, "publish")


class ReviewedOncePublic:
    """A record that readers see already is changed by a reviewer only; `is_public` says whether they do."""

    def is_public(self, record):
        return type(record).objects.published().filter(pk=record.pk).exists()

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and self._is_open(request, obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and self._is_open(request, obj)

    def _is_open(self, request, record):
        return record is None or record.pk is None or reviews(request.user) or not self.is_public(record)


def may_begin(person):
    """Whether this person may write drafts."""
    return may(person, "submit")
