"""Packages that require `specloom-runtime` share its classes in one process; copies share nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Generate, Python

BOTH = """\
import time
import httpx2
import cats, dogs

class Refusing(httpx2.BaseTransport):
    def handle_request(self, request):
        return httpx2.Response(404)

def clients(**options):
    return [cats.Cats(transport=Refusing(), **options), dogs.Dogs(transport=Refusing(), **options)]
"""

ERRORS = """
caught = 0
for client in clients():
    try:
        client.pets.get("1")
    except cats.NotFoundError:
        caught += 1
    except Exception:
        pass
print(caught)
"""

LIMITS = """
def seconds(options):
    begun = time.monotonic()
    for client in [each for each in clients(**options) for _ in range(2)]:
        try:
            client.pets.get("1")
        except (cats.NotFoundError, dogs.NotFoundError):
            pass
    return time.monotonic() - begun
limiter = cats.Limiter(cats.RateLimit(2, per=0.4))
alone = {"rate_limit": dogs.RateLimit(1, per=0.2)}
print(seconds({}) < 0.4, seconds({"rate_limit": limiter}) >= 0.4, seconds(alone) >= 0.2)
"""


@pytest.fixture
def pair(generate: Generate, tmp_path: Path) -> tuple[Path, Path]:
    return (
        generate(tmp_path, "cats", "--runtime", "package"),
        generate(tmp_path, "dogs", "--runtime", "package"),
    )


def test_an_error_of_any_package_is_caught_by_the_class_of_another(
    pair: tuple[Path, Path], installed: Path, python: Python, tmp_path: Path
) -> None:
    done = python("-c", BOTH + ERRORS, path=(*pair, installed), cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("2\n", "")


def test_copies_have_errors_of_their_own(generate: Generate, python: Python, tmp_path: Path) -> None:
    packages = (generate(tmp_path, "cats"), generate(tmp_path, "dogs"))
    done = python("-c", BOTH + ERRORS, path=packages, cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_one_limiter_counts_the_requests_of_both_and_nothing_is_counted_together_unasked(
    pair: tuple[Path, Path], installed: Path, python: Python, tmp_path: Path
) -> None:
    done = python("-c", BOTH + LIMITS, path=(*pair, installed), cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("True True True\n", "")


CLASSES = """
from cats.resources import pets as of_cats
from dogs.resources import pets as of_dogs
print(cats.APIError is dogs.APIError, cats.Limiter is dogs.Limiter, cats.RateLimit is dogs.RateLimit)
print(of_cats.Pets.__mro__[1] is of_dogs.Pets.__mro__[1], cats.models.Pet.__mro__[1] is dogs.models.Pet.__mro__[1])
"""


def test_classes_are_there_once(pair: tuple[Path, Path], installed: Path, python: Python, tmp_path: Path) -> None:
    done = python("-c", BOTH + CLASSES, path=(*pair, installed), cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("True True True\nTrue True\n", "")
