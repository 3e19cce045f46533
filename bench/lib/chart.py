"""Bars as SVG, readable on white and on black."""

from html import escape

BARS = {
    "tenon": ("Tenon", "#2f81f7"),
    "handwritten": ("Micronaut and jOOQ by hand", "#8957e5"),
    "postgraphile": ("PostGraphile 5", "#bf8700"),
    "postgrest": ("PostgREST 12", "#1a7f37"),
    "spring": ("Spring Data REST 4", "#cf222e"),
}
WIDTH, LEFT, RIGHT, BAR, GAP = 760, 210, 70, 15, 16

STYLE = """
    text { font: 12px system-ui, sans-serif; fill: #24292f; }
    .work { font-weight: 600; }
    .name, .number { fill: #57606a; }
    .name { text-anchor: end; }
    @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3; }
        .name, .number { fill: #9198a1; }
    }
"""


def draw(medians, title):
    """One group of bars for each kind of work; a bar's length is its share of the fastest in its group."""
    parts, y = [], 60
    for work, found in medians.items():
        shown = [name for name in BARS if name in found]
        most = max(found[name] for name in shown)
        parts.append(f'<text class="work" x="0" y="{y}">{escape(work)}</text>')
        y += 8
        for name in shown:
            label, colour = BARS[name]
            length = (WIDTH - LEFT - RIGHT) * found[name] / most
            middle = y + BAR - 4
            parts.append(f'<text class="name" x="{LEFT - 8}" y="{middle}">{label}</text>')
            parts.append(f'<rect x="{LEFT}" y="{y}" width="{length:.0f}" height="{BAR - 2}" rx="2" fill="{colour}"/>')
            parts.append(f'<text class="number" x="{LEFT + length + 6:.0f}" y="{middle}">{found[name]:,.0f}</text>'
                         .replace(",", " "))
            y += BAR
        y += GAP + 10
    drawn = "\n    ".join(parts)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{y}" viewBox="0 0 {WIDTH} {y}" role="img">
    <title>{escape(title)}</title>
    <style>{STYLE}    </style>
    <text class="work" x="0" y="16">Requests a second</text>
    <text class="number" x="0" y="32">{escape(title)}</text>
    {drawn}
</svg>
"""
