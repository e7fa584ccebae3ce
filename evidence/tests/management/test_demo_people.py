"""The people of the demonstration."""

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command

from evidence.management.commands.demo_people import create_people

pytestmark = pytest.mark.django_db


def test_each_can_sign_in_and_may_do_what_her_role_says():
    passwords = {person.name: password for person, password in create_people().items()}
    roles = {}
    for name, password in passwords.items():
        user = authenticate(username=name, password=password)
        roles[name] = (user.is_staff, user.is_superuser, [group.name for group in user.groups.all()])
    assert roles == {
        "alice": (True, False, ["curator"]),
        "bob": (True, False, ["reviewer"]),
        "carol": (True, False, ["editor"]),
        "dave": (False, False, []),
    }
    assert len(set(passwords.values())) == 4


def test_a_second_call_changes_nobody(capsys):
    create_people()
    before = list(get_user_model().objects.order_by("pk").values())
    call_command("demo_people")
    assert list(get_user_model().objects.order_by("pk").values()) == before
    assert "demo_people --reset" in capsys.readouterr().out


def test_a_reset_gives_new_passwords():
    create_people()
    passwords = {person.name: password for person, password in create_people(reset=True).items()}
    assert set(passwords) == {"alice", "bob", "carol", "dave"}
    assert authenticate(username="alice", password=passwords["alice"])
