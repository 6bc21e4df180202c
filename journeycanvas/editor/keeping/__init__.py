"""Keep the work on the maps that are open, and bring it back."""
