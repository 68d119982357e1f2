#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace rd {

/// A record of [MS-XLS]: its kind and where its body lies.
struct XlsRecord {
    int kind = 0;
    qsizetype at = 0, size = 0;
    [[nodiscard]] qsizetype end() const { return at + size; }
};

/// Reads numbers and texts of a workbook stream. Past the end of the record everything is 0: a damaged file gives wrong
/// values and then none, and never what lies beside it. A long record goes on in the "continue" records behind it.
class XlsCursor {
public:
    XlsCursor(const QByteArray &stream, XlsRecord record) : m_stream(stream), m_record(record), m_at(record.at) {}

    std::uint8_t u8();
    std::uint16_t u16();
    std::uint32_t u32();
    double f64();
    void skip(qsizetype count);
    [[nodiscard]] bool atEnd();
    /// A text of so many letters behind its flags: in one byte or two each, with runs and readings behind it.
    QString text(int letters);

private:
    bool renew();

    const QByteArray &m_stream;
    XlsRecord m_record;
    qsizetype m_at;
};

/// The record that begins at `at`; kind 0 where there is none.
[[nodiscard]] XlsRecord xlsRecordAt(const QByteArray &stream, qsizetype at);

namespace xls {
constexpr int formula = 0x0006, endOfPart = 0x000A, dateMode = 0x0022, filePass = 0x002F, goesOn = 0x003C, columnInfo = 0x007D,
              sheet = 0x0085, manyRk = 0x00BD, richLabel = 0x00D6, format = 0x00E0, merges = 0x00E5, sharedTexts = 0x00FC,
              sharedLabel = 0x00FD, number = 0x0203, label = 0x0204, truthOrError = 0x0205, formulaText = 0x0207,
              rowInfo = 0x0208, rk = 0x027E, numberFormat = 0x041E, beginOfPart = 0x0809;
}

} // namespace rd
