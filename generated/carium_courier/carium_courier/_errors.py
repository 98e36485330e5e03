"""What failures hold, by status, where several operations describe the same."""

from collections.abc import Mapping

from . import models
from ._runtime.base.operation import Content, Json, Status

ERRORS_4XX: Mapping[Status, Content] = {
    "4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")
}
