#include "exchange/sheets/xlsrecords.h"

#include <QtEndian>

#include <bit>

namespace rd {

XlsRecord xlsRecordAt(const QByteArray &stream, qsizetype at)
{
    if (at < 0 || at + 4 > stream.size()) {
        return {0, stream.size(), 0};
    }
    const int kind = qFromLittleEndian<std::uint16_t>(stream.constData() + at);
    const qsizetype size = qFromLittleEndian<std::uint16_t>(stream.constData() + at + 2);
    return {kind, at + 4, std::min(size, stream.size() - at - 4)};
}

/// Goes on in the next record where that continues this one.
bool XlsCursor::renew()
{
    const XlsRecord next = xlsRecordAt(m_stream, m_record.end());
    if (next.kind != xls::goesOn || next.size == 0) {
        return false;
    }
    m_record = next;
    m_at = next.at;
    return true;
}

bool XlsCursor::atEnd() { return m_at >= m_record.end() && !renew(); }

std::uint8_t XlsCursor::u8() { return atEnd() ? std::uint8_t{0} : static_cast<std::uint8_t>(m_stream[m_at++]); }

std::uint16_t XlsCursor::u16()
{
    const unsigned low = u8();
    return static_cast<std::uint16_t>(low | static_cast<unsigned>(u8()) << 8);
}

std::uint32_t XlsCursor::u32()
{
    const std::uint32_t low = u16();
    return low | static_cast<std::uint32_t>(u16()) << 16;
}

double XlsCursor::f64()
{
    const std::uint64_t low = u32();
    return std::bit_cast<double>(low | static_cast<std::uint64_t>(u32()) << 32);
}

void XlsCursor::skip(qsizetype count)
{
    while (count > 0 && !atEnd()) {
        const qsizetype step = std::min(count, m_record.end() - m_at);
        m_at += step;
        count -= step;
    }
}

QString XlsCursor::text(int letters)
{
    constexpr unsigned wideFlag = 1, readingsFlag = 4, runsFlag = 8;
    unsigned flags = u8();
    const qsizetype runs = (flags & runsFlag) != 0 ? u16() : 0;
    const qsizetype readings = (flags & readingsFlag) != 0 ? u32() : 0;
    QString all;
    for (int i = 0; i < letters; ++i) {
        if (m_at >= m_record.end()) {
            if (!renew()) {
                return all;
            }
            flags = u8(); // each continuation says anew how wide its letters are
        }
        all += (flags & wideFlag) != 0 ? QChar(u16()) : QChar(char16_t{u8()});
    }
    skip(runs * 4 + readings);
    return all;
}

} // namespace rd
