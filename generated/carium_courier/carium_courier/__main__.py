"""`python -m carium_courier` says what this package is, what it needs and what it has."""

from ._client import API, CariumCourier
from ._runtime.client.about import about

if __name__ == "__main__":
    print(about(API, CariumCourier))
