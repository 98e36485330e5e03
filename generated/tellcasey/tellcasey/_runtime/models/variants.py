"""Objects with a discriminator, whose variants inherit from them (OpenAPI 3.2, "Discriminator Object")."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from ..base.contexts import by_name
from ..base.lookup import MISSING, child, field_names
from ..base.type_guards import is_mapping
from .discriminator import Tags
from .model import Given, RequestModel


class Variants(Tags):
    """The classes of `models` by the value of a property."""

    def choose(self, kind: type[Any], value: Mapping[str, Any]) -> str | None:
        """Return the name of the class for a mapping by wire name, or by field; None where none is known for it."""
        tag = child(value, self.name)
        if tag is MISSING:
            tag = child(value, field_names(kind).get(self.name, self.name))
        return self.class_of(tag) or self.default


def variants_of(kind: type[Any]) -> Variants | None:
    """Return the variants of a class itself, not those of the classes that it inherits from."""
    variants = vars(kind).get("__variants__")
    return variants if isinstance(variants, Variants) else None


def is_variant(kind: type[Any], value: object) -> bool:
    """Tell whether a model is a variant of a class, which it may be without inheriting from that."""
    variants = variants_of(kind)
    names = variants.classes if variants is not None else ()
    return type(value).__name__ in names and type(value).__module__.split(".")[0] == kind.__module__.split(".")[0]


def class_for(kind: type[Any], value: object) -> type[Any]:
    """Return the class as which a value is decoded: that of the variant that its discriminator names, or `kind`."""
    variants = variants_of(kind)
    while variants is not None and is_mapping(value):
        name = variants.choose(kind, value)
        if name is None or name == kind.__name__:
            break
        kind = getattr(import_module(kind.__module__.rpartition(".")[0]), name)
        variants = variants_of(kind)
    return kind


def note_tags(model: object, context: object) -> None:
    """Note that the discriminator of an object that was read has a value for which there is no class, if it has."""
    for base in type(model).__mro__:
        variants = variants_of(base)
        if variants is not None:
            variants.note(model, context)


class VariedModel(RequestModel):
    """An object with a discriminator. It is decoded as the variant that this names; other values stay what it is."""

    __variants__: ClassVar[Variants]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> Any:
        """Return pydantic's schema of the class, with a choice of the variant around it."""
        schema: Any = super().__get_pydantic_core_schema__(source, handler)
        if variants_of(cls) is None or schema["type"] != "model":
            return schema

        def choose(value: Any, handle: Any, info: Any) -> Any:
            # The arguments of a constructor are for the very class that is called.
            if isinstance(value, Given) or not is_mapping(value):
                return handle(value)
            # Not by `handle`: a choice is final, even where the class is one of a union with a variant beside it.
            members, named = Given(value), by_name(info.context)
            model = class_for(cls, value).model_validate(members, context=info.context, by_name=named)
            note_tags(model, info.context)
            return model

        # Whatever refers to the class has to find the choice: the reference moves to it.
        reference = schema.pop("ref", None)
        return core_schema.with_info_wrap_validator_function(
            choose,
            schema,
            ref=reference,
            serialization=core_schema.wrap_serializer_function_ser_schema(_dumper(cls), info_arg=True, schema=schema),
        )


def _dumper(cls: type[Any]) -> Any:
    """Return what serialises a variant with all of its own fields."""

    def dump(value: Any, handle: Any, info: Any) -> Any:
        if type(value) is cls or not isinstance(value, RequestModel):
            return handle(value)
        return type(value).__pydantic_serializer__.to_python(
            value,
            mode=info.mode,
            include=info.include,
            exclude=info.exclude,
            context=info.context,
            by_alias=info.by_alias,
            exclude_unset=info.exclude_unset,
            exclude_defaults=info.exclude_defaults,
            exclude_none=info.exclude_none,
            round_trip=info.round_trip,
            warnings=False,  # as dumps of models do by default
        )

    return dump
