"""所案通: the desk of a one-person township land office, and of the county bureau above it."""

__version__ = "0.1.0"
APP_NAME = "所案通"
APP_ID = "landdesk"
