"""What stands beside the map: the fields of what is selected, people, comments, history, and the map as a table."""
