"""Paper: fonts, page frame and one layout engine for forms declared as data; bytes out."""

from desktop_app.documents.casefile import Part, Placed, bind, placed
from desktop_app.documents.charts import Chart, Series
from desktop_app.documents.checks import check, check_frame, check_glyphs
from desktop_app.documents.fonts import FontBook, Role, shipped_fonts, windows_font_folders
from desktop_app.documents.render import Rendered, render
from desktop_app.documents.ruler import ruler_page
from desktop_app.documents.sheet import About
from desktop_app.domain.forms import Frame

__all__ = [
    "About",
    "Chart",
    "FontBook",
    "Frame",
    "Part",
    "Placed",
    "Rendered",
    "Role",
    "Series",
    "bind",
    "check",
    "check_frame",
    "check_glyphs",
    "placed",
    "render",
    "ruler_page",
    "shipped_fonts",
    "windows_font_folders",
]
