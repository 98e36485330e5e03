"""Decides what calls show that no operation describes: paths, parameters, bodies and schemas, as an overlay."""
