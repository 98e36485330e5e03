"""`python -m tellcasey` says what this package is, what it needs and what it has."""

from ._client import API, Tellcasey
from ._runtime.client.about import about

if __name__ == "__main__":
    print(about(API, Tellcasey))
