"""Where everything goes: a journey becomes a sheet of marks, in points. No Qt, no files."""
