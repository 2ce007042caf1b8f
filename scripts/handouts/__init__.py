"""Hand-outs: the lessons' own words and first pictures as one PDF per audience."""
