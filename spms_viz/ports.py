"""Where a command can serve: addresses of this computer, and ports that are free there."""

from __future__ import annotations

import argparse
import errno
import os
import socket
from ipaddress import ip_address
from typing import Any

from spms_viz.usage import UsageError, why

PORTS_TO_TRY = 50
ABSENT = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)  # a computer without one kind of address


def port_number(text: str) -> int:
    """Read a port number, or say what is wrong with it."""
    if not (text.isascii() and text.isdecimal()) or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"a port is a number from 1 to 65535, got {text!r}")
    return int(text)


def host_name(text: str) -> str:
    """Read where to serve; nothing at all would mean everywhere."""
    if not text.strip():
        raise argparse.ArgumentTypeError("it is empty; name an address, such as 127.0.0.1")
    return text.strip()


def add_serving(command: argparse.ArgumentParser, port: int) -> None:
    """Give a command that serves something its options; `port` is where it does so if it can."""
    command.add_argument(
        "--port",
        type=port_number,
        help=f"port to serve on (default: {port} or the next free one)",
    )
    command.add_argument(
        "--no-browser", action="store_true", help="serve without opening a browser"
    )


def free_port(asked: int | None, default: int, host: str = "localhost") -> int:
    """Return the port asked for, or the first free one from `default` on.

    Raises
    ------
    UsageError
        If it is in use, or all of them are, or the host is not this computer's.
    """
    if asked and not _is_free(asked, host):
        raise UsageError(f"port {asked} is in use; choose another one with --port.")
    return asked or _next_free_port(default, host)


def _next_free_port(default: int, host: str) -> int:
    for port in range(default, default + PORTS_TO_TRY):
        if _is_free(port, host, also_taken=(errno.EACCES,)):  # Windows keeps some for itself
            return port
    last = default + PORTS_TO_TRY - 1
    raise UsageError(f"ports {default} to {last} are all in use; choose one with --port.")


def _is_free(port: int, host: str, also_taken: tuple[int, ...] = ()) -> bool:
    try:
        for family, address in addresses(host, port):
            _bind(family, address, host)
    except (OSError, UnicodeError) as error:  # the latter for a name such as a..b
        if getattr(error, "errno", None) in (errno.EADDRINUSE, *also_taken):
            return False
        raise UsageError(f"cannot serve on {host}, port {port}: {why(error)}.") from error
    return True


def _bind(family: int, address: Any, host: str) -> None:
    """Take an address for a moment, as tornado takes it to serve."""
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            if os.name != "nt":  # there it would share a port with another program
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:
                probe.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            probe.bind(address)
    except OSError as error:
        if not (host == "localhost" and family == socket.AF_INET6 and error.errno in ABSENT):
            raise


def addresses(host: str, port: int = 0) -> list[tuple[int, Any]]:
    """Return the addresses of a host, each with its family."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    return list(dict.fromkeys((family, address) for family, _, _, _, address in found))


def is_this_computer_alone(host: str) -> bool:
    """Tell whether nobody else can reach a host's addresses."""
    return all(ip_address(address[0]).is_loopback for _, address in addresses(host))


def as_opened_here(host: str, port: int) -> str:
    """Return the address that a browser on this computer opens."""
    ip = ip_address(addresses(host)[0][1][0])
    if ip.is_unspecified or str(ip) == "127.0.0.1":
        host = "localhost" if ip.version == 4 else "::1"  # of every address, one that can be opened
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"
