"""What the tests themselves may not do."""

import socket

import pytest

import conftest


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("example.org", 443)])
def test_no_test_leaves_this_machine(address):
    with socket.socket() as outward, pytest.raises(conftest.NetworkRefused):
        outward.connect(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_this_machine_may_be_reached(host):
    assert conftest.is_this_machine(host)
