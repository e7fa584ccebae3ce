"""The tests' databases: fresh, equal to production's, and quickly made."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection


def test_the_database_is_a_copy_of_its_own(db):
    assert connection.settings_dict["NAME"].startswith("test_")


@pytest.mark.parametrize("attempt", [1, 2])
@pytest.mark.django_db(transaction=True)
def test_what_one_test_commits_is_gone_in_the_next(attempt):
    Group.objects.create(name="left behind")
    assert Group.objects.filter(name="left behind").count() == 1
