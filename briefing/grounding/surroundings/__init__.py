"""The words around a quote in its article, and whether they turn what it says."""
