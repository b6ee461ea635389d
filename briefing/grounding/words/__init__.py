"""The words of a quote held against the words of an article."""
