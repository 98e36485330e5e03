"""What `specloom validate` checks: a document, its recordings and its scenario, exactly as `generate` does."""

from __future__ import annotations

from specloom.base.diagnostics import SpecError
from specloom.base.sources import Source
from specloom.load import positioned
from specloom.pipeline.claims import with_claims
from specloom.pipeline.diagnose import diagnose
from specloom.pipeline.load_document import load_document
from specloom.pipeline.result import Result, refused_whole


def validate_source(source: Source) -> Result:
    """Return the diagnostics of one document; no package is generated."""
    try:
        loaded = load_document(source)
        diagnosis = diagnose(source, loaded)
    except SpecError as error:
        return refused_whole(source, error)
    result = Result(source, positioned(diagnosis.diagnostics, diagnosis.texts), diagnosis.texts)
    return with_claims(result, loaded)
