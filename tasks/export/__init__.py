"""Takes the warehouse elsewhere: a module a format, all with a data package descriptor."""

from tasks.export.export import FORMATS, export

__all__ = ["FORMATS", "export"]
