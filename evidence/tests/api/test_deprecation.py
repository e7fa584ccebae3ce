"""What will go is announced: in headers that programs can watch, in the documentation, and half a year before."""

from datetime import date

import pytest
from django.test import RequestFactory
from rest_framework.response import Response

from evidence.api import urls
from evidence.api.deprecation import Deprecated
from evidence.api.doors import Door
from evidence.api.parameters import Parameter

pytestmark = pytest.mark.django_db
OLD_WORD = Deprecated(since=date(2026, 11, 1), gone_on=date(2027, 6, 1), instead="Use `kind`.")
OLD_DOOR = Deprecated(since=date(2026, 12, 1), gone_on=date(2027, 9, 1), instead="Use `/api/v1/evidence/`.")


class Lasting(Door):
    """Stays, but for one of its parameters."""

    @classmethod
    def parameters(cls):
        return [*super().parameters(), Parameter("sort", "The former name of `kind`.", deprecated=OLD_WORD)]

    def get(self, request):
        return Response({})


class Leaving(Lasting):
    """Will go altogether."""

    deprecated = OLD_DOOR


def asked(door, query=""):
    return door.as_view()(RequestFactory().get(f"/api/v1/invented/{query}"))


def test_nothing_is_announced_of_what_stays():
    answer = asked(Lasting)
    assert not {"Deprecation", "Sunset", "Link"} & set(answer.headers)


def test_a_parameter_is_announced_where_it_is_used():
    answer = asked(Lasting, "?sort=finding")
    assert answer["Deprecation"] == "@1793491200"
    assert answer["Sunset"] == "Tue, 01 Jun 2027 00:00:00 GMT"
    assert answer["Link"] == '</api/docs/>; rel="deprecation"; type="text/html"'


def test_an_endpoint_is_announced_with_every_answer():
    assert asked(Leaving)["Deprecation"] == "@1796083200"
    refused = asked(Leaving, "?colour=red")
    assert (refused.status_code, refused["Sunset"]) == (400, "Wed, 01 Sep 2027 00:00:00 GMT")


def test_the_first_notice_and_the_nearest_end_are_told():
    answer = asked(Leaving, "?sort=finding")
    assert (answer["Deprecation"], answer["Sunset"]) == ("@1793491200", "Tue, 01 Jun 2027 00:00:00 GMT")


def test_half_a_year_lies_between_notice_and_end():
    with pytest.raises(ValueError, match="180 days at least"):
        Deprecated(since=date(2026, 11, 1), gone_on=date(2027, 1, 1), instead="")


def test_nothing_is_deprecated_yet():
    """The mechanism is there; what is announced here must be announced in the changelog too."""
    doors = [pattern.callback.cls for pattern in urls.urlpatterns if hasattr(pattern.callback, "cls")]
    parameters = [each for door in doors if issubclass(door, Door) for each in door.parameters()]
    assert len(parameters) > 100
    assert [each for each in (*doors, *parameters) if getattr(each, "deprecated", None)] == []
