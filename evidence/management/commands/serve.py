"""`manage.py serve`: bring the database up to date and serve it. `make run` calls it on the embedded PostgreSQL."""

import os
import socket
import sys
from contextlib import closing

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from evidence.models import EvidenceItem


class Command(BaseCommand):
    help = "Migrate, fill an empty database from fixtures/, and serve on this machine."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, host, port, **options):
        refuse_a_taken_port(host, port)
        call_command("migrate", verbosity=0)
        call_command("roles", verbosity=0)
        if not EvidenceItem.objects.exists():
            self.stdout.write("Filling the empty database from fixtures/ …")
            call_command("seed", stdout=self.stdout)
        self.stdout.write(f"\nIVIg Evidence: http://{host}:{port}/    sign in: http://{host}:{port}/admin/    stop: Ctrl-C\n\n")
        if settings.EMBEDDED_DATABASE:
            call_command("demo_people", stdout=self.stdout)
        connections.close_all()
        self.stdout.flush()
        os.execv(sys.executable, server_command(host=host, port=port))


def refuse_a_taken_port(host, port):
    """Find out before any work is done, and in a sentence."""
    with closing(socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
            attempt.listen()
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise CommandError(f"Port {port} of {host} cannot be used: {reason}. Choose another: make run PORT={port + 1}") from error


def server_command(*, host, port):
    """The server's command line, the same as the container's: one process, a thread for each connection of the pool.

    Now and then a worker that is told to end by Ctrl-C and by its parent at once waits for ever: it is given five seconds.
    """
    return [
        sys.executable, "-m", "granian", "config.wsgi:application",
        "--interface", "wsgi", "--no-ws", "--host", host, "--port", str(port),
        "--workers", "1", "--blocking-threads", "4", "--workers-kill-timeout", "5", "--log-level", "warning",
    ]  # fmt: skip
