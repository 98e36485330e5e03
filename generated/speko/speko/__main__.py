"""`python -m speko` says what this package is, what it needs and what it has."""

from ._client import API, Speko
from ._runtime.client.about import about

if __name__ == "__main__":
    print(about(API, Speko))
