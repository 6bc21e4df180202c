"""One running editor: seeing that a window can be opened, starting, what all windows share, giving way, ending."""
