"""What stands between the checks of a rule and its contributions (core/README.md "Modifiers"); one file each.

A modifier takes the matching of one subject and its items, and gives those that are left; the others it has failed.
"""
