"""The start page: blank canvases, recent maps, samples and work that is not saved yet."""
