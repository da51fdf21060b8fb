"""A report as a web page: the body among navigation, tables with rowspan and colspan, a charset of its own."""
from html import escape

from .report import Tabular
from .rich import Piece, plain

STYLE = "<style>td{border:1px solid #000;font-size:14px} .nav li{float:left}</style>\n"
SCRIPT = "<script>var pageSize = 20; if (pageSize > 15 && document.all) { window.status = '第3页'; }</script>\n"


def escaped(pieces):
    return [Piece(escape(p.text, quote=False), p.tag) for p in pieces]


def cell(slot, rng, style):
    """One td; the words of a cell stand in paragraphs and spans, as word processors leave them."""
    spans = (f' rowspan="{slot.rows}"' if slot.rows > 1 else "") + (f' colspan="{slot.columns}"' if slot.columns > 1 else "")
    inside = escaped(slot.pieces)
    if not slot.text:
        inside = plain("&nbsp;")
    if style == "bare":
        return plain(f"<td{spans}>") + inside + plain("</td>")
    if style == "attributes":
        spans = spans.replace('"', "'").upper() + ' style="width:40px" align=center'
        return plain(f"<TD{spans}>") + inside + plain("\n")
    return plain(f"<td{spans}><p><span style=\"font-size:12pt\">") + inside + plain("</span></p></td>")


def table(grid, rng):
    style = rng.choice(["bare", "office", "attributes"])
    pieces = plain('<table border="1" cellspacing="0">\n<tbody>\n')
    for row in grid.rows:
        pieces += plain("<tr>")
        if isinstance(row, list):
            for slot in row:
                pieces += cell(slot, rng, style)
        else:
            pieces += plain(f'<td colspan="{grid.width}">') + escaped(row.pieces) + plain("</td>")
        pieces += plain("</tr>\n")
    return pieces + plain("</tbody>\n</table>\n")


def page(report, rng, charset):
    """The pieces of the whole page."""
    site = "政府信息公开"
    pieces = plain('<!DOCTYPE html>\n<html>\n<head>\n' + rng.choice([f'<meta charset="{charset}">\n',
                   f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">\n'])
                   + f"<title>{report.title}</title>\n" + STYLE * rng.randint(0, 1) + SCRIPT * rng.randint(0, 1)
                   + "</head>\n<body>\n")
    pieces += plain(f'<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">{site}</a></li>'
                    '<li><a href="/hdjl/">互动交流</a></li></ul></div>\n'
                    '<div class="position">当前位置:<a href="/">首页</a> &gt; 年度报告</div>\n')
    pieces += plain('<div id="content" class="article">\n')
    for block in report.blocks:
        if isinstance(block, Tabular):
            for grid in block.grids:
                pieces += table(grid, rng)
        else:
            indent = rng.choice(["", "&emsp;&emsp;", "  "])
            pieces += plain("<p>" + indent) + escaped(block) + plain("</p>\n")
    pieces += plain('</div>\n<div class="footer">扫一扫在手机打开当前页面<br/>版权所有 &copy; 某某网</div>\n</body>\n</html>\n')
    return pieces
