"""The month's form as the city's statistics office hands it in: an XLSX with a title over merged cells, a rate that the form works out
itself and a line to sign; and what its cells show."""

import base64
import hashlib
import io
import json
import zipfile

_LINES = [("社会消费品零售总额（亿元）", "retail", "亿"), ("固定资产投资（亿元）", "fai", "亿"), ("一般公共预算收入（亿元）", "budget-revenue", "亿"),
          ("工业用电量（亿千瓦时）", "power", "亿"), ("城镇新增就业（万人）", "new-jobs", "万")]
_HEADS = ["指标", "本月", "本年累计", "上年同期累计", "累计增减（%）"]
_FIRST = 4
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_TITLE, _NOTE, _HEAD, _NAME, _VALUE, _RATE, _SIGN = range(1, 8)  # cell styles


def _words(place, text, style):
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _row(number, cells, height=20):
    return f'<row r="{number}" ht="{height}" customHeight="1">{"".join(cells)}</row>'


def _sheet():
    rows = [_row(1, [_words("A1", "主要经济指标月报表", _TITLE)], 30), _row(2, [_words("A2", "表　　号：示统月1表　　　　填报单位：示例市统计局", _NOTE)]),
            _row(3, [_words("ABCDE"[i] + "3", head, _HEAD) for i, head in enumerate(_HEADS)])]
    for number, (name, _, _) in enumerate(_LINES, _FIRST):
        rate = f'<c r="E{number}" s="{_RATE}"><f>IF(N(D{number})=0,"",ROUND((C{number}/D{number}-1)*100,1))</f></c>'
        empty = [f'<c r="{column}{number}" s="{_VALUE}"/>' for column in "BCD"]
        rows.append(_row(number, [_words(f"A{number}", name, _NAME), *empty, rate]))
    last = _FIRST + len(_LINES) + 1
    rows.append(_row(last, [_words(f"A{last}", "单位负责人：　　　　　　　填表人：　　　　　　　复核人：　　　　　　　报出日期：", _SIGN)]))
    columns = '<cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="5" width="16" customWidth="1"/></cols>'
    merges = "".join(f'<mergeCell ref="A{row}:E{row}"/>' for row in (1, 2, last))
    return (f'<worksheet xmlns="{_MAIN}">{columns}<sheetData>{"".join(rows)}</sheetData><mergeCells count="3">{merges}</mergeCells>'
            '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>')


def _styles():
    def font(size, bold):
        return f'<font>{"<b/>" if bold else ""}<sz val="{size}"/><name val="宋体"/></font>'

    def style(number, font_id, border, across):
        return (f'<xf numFmtId="{number}" fontId="{font_id}" fillId="0" borderId="{border}" xfId="0" applyNumberFormat="1" applyFont="1" '
                f'applyBorder="1" applyAlignment="1"><alignment horizontal="{across}" vertical="center"/></xf>')

    side = "".join(f'<{name} style="thin"><color auto="1"/></{name}>' for name in ("left", "right", "top", "bottom"))
    cells = [style(0, 0, 0, "general"), style(0, 1, 0, "center"), style(0, 0, 0, "left"), style(0, 2, 1, "center"), style(0, 0, 1, "left"),
             style(2, 0, 1, "right"), style(164, 0, 1, "right"), style(0, 0, 0, "left")]
    return (f'<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="3">'
            f'{font(11, False)}{font(16, True)}{font(11, True)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>'
            f'<patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>{side}</border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{len(cells)}">{"".join(cells)}</cellXfs></styleSheet>')


def _parts():
    def relations(*targets):
        return (f'<Relationships xmlns="{_PACKAGE}relationships">'
                + "".join(f'<Relationship Id="r{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(targets, 1))
                + "</Relationships>")

    types = "".join(f'<Override PartName="/xl/{part}.xml" ContentType="{_KIND}{kind}+xml"/>'
                    for part, kind in (("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles")))
    return {"[Content_Types].xml": f'<Types xmlns="{_PACKAGE}content-types"><Default Extension="rels" ContentType='
                                   f'"application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>',
            "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")),
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="月报" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/styles.xml": _styles(), "xl/worksheets/sheet1.xml": _sheet()}


def _bytes():
    """Not packed, and of one date: the same bytes wherever it is made."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as file:
        for name, text in _parts().items():
            part = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            part.create_system = 0
            file.writestr(part, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)
    return written.getvalue()


def _bindings():
    cells = []
    for number, (_, indicator, power) in enumerate(_LINES, _FIRST):
        for column, code, period in (("B", indicator, "this"), ("C", indicator + "-ytd", "cumulative"),
                                     ("D", indicator + "-ytd", "cumulative_year_before")):
            cells.append({"cell": f"{column}{number}", "area": "990000", "indicator": code, "period": period, "in": power})
    return json.dumps({"version": 1, "cells": cells}, separators=(",", ":"), ensure_ascii=False)


def rows():
    content = _bytes()
    digest = hashlib.sha256(content).hexdigest()
    return {"form_file": [dict(code=digest, file="主要经济指标月报表.xlsx", content=base64.b64encode(content).decode("ascii"))],
            "form": [dict(code="monthly-indicators", name_zh="主要经济指标月报表", name_en="Monthly indicators", ord=1, form_file=digest,
                          period="2024-12", bindings=_bindings())]}
