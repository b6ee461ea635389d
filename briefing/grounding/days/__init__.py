"""Words for a time into days of the calendar."""
