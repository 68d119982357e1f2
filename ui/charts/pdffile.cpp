#include "ui/charts/pdffile.h"

#include <QFile>
#include <QHash>

namespace rd {
namespace {

constexpr auto fixedDate = "D:20000101000000Z";

/// Lines "2FA6 91D1 金": code of the radical, code of the character.
QHash<QByteArray, QByteArray> radicals()
{
    QHash<QByteArray, QByteArray> codes;
    QFile file(QStringLiteral(":/pdf/noto_cjk_sc_radicals.txt"));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> words = line.trimmed().split(' ');
            if (words.size() >= 2 && words[0].size() == 4 && words[1].size() == 4) {
                codes.insert(words[0].toUpper(), words[1].toUpper());
            }
        }
    }
    codes.insert("0009", "0020");
    codes.insert("2012", "2013"); // two dashes, one glyph; the second is what is written
    return codes;
}

/// The targets in one line of a map, "<0001> <0005> [<2FA6> <878D> ]" or "<0001> <0001> <2FA6>": the first two codes
/// are glyphs.
int repairLine(char *line, qsizetype size, const QHash<QByteArray, QByteArray> &codes)
{
    int replaced = 0, seen = 0;
    for (qsizetype i = 0; i + 5 < size; ++i) {
        if (line[i] != '<' || line[i + 5] != '>') {
            continue;
        }
        if (++seen > 2) {
            const auto it = codes.constFind(QByteArray(line + i + 1, 4).toUpper());
            if (it != codes.constEnd()) {
                std::copy(it->begin(), it->end(), line + i + 1);
                ++replaced;
            }
        }
        i += 5;
    }
    return replaced;
}

QByteArray text(const QString &words)
{
    QByteArray utf16("\xFE\xFF", 2);
    for (const QChar c : words) {
        utf16 += static_cast<char>(c.unicode() >> 8);
        utf16 += static_cast<char>(c.unicode() & 0xFF);
    }
    return '<' + utf16.toHex().toUpper() + '>';
}

/// What stands behind the last `name` up to the end of its line.
QByteArray lastValue(const QByteArray &pdf, const QByteArray &name)
{
    const qsizetype at = pdf.lastIndexOf(name);
    const qsizetype from = at + name.size();
    return at < 0 ? QByteArray() : pdf.mid(from, pdf.indexOf('\n', from) - from).trimmed();
}

/// The properties as a new version of the information object behind the old end of the file (ISO 32000, 7.5.6).
void appendProperties(QByteArray &pdf, const PdfProperties &properties)
{
    const QByteArray info = lastValue(pdf, "\n/Info "), root = lastValue(pdf, "\n/Root "), size = lastValue(pdf, "\n/Size ");
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    if (start < 0 || !info.endsWith(" 0 R") || root.isEmpty() || size.isEmpty()) {
        return;
    }
    const QByteArray before = pdf.mid(start + 10, pdf.indexOf('\n', start + 10) - start - 10).trimmed();
    const QByteArray number = info.left(info.indexOf(' '));
    const qsizetype object = pdf.size();
    pdf += number + " 0 obj\n<<\n/Title " + text(properties.title) + "\n/Subject " + text(properties.subject) + "\n/Keywords "
           + text(properties.keywords) + "\n/Creator " + text(properties.creator) + "\n/CreationDate (" + fixedDate
           + ")\n>>\nendobj\n";
    const qsizetype xref = pdf.size();
    pdf += "xref\n" + number + " 1\n" + QByteArray::number(object).rightJustified(10, '0') + " 00000 n \ntrailer\n<<\n/Size "
           + size + "\n/Info " + info + "\n/Root " + root + "\n/Prev " + before + "\n>>\nstartxref\n" + QByteArray::number(xref)
           + "\n%%EOF\n";
}

} // namespace

int repairUnicodeMaps(QByteArray &pdf)
{
    static const QHash<QByteArray, QByteArray> codes = radicals();
    int replaced = 0;
    char *data = pdf.data();
    for (qsizetype at = pdf.indexOf("beginbfrange\n"); at >= 0; at = pdf.indexOf("beginbfrange\n", at + 1)) {
        const qsizetype end = pdf.indexOf("endbfrange", at);
        for (qsizetype line = pdf.indexOf('\n', at) + 1; line > 0 && line < end; line = pdf.indexOf('\n', line) + 1) {
            replaced += repairLine(data + line, pdf.indexOf('\n', line) - line, codes);
        }
    }
    return replaced;
}

void finishPdf(QByteArray &pdf, const PdfProperties &properties)
{
    repairUnicodeMaps(pdf);
    const QByteArray date = "/CreationDate (D:";
    if (const qsizetype at = pdf.indexOf(date); at >= 0) {
        const qsizetype from = at + date.size() - 2, length = pdf.indexOf(')', from) - from;
        pdf.replace(from, length, QByteArray(fixedDate).leftJustified(length, ' ', true)); // same length: offsets stay true
    }
    appendProperties(pdf, properties);
}

} // namespace rd
