"""`python -m ccai` says what this package is, what it needs and what it has."""

from ._client import API, Ccai
from ._runtime.client.about import about

if __name__ == "__main__":
    print(about(API, Ccai))
