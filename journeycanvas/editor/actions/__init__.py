"""What a person can do in the window: one table, and what is made from it."""
