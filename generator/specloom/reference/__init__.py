"""The reference of packages: pages for people and for agents, made from packages and from what they were lowered from.

Everything of a document enters a page through the encoders of `markup`.
"""
