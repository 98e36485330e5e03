"""`specloom watch`."""

from __future__ import annotations

import argparse
import signal
import sys
from threading import Event
from time import perf_counter

from specloom.cli.arguments import add_documents, add_output, add_package, add_reading, add_runtime, packages
from specloom.cli.generate import print_result
from specloom.cli.printing import DONE, complain, plural
from specloom.cli.reporter import Reporter

EXAMPLES = (
    ("specloom watch", "the packages of specs/, whenever something there is saved"),
    ("specloom watch api.yaml --output out", "one package"),
)


def add_arguments(watch: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    watch.description = "Generate client packages, and again whenever a document, overlay or recording is saved."
    add_documents(watch)
    add_output(watch)
    add_package(watch)
    add_runtime(watch)
    add_reading(watch)
    watch.set_defaults(format="text", report=[])


def run(options: argparse.Namespace) -> int:
    """Generate until interrupted; errors of a document are printed, and do not end the command."""
    from specloom.commands.watch import WatchError, saved
    from specloom.pipeline.cache import Cache
    from specloom.pipeline.garbage_collection import collect_frozen
    from specloom.pipeline.package import generate_source
    from specloom.write.lock import is_fresh

    selected = packages(options)
    caches = {source.target: Cache() for source in selected}
    reporter, stop = Reporter(options), Event()
    # A KeyboardInterrupt may be lost in a finalizer; a flag is not, and the package under way is finished first.
    before = signal.signal(signal.SIGINT, lambda _number, _frame: stop.set())
    try:
        for index, concerned in enumerate(saved(selected, stop)):
            for source in concerned or ([] if index else selected):
                folder, begun = source.target, perf_counter()
                if not source.strict and is_fresh(folder, source):
                    if not index:  # fills the cache for the first save
                        generate_source(source, source.output, check=True, cache=caches[folder])
                    continue
                result = generate_source(source, source.output, check=False, cache=caches[folder])
                print_result(result, folder, reporter, check=False)
                print(f"{folder}: {perf_counter() - begun:.2f} s", file=sys.stderr)
            sys.stdout.flush()
            collect_frozen()  # while idle
            if not index:
                print(f"watching {plural(len(selected), 'document')}; stop with Ctrl-C", file=sys.stderr)
    except WatchError as error:
        return complain(str(error))
    finally:
        signal.signal(signal.SIGINT, before)
    return DONE
