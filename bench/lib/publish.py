"""Results as files: all of them as JSON, a chart, and for those who read the documentation a table and the chart."""

import json

from . import chart, machine, report, targets

RESULTS = machine.OUT / "results.json"
CHART = machine.OUT / "bench.svg"
DOCS = machine.ROOT / "docs"
BEGIN, END = "<!-- targets of the last run -->\n", "<!-- end of targets -->\n"
MEASURED = "Measured {when} on {cores} cores of {processor}, {system}, whose load average was {loadBefore} when the run began. {java}."
TITLE = "{when} on {cores} cores, {processor}; medians of interleaved rounds"


def store(results):
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    CHART.write_text(drawn(results))


def document(results):
    """Puts the table between the two marks of the page, and the chart beside it."""
    (DOCS / "bench.svg").write_text(drawn(results))
    page = DOCS / "performance.md"
    before, rest = page.read_text().split(BEGIN)
    _, after = rest.split(END)
    table = "\n".join([told(results, MEASURED), "", *targets.table(targets.all_targets(results))])
    page.write_text(f"{before}{BEGIN}{table}\n{END}{after}")


def drawn(results):
    return chart.draw(report.medians(results), told(results, TITLE))


def told(results, sentence):
    return sentence.format(when=results["when"], **results["machine"])
