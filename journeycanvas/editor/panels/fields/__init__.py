"""The fields of each kind of record, one file a group."""
