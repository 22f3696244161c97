# The peer outside Node: the same labels with ReportLab's canvas and its own Code 128.
# Arguments: folder with latin.ttf, latin-bold.ttf, sc.ttf; file of labels, one JSON object a line; PDF to write.
import json
import re
import sys

from reportlab.graphics.barcode.code128 import Code128
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

fonts, labels, out = sys.argv[1:4]
for name in ("latin", "latin-bold", "sc"):
    pdfmetrics.registerFont(TTFont(name, f"{fonts}/{name}.ttf"))
han = re.compile("[\u2e80-\u9fff]")
canvas = Canvas(out, pagesize=(288, 432), pageCompression=1, invariant=1)


def line(text, x, y, size, bold=False, align="left"):
    canvas.setFont("sc" if han.search(text) else "latin-bold" if bold else "latin", size)
    draw = {"left": canvas.drawString, "right": canvas.drawRightString, "center": canvas.drawCentredString}[align]
    draw(x, 432 - y - 0.8 * size, text)


def bars(text, y, height):
    code = Code128(text, barWidth=4 * 72 / 203, barHeight=height, quiet=0)
    code.drawOn(canvas, (288 - code.width) / 2, 432 - y - height)
    line(text, 144, y + height + 1, 11, True, "center")


def qr(text, y, module):
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    count = code.getModuleCount()
    left = (288 - count * module) / 2
    path = canvas.beginPath()
    for row in range(count):
        start = None
        for column in range(count + 1):
            dark = column < count and code.isDark(row, column)
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                path.rect(left + start * module, 432 - y - (row + 1) * module, (column - start) * module, module)
                start = None
    canvas.drawPath(path, stroke=0, fill=1)
    line(text, 144, y + count * module, 12, True, "center")


with open(labels, encoding="utf-8") as lines:
    for row in lines:
        label = json.loads(row)
        for i, text in enumerate(label["from"]):
            line(text, 11, 11 + i * 10, 8, i == 0)
        line(f"{label['position']}/{label['of']}", 277, 10, 22, True, "right")
        line(f"Batch {label['batch']}", 277, 34, 8, False, "right")
        line(label["carrier"], 277, 44, 9, True, "right")
        canvas.rect(11, 365, 266, 1, stroke=0, fill=1)
        for i, text in enumerate(label["to"]):
            line(text, 11, 74 + i * 24, 18, i == 0 or label["postcode"] in text)
        canvas.rect(11, 191, 266, 1, stroke=0, fill=1)
        line("Order " + " ".join(label["orders"]), 11, 246, 11, True)
        canvas.rect(210, 167, 67, 19, stroke=1, fill=0)
        line(f"{label['units']} items", 214, 248, 14, True)
        for i, item in enumerate(label["lines"]):
            line(f"{item['quantity']} ×", 11, 272 + i * 11, 8, item["quantity"] > 1)
            line(item["sku"], 35, 272 + i * 11, 8, True)
            line(f"{item['name']} · {item['variant']}", 90, 272 + i * 11, 8)
        canvas.rect(11, 133, 266, 1, stroke=0, fill=1)
        bars(label["trackingNumber"], 304, 46)
        qr(label["parcel"], 368, 5 * 72 / 203)
        canvas.showPage()
canvas.save()
