"""Signatures of methods that take the fields of a body by keyword: with these, as `help()` and notebooks show them."""

from __future__ import annotations

from inspect import Parameter, Signature, signature
from types import FunctionType
from typing import TYPE_CHECKING, Any, get_overloads


class _Omitted:
    def __repr__(self) -> str:
        return "..."


_OMITTED = _Omitted()


class FieldsSignature(Signature):
    """The signature of a method with the keywords of its overloads, which are not looked at before somebody asks.

    Each of them may be left out: the whole body may stand in their place.
    """

    def __init__(self, method: FunctionType) -> None:
        self._method = method

    @property
    def _merged(self) -> Signature:
        method = self._method
        if method.__dict__.get("__signature__") is not self:
            return signature(method)
        del method.__dict__["__signature__"]  # the method's own signature is asked for
        declared = signature(method)
        keywords: dict[str, Parameter] = {}
        for overload in get_overloads(method):
            for name, parameter in signature(overload).parameters.items():
                if name not in declared.parameters:
                    keywords.setdefault(name, parameter.replace(default=_OMITTED))
        named = [each for each in declared.parameters.values() if each.kind is not Parameter.VAR_KEYWORD]
        first = [each for each in named if each.kind is not Parameter.KEYWORD_ONLY or each.default is Parameter.empty]
        parameters = [*first, *keywords.values(), *(each for each in named if each not in first)]
        merged = declared.replace(parameters=parameters)
        method.__dict__["__signature__"] = merged
        return merged

    @property
    def parameters(self) -> Any:
        """The parameters by name, in their order."""
        return self._merged.parameters

    @property
    def return_annotation(self) -> Any:
        """The annotation of the result."""
        return self._merged.return_annotation

    def replace(self, **changed: Any) -> Any:
        """Return the same signature with other parameters, or another result."""
        return self._merged.replace(**changed)

    if not TYPE_CHECKING:
        __replace__ = replace
