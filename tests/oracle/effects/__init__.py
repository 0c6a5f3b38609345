"""What each effect of a rule does to its characteristic (core/README.md "Effects"); one file each.

`accrue` acts before the fold, where it becomes units, and `extend` where the intervals of listings are settled.
"""
