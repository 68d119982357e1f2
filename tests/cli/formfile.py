"""A monthly form as an office makes it: a title over merged cells, a unit in the corner, a sum, a line to sign."""

import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def words(cell, text):
    return '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' % (cell, text)


ROWS = ('<row r="1">' + words("A1", "主要指标月报") + "</row><row r=\"2\">" + words("C2", "单位：亿千瓦时、亿元") + "</row>"
        '<row r="3">' + words("A3", "全社会用电量") + '<c r="B3"><v>99</v></c><c r="C3"/></row>'
        '<row r="4">' + words("A4", "投资，自1月起") + '<c r="B4"/><c r="C4"/></row>'
        '<row r="5">' + words("A5", "合计") + '<c r="B5"><f>SUM(B3:B4)</f><v>99</v></c><c r="C5"/></row>'
        '<row r="7">' + words("A7", "填报人：　　复核人：") + "</row>")
PARTS = {
    "[Content_Types].xml": '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
    'package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/><Override '
    'PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>' % (PACKAGE, KIND, KIND),
    "_rels/.rels": '<Relationships xmlns="%srelationships"><Relationship Id="a" Type="%s/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>' % (PACKAGE, OFFICE),
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="%srelationships"><Relationship Id="r1" Type="%s/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>' % (PACKAGE, OFFICE),
    "xl/workbook.xml": '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="月报" sheetId="1" r:id="r1"/></sheets></workbook>'
    % (MAIN, OFFICE),
    "xl/worksheets/sheet1.xml": '<worksheet xmlns="%s"><sheetData>%s</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/>'
    "</mergeCells></worksheet>" % (MAIN, ROWS),
}


def write_form(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as form:
        for name, content in PARTS.items():
            form.writestr(name, content)
