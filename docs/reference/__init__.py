"""What the reference pages say, told from the program itself.

The pages call these functions through Cog (`cog -r docs/*.md` writes their answers
into them), so that a page cannot say other than the program does.
"""
