"""`python -m carium_courier` says what this package is, what it needs and what it has; with words, it is the command line."""

import sys

if __name__ == "__main__":
    if len(sys.argv) > 1:
        from ._command_line import main

        sys.exit(main())
    from ._client import API, CariumCourier
    from ._runtime.client.about import about

    print(about(API, CariumCourier))
