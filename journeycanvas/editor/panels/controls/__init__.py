"""The small controls of fields: each shows one value, or that several differ, and says what was chosen."""
