"""Leaves out tests by their whole names; pytest's own option takes every name that begins so."""
import json
import os


def pytest_collection_modifyitems(config, items):
    names = set(json.loads(os.environ["DESELECT"]))
    gone = [item for item in items if item.name in names]
    config.hook.pytest_deselected(items=gone)
    items[:] = [item for item in items if item.name not in names]
