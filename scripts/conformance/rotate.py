"""Runs the rotation function in the folder of the first argument for the event on standard input."""
import json
import sys

sys.path.insert(0, sys.argv[1])
from lambda_rotate_secret import handler  # noqa: E402

handler(json.load(sys.stdin), None)
