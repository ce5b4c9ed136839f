"""What every test may rely on: no network, warnings are errors."""

import socket
import warnings

import pytest
from pytest_socket import SocketConnectBlockedError


# It warns before it raises, and here warnings are errors: either way the test fails.
@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_no_test_reaches_the_network():
    with pytest.raises(SocketConnectBlockedError), socket.socket() as outside:
        outside.connect(("192.0.2.1", 80))  # an address reserved for documentation


def test_a_warning_is_an_error():
    with pytest.raises(DeprecationWarning):
        warnings.warn("old", DeprecationWarning, stacklevel=1)
