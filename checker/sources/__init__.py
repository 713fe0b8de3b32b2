"""A story held against what it was written from: quotations word by word, names, titles, figures and dates by what they are of."""
