"""Prints where each figure of a report stands, what is printed there and what it counts: figures.py FILE"""
import pathlib
import sys

import gouji

for report in gouji.parse(pathlib.Path(sys.argv[1])):
    for figure in report.figures:
        print(figure.span.begin, figure.raw, figure.indicator, sep="\t")
