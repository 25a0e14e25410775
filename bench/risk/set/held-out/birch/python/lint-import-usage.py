#!/usr/bin/env python3
"""Lists risky calls in python files with the ast module."""
import ast
import sys

RISKY = {"eval", "exec", "os.system", "shutil.rmtree", "pickle.loads", "subprocess.call"}


class Visitor(ast.NodeVisitor):
    def __init__(self, name):
        self.name = name

    def visit_Call(self, node):
        dotted = []
        func = node.func
        while isinstance(func, ast.Attribute):
            dotted.append(func.attr)
            func = func.value
        if isinstance(func, ast.Name):
            dotted.append(func.id)
        label = ".".join(reversed(dotted))
        if label in RISKY:
            print("%s:%d: %s" % (self.name, node.lineno, label))
        self.generic_visit(node)


for file_name in sys.argv[1:]:
    with open(file_name, encoding="utf-8") as handle:
        try:
            tree = ast.parse(handle.read(), file_name)
        except SyntaxError as error:
            print("%s: %s" % (file_name, error))
            continue
    Visitor(file_name).visit(tree)
