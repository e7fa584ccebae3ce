"""Answers that are kept in memory, to be asked for again with their ETag."""

from collections import OrderedDict
from threading import Lock
from typing import NamedTuple


class Answer(NamedTuple):
    etag: str
    body: bytes


class Kept:
    """The answers asked for last, no more than so many bytes of them. Threads may share it."""

    def __init__(self, most_bytes: int) -> None:
        self._most, self._held = most_bytes, 0
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._lock = Lock()

    def get(self, address: str) -> Answer | None:
        with self._lock:
            if address in self._answers:
                self._answers.move_to_end(address)
            return self._answers.get(address)

    def put(self, address: str, answer: Answer) -> None:
        with self._lock:
            self._drop(address)
            if len(answer.body) <= self._most:
                self._answers[address] = answer
                self._held += len(answer.body)
            while self._held > self._most:
                self._drop(next(iter(self._answers)))

    def _drop(self, address: str) -> None:
        dropped = self._answers.pop(address, None)
        self._held -= len(dropped.body) if dropped else 0
